import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { companyChanges, type WatchedFact } from '../../../shared/domain/company-changes.ts';
import { type ChangeRow, countChanges, renewalChanges } from '../../../shared/domain/renewal-changes.ts';
import { renewalDeadline } from '../../../shared/domain/renewal-deadline.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { applicantOf, decisionOf } from '../../store/repositories/applications.ts';
import { meetingItemsOf } from '../../store/repositories/committee.ts';
import { lastTermOf } from '../last-term.ts';
import { type AppContext, because } from '../context.ts';
import { triggersOf } from '../full-review.ts';
import { closedDays } from '../office-calendar.ts';
import { reviewOf } from '../review-of.ts';
import { type SinceCertification, sinceCertification } from '../since-certification.ts';
import { type RenewalCase, renewalCase } from './renewal-table.ts';

const kinds: Readonly<Partial<Record<WatchedFact, string>>> = {
  name: 'name',
  postalCode: 'address',
  address: 'address',
  representativeTitle: 'representative',
  representativeName: 'representative',
  contactDepartment: 'contact',
  contactName: 'contact',
  contactPhone: 'contact',
  contactEmail: 'contact',
};

function factsOf(since: SinceCertification | null): RenewalDetail['facts'] {
  if (since === null) return null;
  return companyChanges(since.before, since.now).map((change) => {
    const kind = kinds[change.field] ?? 'other';
    const notice = since.notices.find((each) => each.kind === kind);
    return { ...change, notifiedOn: notice?.notifiedOn ?? notice?.happenedOn ?? null };
  });
}

const shownRow = (row: ChangeRow): RenewalDetail['sections'][number]['rows'][number] => ({
  ...row,
  text: [...row.text],
  earlierNumbers: [...row.earlierNumbers],
  before: { ...row.before, lines: [...row.before.lines] },
  now: { ...row.now, lines: [...row.now.lines] },
});

function previousOf({ earlier, sheet }: RenewalCase): RenewalDetail['previous'] {
  if (earlier === null) return null;
  const { applicationId, decidedOn, schemeVersionId } = earlier;
  const sameVersion = schemeVersionId === sheet.scheme.id;
  return { applicationId, decidedOn, schemeLabel: earlier.sheet.scheme.label, sameVersion };
}

/** 更新の確認: what is said otherwise than at the last certification, and what calls for a full review. */
export function readRenewal(context: AppContext, input: { applicationId: Id }): Result<RenewalDetail, Refusal> {
  const { store } = context;
  const found = renewalCase(context, input.applicationId);
  if (!found.ok) return found;
  const { application, settings, sheet, given, table } = found.value;
  const applicant = applicantOf(store, application.companyId);
  if (applicant === undefined) return because('not-found');
  const { id, rowVersion, companyId, status, receiptNumber, receivedOn } = application;
  const own = decisionOf(store, id)?.term?.startOn;
  const term = lastTermOf(store, companyId, own);
  const sections = renewalChanges(table);
  const heard = meetingItemsOf(store, id).some(({ item }) => item.kind === 'opinion');
  return ok({
    applicationId: id,
    rowVersion,
    companyId,
    companyName: applicant.name,
    status,
    receiptNumber,
    receivedOn,
    schemeLabel: sheet.scheme.label,
    reviewedAt: sheet.reviewedAt,
    editable: isOpen(status) && sheet.reviewedAt === null,
    term:
      term === undefined
        ? null
        : {
            number: term.number,
            endOn: term.endOn,
            deadlineOn: renewalDeadline(term.endOn, settings.renewalDeadlineMonths, closedDays(store)),
          },
    previous: previousOf(found.value),
    review: reviewOf(application, triggersOf(store, application, sheet, settings), heard),
    facts: factsOf(sinceCertification(store, application)),
    sections: sections.map((each) => ({ ...each, rows: each.rows.map(shownRow) })),
    counts: { ...countChanges(sections) },
    gone: (given?.previous[''] ?? []).map((each) => ({
      number: each.id,
      text: [...each.text],
      before: { mark: each.mark, lines: [...each.evidence] },
    })),
  });
}
