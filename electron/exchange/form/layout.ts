import { type BaseYears, yearLabel } from '../../../shared/domain/base-years.ts';
import { displayText, itemsOf, labelFor } from '../../../shared/domain/checksheet.ts';
import { entryLimits } from '../../../shared/domain/checksheet-faults.ts';
import { declaredSlot, declarationTextSlot, markSlot } from '../../../shared/domain/form-slots.ts';
import type { FormValue } from '../../../shared/domain/form-values.ts';
import type { Scheme, SchemeItem } from '../../../shared/schemes/types.ts';
import { columns, entryColumns, type FieldContext, fieldRows, spanWidth, widths } from './field-rows.ts';
import { type FormBlock, type FormInput, type FormRow, type FormSheet, sheetNames } from './form-sheet.ts';
import { heightOf } from './measure.ts';

/** What a form is made from. */
export interface FormDocument {
  readonly scheme: Scheme;
  readonly years: BaseYears;
  /** keys of the items with ☆ */
  readonly stars: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, FormValue>;
  readonly companyName: string;
  readonly companyKana: string;
  readonly receiptNumber: string;
}

const allColumns = widths.length;
const wholeRow = (look: FormBlock['look'], text: string, span: number, width: number, least = 1): FormRow => ({
  cells: [{ column: 0, span, look, text }],
  height: heightOf(text, look === 'title' ? width * 0.75 : width, least),
});

const yearsLine = ({ years }: BaseYears, basis: BaseYears['basis']): string =>
  years.map((year) => yearLabel(year, basis)).join('、');

/** The rows of an item; number, wording and box stand beside all of them. */
function itemRows(form: FormDocument, item: SchemeItem): readonly FormRow[] {
  const context: FieldContext = { item, years: form.years, values: form.values };
  const made = item.fields.flatMap((field) => fieldRows(context, field));
  const rows: readonly FormRow[] =
    made.length > 0
      ? made
      : [
          {
            cells: [{ column: columns.first, span: allColumns - columns.first, look: 'blank' }],
            height: heightOf('', 10),
          },
        ];
  const star = form.stars.has(item.key) ? '\n☆' : '';
  const text = [...labelFor(form.scheme, item, form.years), ...item.notes.map(displayText)].join('\n');
  const missing = heightOf(text, widths[columns.text]!) - rows.reduce((sum, row) => sum + row.height, 0);
  const mark = form.values.get(markSlot(item));
  const beside: readonly FormBlock[] = [
    { column: columns.id, rows: rows.length, look: 'id', text: `${item.id}${star}` },
    { column: columns.text, rows: rows.length, look: 'text', text },
    {
      column: columns.mark,
      rows: rows.length,
      look: 'text',
      slot: markSlot(item),
      input: { kind: 'mark', na: item.naAllowed },
      ...(mark === undefined ? {} : { value: mark }),
    },
  ];
  return rows.map((row, index) => ({
    cells: index === 0 ? [...beside, ...row.cells] : row.cells,
    // what the wording needs beyond the entry rows, each a little taller
    height: row.height + Math.max(0, missing) / rows.length,
    ...(index === 0 ? { starts: 'item' as const } : {}),
  }));
}

/** The checksheet itself, laid out like the paper form. */
export function layoutSheet(form: FormDocument): FormSheet {
  const width = spanWidth(0, allColumns);
  const head: readonly FormRow[] = [
    wholeRow('title', displayText(form.scheme.title), allColumns, width),
    wholeRow(
      'note',
      `事業者名：${form.companyName}　　受付番号：${form.receiptNumber}\n色の付いた欄に記入してください。対象の年：${yearsLine(form.years, form.years.basis)}`,
      allColumns,
      width,
    ),
    {
      cells: [
        { column: columns.id, span: 2, look: 'head', text: '項目' },
        { column: columns.mark, look: 'head', text: 'チェック' },
        { column: columns.first, span: allColumns - columns.first, look: 'head', text: '記載欄' },
      ],
      height: heightOf('', 10) + 4,
    },
  ];
  const categories = form.scheme.categories.flatMap((category): FormRow[] => {
    const points = category.points === undefined ? '' : `　　${category.points}点`;
    const text = `${category.no}　${displayText(category.title)}${points}`;
    const band = wholeRow('band', text, allColumns, width);
    return [{ ...band, starts: 'category' }, ...category.items.flatMap((item) => itemRows(form, item))];
  });
  return {
    name: sheetNames.sheet,
    widths,
    entryColumns,
    rows: [...head, ...categories],
    headRow: head.length - 1,
  };
}

