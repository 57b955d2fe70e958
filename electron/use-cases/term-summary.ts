import type { TermSummary } from '../../shared/contract/common.ts';
import { daysBetween } from '../../shared/domain/civil-date.ts';
import { shortLeads } from '../../shared/domain/renewal-plan.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { daysLeft, deadlineBand, noticeFrom } from '../../shared/domain/term-state.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { ruleOf } from './stored-rule.ts';

/** Length of the notice window before `endOn`, in days. */
const noticeDays = (endOn: CivilDate, noticeMonths: number): number =>
  daysBetween(noticeFrom(endOn, noticeMonths), endOn);

/** A stored term as a page shows it: with the days left and how near its end is. */
export function termSummary(
  row: Omit<TermSummary, 'daysLeft' | 'band' | 'rule'> & { readonly rule: string | null },
  today: CivilDate,
  settings: Pick<Settings, 'renewalNoticeMonths' | 'alertLeadDays'>,
): TermSummary {
  const left = daysLeft(row.endOn, today);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    certifiedOn: row.certifiedOn,
    startOn: row.startOn,
    endOn: row.endOn,
    basis: row.basis,
    rule: ruleOf(row.rule),
    schemeVersionId: row.schemeVersionId,
    endedOn: row.endedOn,
    endKind: row.endKind,
    endReason: row.endReason,
    daysLeft: left,
    band: deadlineBand(left, shortLeads(settings.alertLeadDays), noticeDays(row.endOn, settings.renewalNoticeMonths)),
  };
}
