import type { EntryColumn, EntryField, Scheme } from '../schemes/types.ts';
import { type BaseYears, type YearBasis, yearLabel, yearOfParams } from './base-years.ts';
import { displayText, itemByKey, labelFor, type SheetAnswers } from './checksheet.ts';
import { fieldName } from './describe-entry.ts';
import { grouped } from './exact-number.ts';
import type { Fault, FaultCode } from './fault.ts';
import type { CorrectionItem } from './review.ts';
import type { VerdictCode, VerdictFact } from './system-verdict.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** What one item asks of the applicant, in words a company understands. */
export interface CorrectionLine {
  /** 2-1, or 表紙. */
  readonly number: string;
  /** Wording of the item. */
  readonly text: string;
  /** What to correct, a sentence each. */
  readonly wanted: readonly string[];
}

type Params = Readonly<Record<string, string | number>>;
type Say = (params: Params) => string;

/** 8,784 */
const count = (value: string | number | undefined): string => grouped(String(value ?? ''));

/** Faults an applicant can mend. Others (the reviewer's reason, texts no file holds) never reach a letter as such. */
const ofFault: Readonly<Partial<Record<FaultCode, Say>>> = {
  required: () => 'ご記入ください。',
  'entry-missing-for-tick': () => '✓がありますが、記入がありません。ご記入ください。',
  'too-long': ({ max }) => `${count(max)}文字以内でご記入ください。`,
  'unknown-choice': () => '選択肢の中からお選びください。',
  'not-a-number': () => '数字でご記入ください。',
  'not-an-integer': () => '小数のない数字（整数）でご記入ください。',
  'too-many-decimals': ({ decimals }) => `小数は${decimals ?? ''}桁まででご記入ください。`,
  'out-of-range': ({ min, max }) => `${count(min)}から${count(max)}までの数字でご記入ください。`,
  'not-a-date': () => '年月日をご記入ください。',
  'same-year-twice': ({ year, basis }) =>
    `${yearOfParams(year, basis)}が2回記入されています。1年につき1行にまとめてください。`,
  'year-outside-window': ({ year, first, last, basis }) =>
    `${yearOfParams(year, basis)}は対象の期間（${yearOfParams(first, basis)}から${yearOfParams(last, basis)}まで）の外です。対象の期間の実績をご記入ください。`,
  'month-over-year': () => '1か月の時間数が年間の時間数を上回っています。時間数をご確認ください。',
  'nobody-eligible-with-use': () =>
    '制度の利用対象者がいなかったこととされていますが、利用実績が記入されています。どちらかを訂正してください。',
  'not-applicable-not-allowed': () => 'この審査項目に「-」は使えません。✓を付けるか、空欄としてください。',
};

const confirm = '記入内容とチェックをご確認ください。';

/** Reasons that read differently in a letter; every other one is said as the system says it, with the request to check. */
const ofReason: Readonly<Partial<Record<VerdictCode, Say>>> = {
  'not-applicable-not-allowed': () => 'この審査項目に「-」は使えません。✓を付けるか、空欄としてください。',
  'not-applicable-with-use': () =>
    '「-」（対象者なし）とされていますが、利用実績が記入されています。利用実績があるときは✓に、ないときは利用実績を訂正してください。',
  'not-applicable-unconfirmed': () =>
    '「-」とされています。対象の期間に制度の利用対象者がいなかったことをお知らせください。',
  'entries-speak-for-a-tick': () =>
    '記入内容は✓の条件に当てはまりますが、チェックがありません。実施しているときは✓を付けてください。',
  'entry-missing': ({ fields }) =>
    `✓がありますが、${fields ?? '記入欄'}に記入がありません。内容を記入するか、✓を外してください。`,
  'use-missing': () => '✓がありますが、利用実績の記入がありません。年と人数を記入するか、✓を外してください。',
  'use-year-missing': () => '利用実績の年をご記入ください。',
  'too-few-options': ({ count, min }) =>
    count === 0
      ? '✓がありますが、取組が選ばれていません。実施している取組を選ぶか、✓を外してください。'
      : `✓には取組が${min ?? ''}つ以上必要ですが、${count ?? ''}つです。実施している取組を加えるか、✓を外してください。`,
  'other-without-text': ({ option }) =>
    `「${option ?? ''}」を選ばれていますが、内容の記入がありません。具体的な内容をご記入ください。`,
  'early-years-missing': ({ field, years }) =>
    `「${field ?? ''}」の${years ?? ''}をご記入ください。設立からの年数が足りず記入できないときは、その旨をお知らせください。`,
  'basis-missing': () =>
    '記入された時間数が、「最も時間外労働が多かった従業員の実績」と「平均時間外労働時間」のどちらであるかをお知らせください。',
  'target-or-managers-missing': () => '女性管理職の登用目標、または管理職の人数（男女別）をご記入ください。',
  'managers-incomplete': () => '管理職の人数は、男女ともご記入ください（いないときは0とご記入ください）。',
};

