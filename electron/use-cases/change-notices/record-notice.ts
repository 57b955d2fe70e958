import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  allNoticeFields,
  noticeChanges,
  type NoticeDates,
  noticeDateFaults,
} from '../../../shared/domain/change-notice.ts';
import type { NoticeField, NoticeKind } from '../../../shared/domain/change-notice.ts';
import { type BorneKind, contradicted } from '../../../shared/domain/certificate-copy.ts';
import { usedPlaceholders } from '../../../shared/domain/certificate-placeholders.ts';
import { checkCompany, type CompanyDraft } from '../../../shared/domain/company.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { listLedger } from '../../store/repositories/certificate-ledger.ts';
import { draftOf, getCompany, insertCompanyHistory, updateCompany } from '../../store/repositories/companies.ts';
import type { Store } from '../../store/store.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { templateInForce } from '../certificate-template.ts';
import { duplicateRefusal } from '../company-duplicates.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** A 変更届 as accepted. */
export interface NoticeInput extends NoticeDates {
  readonly companyId: Id;
  readonly rowVersion: number;
  readonly after: Partial<Readonly<Record<NoticeField, string | undefined>>>;
  readonly confirmedDuplicate: boolean;
}

/** What the notice came to. */
interface RecordedNotice {
  readonly id: Id;
  readonly rowVersion: number;
  readonly kinds: NoticeKind[];
  readonly contradicted: BorneKind[] | null;
}

/** The stored company with the fields of the notice put over it. */
const withChanges = (stored: CompanyDraft, after: NoticeInput['after']): CompanyDraft => ({
  ...stored,
  ...Object.fromEntries(
    allNoticeFields.flatMap((field) => (after[field] === undefined ? [] : [[field, after[field]]])),
  ),
});

/** What the valid copy in the company's hands says wrongly after the change; null without such a copy. */
function contradictedOn(
  store: Store,
  of: { companyId: Id; today: CivilDate; before: CompanyDraft; after: CompanyDraft },
): BorneKind[] | null {
  const { companyId, today, before, after } = of;
  const [copy] = listLedger(store, { companyId, query: '', state: 'valid', today, offset: 0, limit: 1 }).rows;
  if (copy === undefined) return null;
  const placeholders = usedPlaceholders(templateInForce(store).content);
  return [...contradicted(copy.content, placeholders, before, after)];
}

/**
 * Takes a 変更届 into the register: the new values, and for each kind of change a line with what was before and the three
 * dates. Certificates already issued keep what stood on them.
 */
export function recordNotice(context: AppContext, input: NoticeInput): Result<RecordedNotice, Refusal> {
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
    const untrue = contradictedOn(store, { companyId, today, before: stored, after: draft });
    return ok({ id: companyId, rowVersion: edited.after.rowVersion, kinds, contradicted: untrue });
  });
}
