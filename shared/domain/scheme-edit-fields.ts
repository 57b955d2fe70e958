import type { EntryColumn, EntryField, EntryOption, SchemeItem, TickRule } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { freeKey, moved } from './scheme-edit.ts';
import { overtimeBases, overtimeColumns } from './scheme-fields.ts';

/** Kinds of fields a clerk may add, in the order they are offered. */
export const fieldKinds = [
  'text',
  'options',
  'choice',
  'number',
  'numbers',
  'share',
  'base-years',
  'chosen-years',
  'flag',
  'date',
  'industry',
  'goals',
] as const satisfies readonly EntryField['kind'][];

const persons = { kind: 'number', unit: '人', decimals: 0, min: 0, max: 99_999 } as const;
const hours = { kind: 'number', unit: '時間', decimals: 1, min: 0 } as const;

/** Columns the tables are begun with. */
export const columnSets = {
  menAndWomen: [
    { key: 'male', label: '男性', ...persons },
    { key: 'female', label: '女性', ...persons },
  ],
  count: [{ key: 'count', label: '', ...persons }],
  hours: [
    { key: overtimeColumns.month, label: '月', ...hours, max: 744 },
    { key: overtimeColumns.year, label: '年間', ...hours, max: 8784 },
  ],
  rate: [{ key: 'rate', label: '取得率', kind: 'number', unit: '%', decimals: 1, min: 0, max: 100 }],
  yes: [{ key: 'ok', label: '該当', kind: 'flag' }],
} as const satisfies Readonly<Record<string, readonly EntryColumn[]>>;

/** 上記以外の取組, which counts with its text. */
export const otherOption: EntryOption = {
  key: 'other',
  label: '上記以外の取組(具体的な取組内容をご記入ください。)',
  freeText: true,
};

/** Which hours of 時間外労働 were entered. */
export const overtimeBasisOptions: readonly EntryOption[] = [
  { key: overtimeBases.most, label: '最も時間外労働が多かった従業員の実績' },
  { key: overtimeBases.average, label: '平均時間外労働時間' },
];

/** A field of a kind as it is begun; valid as it stands, except that a share needs a group of numbers beside it. */
export function newField(kind: EntryField['kind'], key: string, item: Pick<SchemeItem, 'fields'>): EntryField {
  const base = { key, printed: true };
  switch (kind) {
    case 'text':
      return { ...base, label: '取組内容', kind, multiline: true };
    case 'number':
      return { ...base, label: '人数', kind, unit: '人' };
    case 'choice':
      return {
        ...base,
        label: '種別',
        kind,
        options: [
          { key: 'option_1', label: '選択肢1' },
          { key: 'option_2', label: '選択肢2' },
        ],
      };
    case 'options':
      return { ...base, label: '取組内容', kind, options: [otherOption] };
    case 'industry':
      return { ...base, label: '業種(日本標準産業分類 大分類)', kind };
    case 'base-years':
      return { ...base, label: '利用実績', kind, offsets: [-3, -2, -1], columns: columnSets.menAndWomen };
    case 'chosen-years':
      return { ...base, label: '利用実績', kind, maxRows: 2, window: [-5, -1], columns: columnSets.menAndWomen };
    case 'numbers':
      return { ...base, label: '人数の内訳', kind, columns: columnSets.menAndWomen };
    case 'share': {
      const group = item.fields.find((field) => field.kind === 'numbers');
      const columns = group?.kind === 'numbers' ? group.columns : [];
      return { ...base, label: '割合', kind, of: group?.key ?? '', part: columns.at(-1)?.key ?? '' };
    }
    case 'flag':
      return { ...base, label: '該当する', kind };
    case 'date':
      return { ...base, label: '日付', kind };
    case 'goals':
      return { ...base, label: '番号', kind, min: 1, max: 17 };
    default:
      return assertNever(kind);
  }
}

const keysOf = (list: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(list.map(({ key }) => key));

/** Puts a new field of a kind last. */
export function addField(item: SchemeItem, kind: EntryField['kind']): SchemeItem {
  const key = freeKey(kind.replaceAll('-', '_'), keysOf(item.fields));
  return { ...item, fields: [...item.fields, newField(kind, key, item)] };
}

/** The item with one field changed; its name in data stays. */
export const changeField = (item: SchemeItem, key: string, change: (field: EntryField) => EntryField): SchemeItem => ({
  ...item,
  fields: item.fields.map((field) => (field.key === key ? { ...change(field), key } : field)),
});

/** A rule that no longer asks for a field; rules that cannot do without it keep its name, which is then a fault. */
function ruleWithout(rule: TickRule, key: string): TickRule {
  switch (rule.kind) {
    case 'self-declared':
      return { ...rule, requiresAny: rule.requiresAny.filter((each) => each !== key) };
    case 'self-declared-all':
      return { ...rule, requiresAll: rule.requiresAll.filter((each) => each !== key) };
    case 'leave-rate':
      return rule.fiveDays === key ? { ...rule, fiveDays: null } : rule;
    case 'overtime':
      return rule.basis === key ? { ...rule, basis: null, reductionPercent: null } : rule;
    case 'use-in-window':
      return rule.text === key ? { ...rule, text: null } : rule;
    default:
      return rule;
  }
}

/** Takes a field out, and out of the rule where the rule can do without it. */
export function removeField(item: SchemeItem, key: string): SchemeItem {
  const left: SchemeItem = {
    ...item,
    fields: item.fields.filter((field) => field.key !== key),
    tickRule: ruleWithout(item.tickRule, key),
  };
  const { achievement } = left;
  if (achievement?.textField !== key) return left;
  const { textField: _gone, ...rest } = achievement;
  return { ...left, achievement: rest };
}

export const moveField = (item: SchemeItem, key: string, by: -1 | 1): SchemeItem => ({
  ...item,
  fields: moved(
    item.fields,
    item.fields.findIndex((field) => field.key === key),
    by,
  ),
});

/** Puts a new option, still without words, before 上記以外. */
export function addOption(options: readonly EntryOption[]): readonly EntryOption[] {
  const at = options.findIndex((option) => option.freeText === true);
  const one = { key: freeKey('option', keysOf(options)), label: '' };
  return at < 0 ? [...options, one] : options.toSpliced(at, 0, one);
}

/** Puts a new column of persons last. */
export const addColumn = (columns: readonly EntryColumn[]): readonly EntryColumn[] => [
  ...columns,
  { key: freeKey('column', keysOf(columns)), label: '', ...persons },
];
