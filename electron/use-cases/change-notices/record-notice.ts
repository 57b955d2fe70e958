import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  allNoticeFields,
  noticeChanges,
  type NoticeDates,
  noticeDateFaults,
} from '../../../shared/domain/change-notice.ts';
import type { NoticeField, NoticeKind } from '../../../shared/domain/change-notice.ts';
import { checkCompany, type CompanyDraft } from '../../../shared/domain/company.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { draftOf, getCompany, insertCompanyHistory, updateCompany } from '../../store/repositories/companies.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { duplicateRefusal } from '../company-duplicates.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** A 変更届 as accepted. */
export interface NoticeInput extends NoticeDates {
  readonly companyId: Id;
  readonly rowVersion: number;
  readonly after: Partial<Readonly<Record<NoticeField, string | undefined>>>;
  readonly confirmedDuplicate: boolean;
}

/** The stored company with the fields of the notice put over it. */
const withChanges = (stored: CompanyDraft, after: NoticeInput['after']): CompanyDraft => ({
  ...stored,
  ...Object.fromEntries(
    allNoticeFields.flatMap((field) => (after[field] === undefined ? [] : [[field, after[field]]])),
  ),
});

/**
 * Takes a 変更届 into the register: the new values, and for each kind of change a line with what was before and the three
 * dates. Certificates already issued keep what stood on them.
 */
export function recordNotice(
  context: AppContext,
  input: NoticeInput,
): Result<{ id: Id; rowVersion: number; kinds: NoticeKind[] }, Refusal> {
  const { store, clock } = context;
  const { companyId, rowVersion, happenedOn, notifiedOn, acceptedOn } = input;
  const today = clock.today();
  const dates = { happenedOn, notifiedOn, acceptedOn };
  return store.attempt(() => {
    const row = getCompany(store, companyId);
    if (row === undefined) return because('not-found');
    const stored = draftOf(row);
    const { draft, faults } = checkCompany(withChanges(stored, input.after), today);
    // a fault of a field that no notice changes is not this form's to mend
    const own = faults.filter(({ path }) => allNoticeFields.some((field) => field === path));
    const all = [...own, ...noticeDateFaults(dates, today)];
    if (all.length > 0) return invalid(all);
    if (row.rowVersion !== rowVersion) {
      const given = Object.fromEntries(Object.keys(input.after).map((field) => [field, Reflect.get(draft, field)]));
      return editConflict(row, given, stored);
    }
    const changes = noticeChanges(stored, draft);
    const changed = differences(stored, draft);
    if (changes.length === 0 || changed === null) return because('nothing-changed');
    const refusal = duplicateRefusal(store, draft, input.confirmedDuplicate, companyId);
    if (refusal !== undefined) return refusal;
    const stamp = stampOf(context);
    const edited = updateCompany(store, { id: companyId, rowVersion, draft }, stamp);
    if (edited.outcome !== 'edited') return because('not-found');
    for (const change of changes) insertCompanyHistory(store, { companyId, ...change, ...dates }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'changeNotices.record',
      entity: 'company',
      entityId: companyId,
      companyId,
      before: changed.before,
      after: { ...changed.after, ...dates },
    });
    const kinds = changes.map(({ kind }) => kind);
    return ok({ id: companyId, rowVersion: edited.after.rowVersion, kinds });
  });
}
