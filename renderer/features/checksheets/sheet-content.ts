import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import type { BaseYears } from '../../../shared/domain/base-years.ts';
import {
  type DeclarationAnswers,
  emptyAnswer,
  type EntryValue,
  type ItemAnswer,
  itemsOf,
  type SheetAnswers,
} from '../../../shared/domain/checksheet.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';

/** The part that is saved beside the items: the declarations of the cover. */
export const coverPart = 'cover';

/** What the verdicts of a sheet depend on besides its entries. */
export const contextOf = (detail: ChecksheetDetail): VerdictContext => ({
  years: detail.baseYears,
  industry: detail.industry,
  averages: detail.averages,
  womenManagersSeries: detail.ruleSettings.womenManagersSeries,
});

/** A stored table of years may miss a year of today's window, or hold one of an earlier window; none is dropped. */
function withYears(stored: EntryValue, blank: EntryValue): EntryValue {
  if (stored.kind !== 'years' || blank.kind !== 'years') return stored;
  const missing = blank.rows.filter((row) => !stored.rows.some((each) => each.year === row.year));
  return { kind: 'years', rows: [...stored.rows, ...missing].toSorted((a, b) => (a.year ?? 9999) - (b.year ?? 9999)) };
}

/** An item as the screen holds it: every field is there, whatever was stored. */
export function answerOf(item: SchemeItem, detail: ChecksheetDetail): ItemAnswer {
  const blank = emptyAnswer(item, detail.baseYears);
  const stored = detail.answers.find((each) => each.itemKey === item.key);
  if (stored === undefined) return blank;
  const { applicantMark, reviewerMark, reviewerReason } = stored;
  const entries = Object.fromEntries(
    Object.entries(blank.entries).map(([key, entry]): [string, EntryValue] => {
      const field = item.fields.find((each) => each.key === key);
      const found = stored.entries[key];
      if (found === undefined || found.kind !== entry.kind) return [key, entry];
      return [key, field?.kind === 'base-years' ? withYears(found, entry) : found];
    }),
  );
  return { applicantMark, reviewerMark, reviewerReason, entries };
}

/** An answer as it stands on the screen, with a row for each of the years given; no row is dropped. */
export function withYearsOf(item: SchemeItem, answer: ItemAnswer, years: BaseYears): ItemAnswer {
  const blank = emptyAnswer(item, years);
  const entries = Object.entries(answer.entries).map(([key, entry]): [string, EntryValue] => {
    const field = item.fields.find((each) => each.key === key);
    const other = blank.entries[key];
    return [key, field?.kind === 'base-years' && other !== undefined ? withYears(entry, other) : entry];
  });
  return { ...answer, entries: Object.fromEntries(entries) };
}

/** A whole sheet as the screen holds it. */
export const contentOf = (
  detail: ChecksheetDetail,
): { readonly answers: SheetAnswers; readonly declarations: DeclarationAnswers } => ({
  answers: Object.fromEntries(itemsOf(detail.scheme).map((item) => [item.key, answerOf(item, detail)])),
  // a copy: what was found of one sheet's cover is not kept for another version's
  declarations: { ...detail.declarations },
});

/** Row version of a part as read; null while the item was never stored. */
export const versionOf = (detail: ChecksheetDetail, part: string): number | null =>
  part === coverPart ? detail.rowVersion : (detail.answers.find((each) => each.itemKey === part)?.rowVersion ?? null);
