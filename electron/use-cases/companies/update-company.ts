import type { Refusal } from '../../../shared/contract/refusal.ts';
import { isCivilDate } from '../../../shared/domain/civil-date.ts';
import type { CompanyDraft } from '../../../shared/domain/company.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  type CompanyChange,
  draftOf,
  getCompany,
  insertCompanyHistory,
  updateCompany,
} from '../../store/repositories/companies.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { checkedCompany, type TypedCompany } from './company-draft.ts';
import { duplicateRefusal } from './duplicates.ts';

/** The three dates of a 変更届. */
export interface ChangeNotice {
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
}

/** What a 変更届 may be about: the fields that make the change, and those that go with them. */
const kept: readonly {
  readonly kind: CompanyChange['kind'];
  readonly decisive: readonly (keyof CompanyDraft)[];
  readonly along: readonly (keyof CompanyDraft)[];
}[] = [
  { kind: 'name', decisive: ['name'], along: ['displayName', 'kana'] },
  { kind: 'address', decisive: ['address'], along: ['postalCode'] },
  {
    kind: 'representative',
    decisive: ['representativeTitle', 'representativeName'],
    along: ['representativePlainName', 'representativeKana'],
  },
];

function noticeFaults(notice: ChangeNotice, today: CivilDate): readonly Fault[] {
  return Object.entries(notice).flatMap(([key, date]: [string, CivilDate | null]): readonly Fault[] => {
    if (date === null) return [];
    const path = `notice.${key}`;
    if (!isCivilDate(date)) return [{ path, code: 'impossible-date', params: { text: date } }];
    // a change may be announced before it happens; nobody can have told us tomorrow
    return key !== 'happenedOn' && date > today ? [{ path, code: 'date-in-future', params: { today } }] : [];
  });
}

/** The earlier names, addresses and representatives that this edit leaves behind. */
function changesOf(before: CompanyDraft, after: CompanyDraft): Pick<CompanyChange, 'kind' | 'before' | 'after'>[] {
  return kept
    .filter(({ decisive }) => decisive.some((field) => before[field] !== after[field]))
    .map(({ kind, decisive, along }) => {
      const pick = (draft: CompanyDraft) =>
        Object.fromEntries([...decisive, ...along].map((field) => [field, draft[field]]));
      return { kind, before: pick(before), after: pick(after) };
    });
}

/**
 * Stores an edited company. With a date of a 変更届 the earlier name, address or representative is kept as history;
 * without one the edit mends a typing error, which only the audit line remembers.
 */
export function editCompany(
  context: AppContext,
  input: {
    id: Id;
    rowVersion: number;
    draft: TypedCompany;
    notice?: ChangeNotice | undefined;
    confirmedDuplicate: boolean;
  },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const { id, rowVersion } = input;
  const today = clock.today();
  const { draft, faults } = checkedCompany(input.draft, today);
  const notice = input.notice ?? { happenedOn: null, notifiedOn: null, acceptedOn: null };
  const all = [...faults, ...noticeFaults(notice, today)];
  if (all.length > 0) return invalid(all);
  return store.attempt(() => {
    const row = getCompany(store, id);
    if (row === undefined) return because('not-found');
    const stored = draftOf(row);
    const changed = differences(stored, draft);
    if (changed === null) return ok({ id, rowVersion: row.rowVersion });
    if (row.rowVersion !== rowVersion) return editConflict(row, draft, stored);
    const refusal = duplicateRefusal(store, draft, input.confirmedDuplicate, id);
    if (refusal !== undefined) return refusal;
    const stamp = stampOf(context);
    const edited = updateCompany(store, { id, rowVersion, draft }, stamp);
    if (edited.outcome !== 'edited') return because('not-found');
    if (Object.values(notice).some((date) => date !== null)) {
      for (const change of changesOf(stored, draft)) {
        insertCompanyHistory(store, { companyId: id, ...change, ...notice }, stamp);
      }
    }
    writeAudit(store, {
      ...stamp,
      action: 'companies.update',
      entity: 'company',
      entityId: id,
      companyId: id,
      ...changed,
    });
    return ok({ id, rowVersion: edited.after.rowVersion });
  });
}