const faultWords = ({ code, params }: Fault): string => (ofFault[code] ?? (() => confirm))(params ?? {});

/** One reason of the system's verdict as a request to the applicant. */
function reasonWords(fact: VerdictFact): string {
  const own = ofReason[fact.code];
  return own === undefined ? `${verdictSentence(fact)}${confirm}` : own(fact.params);
}

const columnName = (columns: readonly EntryColumn[], key: string): string => {
  const column = columns.find((each) => each.key === key);
  return column === undefined ? '' : displayText(column.label);
};

/** 「利用実績」（2行目・人数）: where in the item a fault stands; '' for the item itself. */
function placeOf(
  fields: readonly EntryField[],
  rest: readonly string[],
  answer: SheetAnswers[string] | undefined,
  basis: YearBasis,
): string {
  const [key, ...within] = rest;
  const field = fields.find((each) => each.key === key);
  if (key === undefined || field === undefined) return '';
  const columns = 'columns' in field ? field.columns : [];
  const parts = within.flatMap((part) => {
    if (!/^\d+$/u.test(part)) return part === 'year' ? ['年'] : [columnName(columns, part)];
    const entry = answer?.entries[key];
    const year = entry?.kind === 'years' ? entry.rows[Number(part)]?.year : undefined;
    return [year == null ? `${Number(part) + 1}行目` : yearLabel(year, basis)];
  });
  const named = parts.filter((part) => part !== '').join('・');
  return `「${fieldName(field)}」${named === '' ? '' : `（${named}）`}：`;
}

/** Reasons whose place a fault already names. */
const saidByFault: Readonly<Partial<Record<VerdictCode, FaultCode>>> = {
  'same-year-twice': 'same-year-twice',
  'year-outside-window': 'year-outside-window',
  'not-applicable-not-allowed': 'not-applicable-not-allowed',
  'not-applicable-with-use': 'nobody-eligible-with-use',
  'figure-impossible': 'out-of-range',
  'number-impossible': 'out-of-range',
  'managers-impossible': 'out-of-range',
};

function itemLine(
  { itemId, itemKey, faults, reasons }: CorrectionItem,
  scheme: Scheme,
  answers: SheetAnswers,
  years: BaseYears,
): CorrectionLine {
  const item = itemByKey(scheme, itemKey);
  const fields = item?.fields ?? [];
  const ofFaults = faults.map(
    (fault) => `${placeOf(fields, fault.path.split('.').slice(2), answers[itemKey], years.basis)}${faultWords(fault)}`,
  );
  const ofReasons = reasons
    .filter(({ code }) => !faults.some((fault) => fault.code === saidByFault[code]))
    .map(reasonWords);
  return {
    number: itemId,
    text: item === null ? '' : labelFor(scheme, item, years).join(''),
    wanted: [...new Set([...ofFaults, ...ofReasons])],
  };
}

function coverLine({ itemKey, faults }: CorrectionItem, scheme: Scheme): CorrectionLine {
  const declaration = scheme.declarations.find(({ key }) => `cover.${key}` === itemKey);
  const wanted = faults.map((fault) => {
    const field = declaration?.fields.find(({ key }) => key === fault.path.split('.')[2]);
    return `${field === undefined ? '' : `「${displayText(field.label)}」：`}${faultWords(fault)}`;
  });
  return { number: '表紙', text: displayText(declaration?.text ?? ''), wanted: [...new Set(wanted)] };
}

/** 「利用実績」（2022年・人数）：, the place of a fault within its item; '' for the item itself and for the cover. */
export const faultPlace = (scheme: Scheme, fault: Fault, answers: SheetAnswers, basis: YearBasis): string => {
  const [part, key = '', ...rest] = fault.path.split('.');
  const fields = part === 'items' ? itemByKey(scheme, key)?.fields : undefined;
  return fields === undefined ? '' : placeOf(fields, rest, answers[key], basis);
};

/** What the applicant is asked to correct, an entry for each item, in printed order. */
export const correctionLines = (
  items: readonly CorrectionItem[],
  of: {
    readonly scheme: Scheme;
    readonly answers: SheetAnswers;
    readonly years: BaseYears;
  },
): readonly CorrectionLine[] =>
  items.map((item) =>
    item.itemKey.startsWith('cover.') ? coverLine(item, of.scheme) : itemLine(item, of.scheme, of.answers, of.years),
  );

/** The same as plain lines for a note: number and requests. */
export const correctionNote = (lines: readonly CorrectionLine[]): string =>
  lines.map(({ number, wanted }) => `${number}　${wanted.join('')}`).join('\n');
