import { log } from '../platform/log.ts';
import type { PrintError } from '../print/print-contract.ts';
import { because } from './context.ts';

/** Lines of a certificate that a clerk or the settings fill in. */
export const certificateFields = [
  'title',
  'numberLine',
  'nameLine',
  'body',
  'termLine',
  'dateLine',
  'issuerTitle',
  'issuerLine',
] as const;

/** The lines as the clerk knows them. */
export const certificatePlaces: Readonly<Record<(typeof certificateFields)[number], string>> = {
  title: '表題',
  numberLine: '認定番号',
  nameLine: '事業者名',
  body: '本文',
  termLine: '認定期間',
  dateLine: '交付日',
  issuerTitle: '市長名の上の行',
  issuerLine: '市長名',
};

/** Places of a report that are no place in a table of its own (print-contract.ts). */
const reportPlaces: Readonly<Record<string, string>> = { head: '右上の行', addressee: '宛名', footer: '下欄' };

const placeOf = (field: string): string => {
  const known = certificateFields.find((each) => each === field);
  return known === undefined ? (reportPlaces[field] ?? field) : certificatePlaces[known];
};

/**
 * The printer's fault as an answer: which characters of which line, or which line does not fit. What the clerk cannot have
 * caused (a printer that died) is noted in the log. `company` is absent where the fault is nobody's in particular.
 */
export function printRefusal({ fault }: PrintError, company?: string) {
  const problems = (fault.problems ?? []).map(({ field, index, cluster, code, issue }) => ({
    where: placeOf(field),
    of: company ?? '',
    character: cluster,
    code,
    index,
    issue,
  }));
  if (fault.code === 'unprintable-text') return because('characters-cannot-be-printed', { problems });
  if (fault.code === 'cancelled') return because('cancelled');
  if (fault.code !== 'content-overflow') log.error(`printing failed: ${fault.code}`);
  return because('print-failed', {
    params: {
      ...(company === undefined ? {} : { company }),
      reason: fault.code,
      ...(fault.field === undefined ? {} : { where: placeOf(fault.field) }),
    },
  });
}
