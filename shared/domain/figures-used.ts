import type { Scheme } from '../schemes/types.ts';
import { itemsOf, type SheetAnswers } from './checksheet.ts';
import type { AveragesUsed, OfficialAverage } from './official-averages.ts';
import type { VerdictContext } from './system-verdict.ts';

/** Industries a sheet may be compared with: the company's, those chosen on the sheet, and all industries. */
function industriesOf(scheme: Scheme, answers: SheetAnswers, company: string | null): ReadonlySet<string> {
  const chosen = itemsOf(scheme).flatMap((item) =>
    item.fields.flatMap((field): readonly string[] => {
      const entry = answers[item.key]?.entries[field.key];
      return field.kind === 'industry' && entry?.kind === 'choice' && entry.key !== null ? [entry.key] : [];
    }),
  );
  return new Set(['all', ...chosen, ...(company === null ? [] : [company])]);
}

/**
 * The part of the official figures the verdicts of a sheet depend on, to be frozen with its decision: the series it is
 * compared with, its industries, editions published by then. Of a year without a figure of these industries one row stays
 * as witness that the year was published, which makes the difference between 暫定 and 公表値なし.
 */
export function figuresUsed(scheme: Scheme, answers: SheetAnswers, context: VerdictContext): AveragesUsed {
  const { asOf, rows } = context.averages;
  const series: readonly string[] = ['paid-leave-rate', context.womenManagersSeries];
  const industries = industriesOf(scheme, answers, context.industry);
  const published = rows.filter(
    (row) => series.includes(row.series) && (row.publishedOn === null || row.publishedOn <= asOf),
  );
  const yearOf = (row: OfficialAverage): string => `${row.series} ${row.year}`;
  const known = new Set(published.filter((row) => industries.has(row.industry)).map(yearOf));
  const kept = published.filter((row) => {
    if (industries.has(row.industry)) return true;
    if (known.has(yearOf(row))) return false;
    known.add(yearOf(row));
    return true;
  });
  return { asOf, rows: kept };
}
