import type { ApplicationRow } from '../../../shared/contract/applications.ts';
import { judge, judgementSummary } from '../../../shared/domain/judgement.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { isAnswered } from '../../../shared/domain/verdict/entered.ts';
import { type ApplicationFilter, listApplications } from '../../store/repositories/application-list.ts';
import { marksOf } from '../../store/repositories/applications.ts';
import type { AppContext } from '../context.ts';
import { rulesFrozenWith } from '../judged-sheet.ts';
import { answerOf } from '../keep-answer.ts';
import { schemeInUse } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** One page of the list of applications; each with what its sheet comes to as it stands. */
export function pageOfApplications(
  { store, clock }: AppContext,
  filter: Omit<ApplicationFilter, 'today'>,
): { total: number; rows: ApplicationRow[] } {
  const { total, rows } = listApplications(store, { ...filter, today: clock.today() });
  const marks = marksOf(
    store,
    rows.map((row) => row.application.id),
  );
  const inForce = judgementRules(settingsInForce(store));
  return {
    total,
    rows: rows.map(({ application, companyName, companyKana }) => {
      const given = marks.get(application.id);
      const rules = rulesFrozenWith(application, inForce);
      const deciding = Object.fromEntries(
        (given ?? []).map((each) => [each.itemKey, each.reviewerMark ?? each.applicantMark]),
      );
      const scheme = schemeInUse(store, application.schemeVersionId);
      // boxes somebody looked at and left empty are no answer
      const entered = given?.some((each) => isAnswered(answerOf(each))) === true;
      const sheetSummary = entered ? judgementSummary(judge(scheme, deciding, null, rules)) : null;
      return { ...application, companyName, companyKana, sheetSummary };
    }),
  };
}
