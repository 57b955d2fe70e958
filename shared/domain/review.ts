import type { Scheme, SchemeItem } from '../schemes/types.ts';
import { declarationFaults, itemFaults } from './checksheet-faults.ts';
import { type DeclarationAnswers, type ItemAnswer, itemsOf, type SheetAnswers } from './checksheet.ts';
import type { Fault, FaultCode } from './fault.ts';
import { systemVerdict, type VerdictCode, type VerdictContext, type VerdictFact } from './system-verdict.ts';
import { declarationGaps, isSettled } from './tick-faults.ts';

/** Reasons the office mends, not the applicant: official figures and the industry are in the register. */
const officeReasons: readonly VerdictCode[] = ['average-missing', 'industry-missing'];
const isOffice = (reason: VerdictFact): boolean => officeReasons.includes(reason.code);

/** Reasons that come down to an empty entry field. */
const emptyReasons: readonly VerdictCode[] = [
  'entry-missing',
  'use-missing',
  'too-few-options',
  'target-or-managers-missing',
];

function insufficientCode(answer: ItemAnswer, reasons: readonly VerdictFact[]): FaultCode {
  if (answer.applicantMark === 'na') return 'confirmation-missing-for-na';
  if (reasons.length > 0 && reasons.every(isOffice)) return 'average-missing';
  const first = reasons[0]?.code;
  return first === undefined || emptyReasons.includes(first) ? 'entry-missing-for-tick' : 'figures-missing-for-tick';
}

function markFaults(item: SchemeItem, answer: ItemAnswer, context: VerdictContext): readonly Fault[] {
  const { verdict, reasons } = systemVerdict(item, answer, context);
  const path = `items.${item.key}`;
  if (verdict === 'insufficient') return [{ path, code: insufficientCode(answer, reasons) }];
  return verdict === 'contradiction' ? [{ path, code: 'entries-contradict-mark' }] : [];
}

/**
 * What keeps the review of a sheet from being finished, in printed order; paths are `items.<key>…`, and `cover.<key>` for
 * the cover. An item stands in the way while its carried entries were not looked at (`carried`: item keys and
 * `cover.<key>`; that is said once, whatever else is wrong with it), while its entries are faulty, or while they contradict
 * or do not carry the applicant's mark and the reviewer has not settled it. An item without an answer is an empty box and stands in nobody's way.
 */
export function reviewFaults(
  scheme: Scheme,
  answers: SheetAnswers,
  context: VerdictContext,
  carried: readonly string[] = [],
): readonly Fault[] {
  const unconfirmed = (path: string, part: string): readonly Fault[] =>
    carried.includes(part) ? [{ path, code: 'carried-unconfirmed' }] : [];
  const ofCover = scheme.declarations.flatMap(({ key }) => unconfirmed(`cover.${key}`, `cover.${key}`));
  const ofItems = itemsOf(scheme).flatMap((item): readonly Fault[] => {
    const answer = answers[item.key];
    if (answer === undefined) return [];
    // what was carried is looked at first: a tick nobody was asked for yet says nothing wrong
    if (carried.includes(item.key)) return unconfirmed(`items.${item.key}`, item.key);
    const faults = itemFaults(item, answer, context.years);
    const ofMark = faults.length > 0 || isSettled(answer) ? [] : markFaults(item, answer, context);
    return [...faults, ...ofMark];
  });
  return [...ofCover, ...ofItems];
}

/** Keys of the items named by the faults, each once; `cover.<key>` for a line of the cover. */
export const faultyItems = (faults: readonly Fault[]): readonly string[] => [
  ...new Set(
    faults.map(({ path }) => {
      const [part, key] = path.split('.');
      return part === 'cover' ? `cover.${key}` : key!;
    }),
  ),
];

/** One item an applicant must mend (補正が必要な項目), with everything that is wrong with it. */
export interface CorrectionItem {
  /** Printed number; empty for a line of the cover. */
  readonly itemId: string;
  /** Item key, or `cover.<key>`. */
  readonly itemKey: string;
  /** Faults at its fields; sentences in renderer/lib/messages.ts. */
  readonly faults: readonly Fault[];
  /** Why the entries do not carry the mark; sentences by verdictSentence(). */
  readonly reasons: readonly VerdictFact[];
}

/**
 * What the applicant has to mend, in printed order: faulty entries, ticks without what they need, entries that speak
 * against the mark. What only the office can settle (a missing official figure, the reviewer's reason) is not among it, nor
 * is a part whose carried entries were not looked at yet (`carried`: item keys and `cover.<key>`): that is 要確認 first.
 */
export function correctionItems(
  scheme: Scheme,
  answers: SheetAnswers,
  declarations: DeclarationAnswers,
  context: VerdictContext,
  carried: readonly string[] = [],
): readonly CorrectionItem[] {
  const ofCover = [...declarationFaults(scheme, declarations), ...declarationGaps(scheme, declarations)];
  const cover = scheme.declarations.flatMap(({ key }): readonly CorrectionItem[] => {
    const faults = ofCover.filter(({ path }) => path.split('.')[1] === key);
    return faults.length === 0 ? [] : [{ itemId: '', itemKey: `cover.${key}`, faults, reasons: [] }];
  });
  const items = itemsOf(scheme).flatMap((item): readonly CorrectionItem[] => {
    const answer = answers[item.key];
    if (answer === undefined) return [];
    const own: ItemAnswer = { ...answer, reviewerMark: null, reviewerReason: '' };
    const faults = itemFaults(item, own, context.years);
    const { verdict, reasons: all } = systemVerdict(item, answer, context);
    const counts = !isSettled(answer) && (verdict === 'insufficient' || verdict === 'contradiction');
    const reasons = counts ? all.filter((reason) => !isOffice(reason)) : [];
    return faults.length + reasons.length === 0 ? [] : [{ itemId: item.id, itemKey: item.key, faults, reasons }];
  });
  return [...cover, ...items].filter(({ itemKey }) => !carried.includes(itemKey));
}
