import type { Refusal } from '../../../shared/contract/refusal.ts';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { coverKey, declarationOf } from '../../../shared/domain/mapping-between.ts';
import { type ChangeRow, renewalChanges } from '../../../shared/domain/renewal-changes.ts';
import { systemVerdict } from '../../../shared/domain/system-verdict.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  confirmCover,
  ensureSheet,
  findAnswer,
  insertAnswer,
  updateAnswer,
} from '../../store/repositories/checksheets.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, because } from '../context.ts';
import { answerOf } from '../keep-answer.ts';
import { type OpenSheet, openSheet } from '../open-sheet.ts';
import { type RenewalCase, renewalCase } from './renewal-table.ts';

type Offered = ChangeRow & { readonly unchanged: { readonly ok: true } };
const isOffered = (row: ChangeRow | undefined): row is Offered => row?.unchanged.ok === true;

/** Gives the item the mark of the earlier sheet; its entries stay as they were taken over, and count as looked at. */
function keepItem(store: Store, { sheet, stamp }: OpenSheet, { table }: RenewalCase, row: Offered): void {
  const item = itemByKey(table.scheme, row.key);
  if (item === null) return;
  const stored = findAnswer(store, sheet.id, row.key);
  const { entries } = answerOf(stored);
  const marks = { applicantMark: row.unchanged.mark, reviewerMark: null, reviewerReason: '' };
  const facts = {
    ...marks,
    entries: stored?.entries ?? '{}',
    systemVerdict: systemVerdict(item, { ...marks, entries }, table.context).verdict,
    carried: null,
  };
  if (stored === undefined) insertAnswer(store, { checksheetId: sheet.id, itemKey: row.key }, facts, stamp);
  else updateAnswer(store, stored, facts, stamp);
}

function keepCover(store: Store, { application, stamp }: OpenSheet, key: string): void {
  // read again: each line of the cover is taken from what the one before left
  const sheet = ensureSheet(store, application.id, stamp);
  const carried: string[] = JSON.parse(sheet.carriedDeclarations);
  confirmCover(store, sheet, JSON.stringify(carried.filter((each) => each !== key)), stamp);
}

const lineOf = (scheme: Scheme, part: string): string =>
  scheme.declarations.find(({ key }) => coverKey(key) === part)?.text ?? '';

/**
 * 変更なし, on the company's word: the parts named get the mark they had at the last certification, and what was taken over
 * counts as looked at. Each stands in the history by itself. All or none: refused when the earlier sheet does not answer one
 * of them, when its figures belong to years, or when somebody entered something meanwhile.
 */
export function confirmUnchanged(
  context: AppContext,
  input: { applicationId: Id; parts: readonly string[] },
): Result<{ parts: number }, Refusal> {
  const { store } = context;
  if (input.parts.length === 0) return because('nothing-chosen');
  return store.attempt(() => {
    const found = renewalCase(context, input.applicationId);
    if (!found.ok) return found;
    const opened = openSheet(context, input.applicationId, 'refused');
    if (!opened.ok) return opened;
    const { application, stamp } = opened.value;
    const byKey = new Map(renewalChanges(found.value.table).flatMap(({ rows }) => rows.map((row) => [row.key, row])));
    const parts = [...new Set(input.parts)];
    const rows = parts.map((part) => byKey.get(part));
    if (!rows.every(isOffered)) {
      const refused = rows.filter((row) => !isOffered(row)).map((row) => row?.number ?? '');
      return because('unchanged-not-possible', { params: { count: refused.length, items: refused.join('・') } });
    }
    for (const row of rows) {
      const cover = declarationOf(row.key);
      if (cover === null) keepItem(store, opened.value, found.value, row);
      else keepCover(store, opened.value, cover);
      const what =
        cover === null
          ? { item: row.key, itemNumber: row.number, applicantMark: row.unchanged.mark }
          : { declaration: lineOf(found.value.table.scheme, row.key) };
      writeAudit(store, {
        ...stamp,
        action: 'renewals.unchanged',
        entity: cover === null ? 'checksheet_answer' : 'checksheet',
        entityId: application.id,
        companyId: application.companyId,
        after: what,
      });
    }
    return ok({ parts: rows.length });
  });
}