const coverWidths: readonly number[] = [8, 20, 68];
const coverWidth = coverWidths.reduce((sum, width) => sum + width, 0);

const guide = (form: FormDocument): readonly string[] => {
  const items = itemsOf(form.scheme);
  const dash = items.some((item) => item.naAllowed);
  const checked = items.some((item) => item.fields.some((field) => !field.printed));
  return [
    '【記入のしかた】',
    '・色の付いた欄だけ記入できます。記入する前から入っている内容は、市の記録または前回の申請の内容です。今の内容に合わせて直してください。',
    `・「チェック」の欄は、取り組んでいる項目に ✓ を選びます。${dash ? '「-」（対象者なし）を選べるのは、説明に「-」とある項目だけです。' : ''}`,
    '・取組の一覧は、当てはまるものに ○ を選びます。「上記以外」や「その他」に ○ を付けたときは、下の欄に内容を書いてください。',
    '・数は数字だけを入れます（単位は印刷してあります）。実績のない年は 0、分からないときは空欄にします。',
    ...(form.stars.size > 0 ? ['・☆の項目は、ほかの項目より点数の高い項目です。'] : []),
    ...(checked ? ['・【確認欄】は、市が基準を確かめるときに使います。できるだけ記入してください。'] : []),
    '・行や列を削除したり、シートの名前を変えたりしないでください。',
  ];
};

/** The cover: who applies, and what is declared. */
export function layoutCover(form: FormDocument): FormSheet {
  const fact = (label: string, text: string): FormRow => ({
    cells: [
      { column: 0, span: 2, look: 'label', text: label },
      { column: 2, look: 'text', text },
    ],
    height: heightOf(text, coverWidths[2]!) + 4,
  });
  const valueOf = (slot: string): Pick<FormBlock, 'value'> => {
    const value = form.values.get(slot);
    return value === undefined ? {} : { value };
  };
  const declarations = form.scheme.declarations.flatMap(({ key, text, fields }): FormRow[] => [
    {
      cells: [
        {
          column: 0,
          look: 'text',
          slot: declaredSlot(key),
          input: { kind: 'declared' },
          ...valueOf(declaredSlot(key)),
        },
        { column: 1, span: 2, look: 'text', text: displayText(text) },
      ],
      height: heightOf(displayText(text), coverWidths[1]! + coverWidths[2]!) + 4,
    },
    ...fields.map((field): FormRow => {
      const slot = declarationTextSlot(key, field.key);
      const list =
        field.suggestions.length > 0 ? { list: { name: slot, values: field.suggestions.map(displayText) } } : {};
      const input: FormInput = { kind: 'text', max: entryLimits.text, multiline: false, ...list };
      const value = form.values.get(slot);
      return {
        cells: [
          { column: 0, look: 'blank' },
          { column: 1, look: 'label', text: displayText(field.label) },
          { column: 2, look: 'text', slot, input, ...valueOf(slot) },
        ],
        height: heightOf(typeof value === 'string' ? value : '', coverWidths[2]!) + 4,
      };
    }),
  ]);
  const head: readonly FormRow[] = [
    wholeRow('title', displayText(form.scheme.title), 3, coverWidth),
    fact('フリガナ', form.companyKana),
    fact('事業者名', form.companyName),
    fact('受付番号', form.receiptNumber),
    fact('対象の年', yearsLine(form.years, form.years.basis)),
    { cells: [], height: 12 },
  ];
  const declared: readonly FormRow[] =
    declarations.length === 0
      ? []
      : [
          {
            cells: [
              { column: 0, look: 'head', text: 'チェック' },
              { column: 1, span: 2, look: 'head', text: '申告する内容' },
            ],
            height: heightOf('', 10),
          },
          ...declarations,
          { cells: [], height: 12 },
        ];
  return {
    name: sheetNames.cover,
    widths: coverWidths,
    entryColumns: [0, 2],
    rows: [...head, ...declared, ...guide(form).map((line) => wholeRow('note', line, 3, coverWidth))],
    headRow: 0,
  };
}
