import type { EntryField, Scheme, SchemeCategory, SchemeItem } from '../schemes/types.ts';
import {
  type DeclarationAnswer,
  displayText,
  emptyAnswer,
  type EntryValue,
  type ItemAnswer,
  labelFor,
  type Mark,
  shareWords,
} from './checksheet.ts';
import { entryWords, fieldName } from './describe-entry.ts';
import { type CategoryJudgement, hasStar, type JudgementRules, pointsOf } from './judgement.ts';
import type { ReportCell, ReportRow } from './report.ts';
import { systemVerdict, systemVerdictLabels, type VerdictContext } from './system-verdict.ts';
import { isBlank } from './text.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** What a row of the printed sheet is made of. */
export interface SheetRowsInput {
  readonly scheme: Scheme;
  readonly context: VerdictContext;
  readonly rules: JudgementRules;
  /** Item keys, and `cover.<key>`, whose carried entries nobody looked at yet. */
  readonly carried: readonly string[];
  readonly withReview: boolean;
  /** With the review finished, an item the reviewer put no mark of his own at stands as the applicant put it. */
  readonly finished: boolean;
}

/** How a mark is printed: 「-」 full width, so that it does not look like a smudge. */
const printedMarks: Readonly<Record<Mark, string>> = { ticked: '✓', blank: '', na: '－' };

const nothing = '（記入なし）';

/** The entry in pieces a person would write on lines of their own: chosen options, years. */
function entryParts(field: EntryField, entry: EntryValue | undefined, context: VerdictContext): readonly string[] {
  if (entry?.kind === 'options' && field.kind === 'options') {
    const other = field.options.find((option) => option.freeText === true)?.key;
    const chosen = entry.chosen.map((key) => {
      const otherText = key === other ? entry.otherText : '';
      return entryWords(field, { kind: 'options', chosen: [key], otherText });
    });
    const loose = other === undefined || !entry.chosen.includes(other);
    const text = loose ? entryWords(field, { kind: 'options', chosen: [], otherText: entry.otherText }) : '';
    return [...chosen, text].filter((part) => !isBlank(part));
  }
  if (entry?.kind === 'years') {
    return entry.rows
      .map((row) => entryWords(field, { kind: 'years', rows: [row] }, context.years.basis))
      .filter((part) => part !== '');
  }
  const words = entryWords(field, entry);
  return isBlank(words) ? [] : [words];
}

function fieldLines(item: SchemeItem, field: EntryField, answer: ItemAnswer, context: VerdictContext): string[] {
  const name = fieldName(field);
  if (field.kind === 'share') {
    const share = shareWords(answer.entries[field.of], field.part);
    return share === null ? [] : [`${name}：${share}`];
  }
  const parts = entryParts(field, answer.entries[field.key], context);
  const label = name === '' ? '' : `${name}：`;
  if (parts.length === 0) return field.printed ? [`${label}${nothing}`] : [];
  const several = field.kind === 'options' || (parts.length > 1 && label !== '');
  return several ? [label, ...parts.map((part) => `・${part}`)].filter((line) => line !== '') : [`${label}${parts[0]}`];
}

/** 記入欄 as it was filled in; a field nobody filled in stands as （記入なし）. */
const entryLines = (item: SchemeItem, answer: ItemAnswer, context: VerdictContext): readonly string[] =>
  item.fields.flatMap((field) => fieldLines(item, field, answer, context));

/** 整合 … with why, the figures compared, and what the reviewer said. */
function reviewLines(item: SchemeItem, answer: ItemAnswer, input: SheetRowsInput): readonly string[] {
  const { verdict, reasons, figures, provisional } = systemVerdict(item, answer, input.context);
  const sentences = [...reasons, ...figures].map(verdictSentence);
  return [
    `${systemVerdictLabels[verdict]}${provisional ? '（暫定）' : ''}`,
    ...new Set(sentences),
    ...(input.carried.includes(item.key) ? ['要確認：前回から引き継いだ記入です。'] : []),
    ...(isBlank(answer.reviewerReason) ? [] : [`審査者：${answer.reviewerReason}`]),
  ];
}

/** The reviewer's mark: 同左 where the applicant's stands, × where a tick was taken away; open while the review is. */
function reviewedMark({ applicantMark, reviewerMark }: ItemAnswer, finished: boolean): ReportCell {
  if (reviewerMark === null) return finished ? '同左' : '';
  if (reviewerMark === applicantMark) return '同左';
  return { text: reviewerMark === 'blank' ? '×' : printedMarks[reviewerMark], large: true };
}

function itemRow(item: SchemeItem, given: ItemAnswer | undefined, input: SheetRowsInput): ReportRow {
  const { scheme, context, rules } = input;
  const answer = given ?? emptyAnswer(item, context.years);
  const star = scheme.method === 'points' && hasStar(item, rules) ? '☆ ' : '';
  const cells: ReportCell[] = [
    item.id,
    {
      text: labelFor(scheme, item, context.years).join('\n'),
      ...(item.notes.length === 0 ? {} : { note: item.notes.map(displayText).join('\n') }),
    },
    ...(scheme.method === 'points' ? [`${star}${pointsOf(scheme, item, rules)}`] : []),
    { text: printedMarks[answer.applicantMark], large: true },
    entryLines(item, answer, context).join('\n'),
  ];
  if (!input.withReview) return { cells };
  return { cells: [...cells, reviewedMark(answer, input.finished), reviewLines(item, answer, input).join('\n')] };
}

/** 小計 8 / 10点, or ✓ 3（必要 2）「-」 1 合格. */
const categoryResult = (scheme: Scheme, category: CategoryJudgement): string =>
  scheme.method === 'points'
    ? `小計　${category.points} / ${category.maxPoints}点`
    : `✓ ${category.ticked}（必要 ${category.needed}）${category.na === 0 ? '' : `　「-」 ${category.na}`}　${category.pass ? '合格' : '不合格'}`;

/** Heading, items and sum of one category. */
export function categoryRows(
  category: SchemeCategory,
  answers: Readonly<Record<string, ItemAnswer>>,
  judged: CategoryJudgement,
  columns: number,
  input: SheetRowsInput,
): readonly ReportRow[] {
  const { scheme } = input;
  const points = category.points === undefined ? '' : `（${category.points}点）`;
  const sum: ReportCell = { text: categoryResult(scheme, judged), bold: true, align: 'right', span: columns };
  return [
    { section: true, cells: [{ text: `${category.no}　${displayText(category.title)}${points}`, span: columns }] },
    ...category.items.map((item, index) => ({
      ...itemRow(item, answers[item.key], input),
      keep: index === category.items.length - 1, // the sum never stands alone on the next page
    })),
    { cells: [sum] },
  ];
}

/** One line of the cover: ticked or not, with its texts below. */
export function declarationRow(
  declaration: Scheme['declarations'][number],
  answer: DeclarationAnswer | undefined,
  carried: boolean,
): ReportRow {
  const fields = declaration.fields.map(({ key, label }) => {
    const text = answer?.entries[key] ?? '';
    return `${displayText(label)}：${isBlank(text) ? nothing : text}`;
  });
  const lines = [displayText(declaration.text), ...fields.map((line) => `　${line}`)];
  return {
    cells: [
      { text: answer?.declared === true ? '✓' : '', large: true },
      [...lines, ...(carried ? ['　要確認：前回から引き継いだ記入です。'] : [])].join('\n'),
    ],
  };
}
