import type { Scheme, SchemeItem } from '../schemes/types.ts';
import type { CarriedOver, PreviousItem } from './carry-over.ts';
import {
  type DeclarationAnswers,
  displayText,
  itemByKey,
  type ItemAnswer,
  labelFor,
  type Mark,
  finalMark,
  type SheetAnswers,
} from './checksheet.ts';
import { itemFaults } from './checksheet-faults.ts';
import { evidenceOf } from './describe-entry.ts';
import { coverKey, lastingEntries, legalComplianceKey } from './mapping-between.ts';
import { systemVerdict, type VerdictContext } from './system-verdict.ts';
import { isBlank } from './text.ts';
import { holdsAnything } from './verdict/entered.ts';

/** What became of an item since the last certification; `empty`: nothing was there and nothing is. */
export const changeStatuses = ['changed', 'unchanged', 'unconfirmed', 'empty'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];
/** Japanese words for what became of an item. */
export const changeStatusLabels: Readonly<Record<ChangeStatus, string>> = {
  changed: '変更',
  unchanged: '変更なし',
  unconfirmed: '未確認',
  empty: '前回も今回も記入なし',
};

/** Why 変更なし cannot be said of an item. */
export const notUnchangedReasons = [
  'yearly',
  'declared-anew',
  'no-predecessor',
  'condition-changed',
  'entered',
  'nothing-there',
  'speaks-against',
] as const;
export type NotUnchanged = (typeof notUnchangedReasons)[number];
/** The sentence beside an item of which 変更なし cannot be said. */
export const notUnchangedSentences: Readonly<Record<NotUnchanged, string>> = {
  yearly: '今年の数字を記入してください。',
  'declared-anew': '法令の遵守は、申請のたびに申告してもらいます。',
  'no-predecessor': '前回の様式にない審査項目です。',
  'condition-changed': '様式が変わり、前回の✓だけでは確かめられません。',
  entered: 'すでに記入・確認されています。',
  'nothing-there': '前回も今回も記入がありません。',
  'speaks-against': '前回の記入だけでは✓を確かめられません。',
};

/** Whether 変更なし may be said, and the mark it would set: the one of the earlier sheet. */
export type UnchangedOffer =
  | { readonly ok: true; readonly mark: Mark }
  | { readonly ok: false; readonly why: NotUnchanged };

/** One side of the table: the deciding mark, and what was written, a line for each field. */
export interface ChangeSide {
  readonly mark: Mark;
  readonly lines: readonly string[];
}

/** One item (or line of the cover), 前回 → 今回. */
export interface ChangeRow {
  /** Item key, or `cover.<key>`. */
  readonly key: string;
  /** Printed number; 「表紙」. */
  readonly number: string;
  readonly text: readonly string[];
  /** Its figures belong to years: they are entered anew with each application (source line 407). */
  readonly yearly: boolean;
  /** Printed numbers of the earlier items it descends from. */
  readonly earlierNumbers: readonly string[];
  readonly before: ChangeSide;
  readonly now: ChangeSide;
  readonly status: ChangeStatus;
  readonly unchanged: UnchangedOffer;
}

/** Everything the table is made of. */
export interface RenewalSheet {
  readonly scheme: Scheme;
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
  /** Item keys, and `cover.<key>`, that hold only what was taken over. */
  readonly carried: readonly string[];
  readonly context: VerdictContext;
  /** What the earlier sheet gives to this one; null when the register holds none. */
  readonly given: Pick<CarriedOver, 'items' | 'declarations' | 'previous'> | null;
  /** Items that are declared anew with each application (`declaredAnew`). */
  readonly anew: readonly string[];
  /** The review is finished: what was left empty is no longer waited for, it was not claimed. */
  readonly reviewed: boolean;
}

/** True for an item whose entries belong to years: tables by year, and the managers of one 直近決算期末. */
export const isYearly = ({ fields, tickRule }: SchemeItem): boolean =>
  tickRule.kind === 'women-managers' || fields.some(({ kind }) => kind === 'base-years' || kind === 'chosen-years');

/** Items of a sheet that say what a later sheet asks for on its cover anew each time: compliance with the law (6-7). */
export const declaredAnew = (scheme: Scheme, others: readonly Scheme[]): readonly string[] => [
  ...new Set(
    others
      .flatMap(({ mappings }) => mappings)
      .filter(({ to }) => to.includes(coverKey(legalComplianceKey)))
      .flatMap(({ from }) => from)
      .filter((key) => itemByKey(scheme, key) !== null),
  ),
];

const markOf = (earlier: readonly PreviousItem[]): Mark =>
  earlier.length === 1 ? earlier[0]!.mark : earlier.some(({ mark }) => mark === 'ticked') ? 'ticked' : 'blank';

const linesOf = (earlier: readonly PreviousItem[]): readonly string[] =>
  earlier.length === 1
    ? earlier[0]!.evidence
    : earlier.flatMap(({ id, mark, evidence }) => [`${id}${mark === 'ticked' ? ' ✓' : ''}`, ...evidence]);

