import { shortNameOf } from './achievement-lines.ts';
import type { MappingKind, Scheme, SchemeItem } from '../schemes/types.ts';
import { type CarriedOver, carryOver, type EarlierSheet, type PreviousItem } from './carry-over.ts';
import { displayText, emptyAnswer, itemsOf, labelFor, type Mark } from './checksheet.ts';
import { judge, type JudgementRules } from './judgement.ts';
import { coverKey, lastingEntries, legalComplianceKey } from './mapping-between.ts';
import { preparationFor } from './preparation.ts';
import { systemVerdict, type VerdictContext } from './system-verdict.ts';

/** likely: the carried entries carry a tick; check: figures or a confirmation are needed; lacking: nothing to build on. */
export type Outlook = 'likely' | 'check' | 'lacking';

/** How an outlook is called. */
export const outlookLabels: Readonly<Record<Outlook, string>> = {
  likely: '見込みあり',
  check: '要確認',
  lacking: '不足',
};

/** One item (or the declared compliance with the law) of the newer sheet. */
export interface ShortfallRow {
  readonly itemId: string;
  readonly text: readonly string[];
  /** The item in a few words. */
  readonly name: string;
  readonly kind: MappingKind;
  readonly outlook: Outlook;
  /** What to prepare, as a polite sentence to the company. */
  readonly need: string;
  /** The same in a few words. */
  readonly brief: string;
}

/** What an earlier sheet probably lacks on a newer version. */
export interface Shortfall {
  readonly rows: readonly ShortfallRow[];
  /** `needed` is 0 on a points sheet: categories do not decide there. */
  readonly categories: readonly {
    readonly no: number;
    readonly title: string;
    readonly likely: number;
    readonly needed: number;
  }[];
  /** How far the earlier sheet's content leads, and how far with what is to be checked. */
  readonly summary: string;
}

const kept = {
  sentence: '前回の内容をそのまま使える見込みです。変わりがないか、ご確認ください。',
  brief: '前回の内容の確認',
};

/**
 * What a tick would come to on the entries a renewal begins with: carried by them; by a text that was ticked before; by figures or a
 * confirmation still to come; by nothing.
 */
function outlookOf(
  item: SchemeItem,
  carried: CarriedOver,
  previous: readonly PreviousItem[],
  context: VerdictContext,
): Outlook {
  const empty = emptyAnswer(item, context.years);
  const lasting = lastingEntries(item, carried.items[item.key]?.entries ?? {});
  const entries = { ...empty.entries, ...lasting };
  const { verdict } = systemVerdict(item, { ...empty, applicantMark: 'ticked', entries }, context);
  const before = previous.some(({ mark }) => mark === 'ticked');
  if (verdict === 'ok') return 'likely';
  if (verdict === 'manual') return before ? 'likely' : 'check';
  return before || Object.keys(lasting).length > 0 ? 'check' : 'lacking';
}

/** The tie to the earlier sheet that shows: the loosest of several. */
const ties: readonly MappingKind[] = ['same', 'relaxed', 'moved', 'merged', 'split', 'new', 'deleted'];
const tieOf = (previous: readonly PreviousItem[]): MappingKind =>
  previous.length === 0
    ? 'new'
    : previous.reduce<MappingKind>((tie, { kind }) => (ties.indexOf(kind) > ties.indexOf(tie) ? kind : tie), 'same');

function complianceRow(target: Scheme, previous: CarriedOver['previous']): readonly ShortfallRow[] {
  const declaration = target.declarations.find(({ key }) => key === legalComplianceKey);
  if (declaration === undefined) return [];
  return [
    {
      itemId: '表紙',
      text: [displayText(declaration.text)],
      name: '関係法令の遵守',
      kind: tieOf(previous[coverKey(legalComplianceKey)] ?? []),
      outlook: 'check',
      need: '関係法令の遵守は、申請のたびに改めて申告していただきます。',
      brief: '申請のたびに申告',
    },
  ];
}

function summaryOf(
  target: Scheme,
  rows: ReadonlyMap<string, Outlook>,
  rules: JudgementRules,
): {
  readonly categories: Shortfall['categories'];
  readonly summary: string;
} {
  const marks = (...counted: readonly Outlook[]): Record<string, Mark> =>
    Object.fromEntries([...rows].map(([key, outlook]) => [key, counted.includes(outlook) ? 'ticked' : 'blank']));
  const likely = judge(target, marks('likely'), true, rules);
  const atBest = judge(target, marks('likely', 'check'), true, rules);
  const categories = likely.categories.map(({ no, title, ticked, needed }) => ({ no, title, likely: ticked, needed }));
  if (target.method === 'points') {
    const more = atBest.points > likely.points ? `確認が必要な審査項目も満たせば${atBest.points}点になります。` : '';
    const summary = `${likely.maxPoints}点のうち${likely.points}点は、前回の内容を引き継げる見込みです（認定には${likely.needed}点以上が必要です）。${more}`;
    return { categories, summary };
  }
  const more = atBest.passed > likely.passed ? `確認が必要な審査項目も満たせば${atBest.passed}つになります。` : '';
  const summary = `${likely.of}つの項目のうち${likely.passed}つは、前回の内容で基準に達する見込みです（認定には${likely.needed}つ以上が必要です）。${more}`;
  return { categories, summary };
}

/**
 * 「新基準で不足しそうな項目」: each item of the target with what the earlier sheet's entries would come to for the years of
 * the context, and what to prepare. An outlook, not a judgement: no mark is set anywhere.
 */
export function shortfallOf(
  earlier: EarlierSheet,
  target: Scheme,
  context: VerdictContext,
  rules: JudgementRules,
  versionOf: (id: string) => Scheme | null,
): Shortfall {
  const carried = carryOver(earlier, target, context.years, versionOf);
  const outlooks = new Map<string, Outlook>();
  const rows = itemsOf(target).map((item): ShortfallRow => {
    const previous = carried.previous[item.key] ?? [];
    const outlook = outlookOf(item, carried, previous, context);
    outlooks.set(item.key, outlook);
    const { sentence, brief } = outlook === 'likely' ? kept : preparationFor(item, context.years);
    const text = labelFor(target, item, context.years);
    const name = shortNameOf(item) ?? text.join('');
    return { itemId: item.id, text, name, kind: tieOf(previous), outlook, need: sentence, brief };
  });
  const cover = rules.legalComplianceRequired ? complianceRow(target, carried.previous) : [];
  return { rows: [...cover, ...rows], ...summaryOf(target, outlooks, rules) };
}