const filled = (entries: ItemAnswer['entries']): string =>
  JSON.stringify(
    Object.entries(entries)
      .filter(([, entry]) => holdsAnything(entry))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

function offerOf(sheet: RenewalSheet, item: SchemeItem, earlier: readonly PreviousItem[]): UnchangedOffer {
  const no = (why: NotUnchanged): UnchangedOffer => ({ ok: false, why });
  const answer = sheet.answers[item.key];
  const [only] = earlier;
  if (answer !== undefined && !sheet.carried.includes(item.key)) return no('entered');
  if (only === undefined) return no('no-predecessor');
  if (markOf(earlier) === 'blank' && answer === undefined) return no('nothing-there');
  if (sheet.anew.includes(item.key)) return no('declared-anew');
  if (isYearly(item)) return no('yearly');
  if (earlier.length > 1 || only.kind !== 'same') return no('condition-changed');
  const said: ItemAnswer = {
    applicantMark: only.mark,
    reviewerMark: null,
    reviewerReason: '',
    entries: answer?.entries ?? {},
  };
  const { verdict } = systemVerdict(item, said, sheet.context);
  const faulty = itemFaults(item, said, sheet.context.years).length > 0;
  return faulty || verdict === 'contradiction' || verdict === 'insufficient'
    ? no('speaks-against')
    : { ok: true, mark: only.mark };
}

function statusOf(sheet: RenewalSheet, item: SchemeItem, earlier: readonly PreviousItem[]): ChangeStatus {
  const answer = sheet.answers[item.key];
  const left = sheet.reviewed ? 'changed' : 'unconfirmed';
  if (answer === undefined) return markOf(earlier) === 'blank' ? 'empty' : left;
  if (sheet.carried.includes(item.key)) return 'unconfirmed';
  const before = markOf(earlier);
  const given = lastingEntries(item, sheet.given?.items[item.key]?.entries ?? {});
  const same = finalMark(answer) === before && filled(answer.entries) === filled(given);
  if (!same) return 'changed';
  return before === 'blank' && filled(answer.entries) === '[]' ? 'empty' : 'unchanged';
}

/** An item of the sheet, 前回 → 今回. */
export function itemChange(sheet: RenewalSheet, item: SchemeItem): ChangeRow {
  const earlier = sheet.given?.previous[item.key] ?? [];
  const answer = sheet.answers[item.key];
  return {
    key: item.key,
    number: item.id,
    text: labelFor(sheet.scheme, item, sheet.context.years),
    yearly: isYearly(item),
    earlierNumbers: earlier.map(({ id }) => id),
    before: { mark: markOf(earlier), lines: linesOf(earlier) },
    now: { mark: finalMark(answer), lines: evidenceOf(item, answer) },
    status: statusOf(sheet, item, earlier),
    unchanged: offerOf(sheet, item, earlier),
  };
}

const written = (answer: DeclarationAnswers[string] | undefined): string =>
  JSON.stringify(
    Object.entries(answer?.entries ?? {})
      .filter(([, text]) => !isBlank(text))
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A line of the cover, 前回 → 今回; compliance with the law is declared anew. */
function coverChange(sheet: RenewalSheet, declaration: Scheme['declarations'][number]): ChangeRow {
  const { key, fields } = declaration;
  const part = coverKey(key);
  const earlier = sheet.given?.previous[part] ?? [];
  const answer = sheet.declarations[key];
  const lines = fields.flatMap((field) => {
    const text = answer?.entries[field.key] ?? '';
    return isBlank(text) ? [] : [`${displayText(field.label)}：${text}`];
  });
  const before: ChangeSide = { mark: markOf(earlier), lines: linesOf(earlier) };
  const now: ChangeSide = { mark: answer?.declared === true ? 'ticked' : 'blank', lines };
  const silent = (answer?.declared ?? null) === null && lines.length === 0;
  const anew = key === legalComplianceKey;
  const carried = sheet.carried.includes(part);
  const same = before.mark === now.mark && written(sheet.given?.declarations[key]) === written(answer);
  const status: ChangeStatus = carried
    ? 'unconfirmed'
    : silent
      ? before.mark === 'blank' && !anew
        ? 'empty'
        : sheet.reviewed && before.mark !== 'blank'
          ? 'changed'
          : 'unconfirmed'
      : same
        ? 'unchanged'
        : 'changed';
  const why: NotUnchanged = anew ? 'declared-anew' : silent ? 'nothing-there' : 'entered';
  return {
    key: part,
    number: '表紙',
    text: [displayText(declaration.text)],
    yearly: false,
    earlierNumbers: earlier.map(({ id }) => id),
    before,
    now,
    status,
    // the mark is declared already, as taken over: 変更なし says that it was looked at
    unchanged: carried && !anew ? { ok: true, mark: now.mark } : { ok: false, why },
  };
}

/** The table under one heading: the cover, or a category of the sheet. */
export interface ChangeSection {
  /** 0: the cover. */
  readonly no: number;
  readonly title: string;
  readonly rows: readonly ChangeRow[];
}

/** The whole table 前回 → 今回, the cover first. */
export function renewalChanges(sheet: RenewalSheet): readonly ChangeSection[] {
  const { scheme } = sheet;
  const cover = scheme.declarations.map((each) => coverChange(sheet, each));
  return [
    ...(cover.length === 0 ? [] : [{ no: 0, title: '表紙の確認欄', rows: cover }]),
    ...scheme.categories.map(({ no, title, items }) => ({
      no,
      title: displayText(title),
      rows: items.map((item) => itemChange(sheet, item)),
    })),
  ];
}

/** How many items are of each status. */
export function countChanges(sections: readonly ChangeSection[]): Readonly<Record<ChangeStatus, number>> {
  const counts = { changed: 0, unchanged: 0, unconfirmed: 0, empty: 0 };
  for (const { rows } of sections) for (const { status } of rows) counts[status] += 1;
  return counts;
}

/** Printed numbers of the ☆ items that were ticked on the earlier sheet and are not on this one; by the same key of both. */
export const lostStars = (
  sheet: Pick<RenewalSheet, 'answers'>,
  earlier: SheetAnswers,
  stars: readonly SchemeItem[],
): readonly string[] =>
  stars
    .filter(({ key }) => finalMark(earlier[key]) === 'ticked' && finalMark(sheet.answers[key]) !== 'ticked')
    .map(({ id }) => id);
