import type { EntryField, SchemeItem, TickRule, TickRuleKind } from '../schemes/types.ts';
import { assertNever } from '../kernel/assert-never.ts';
import { threeYears } from './base-years.ts';
import { freeKey } from './scheme-edit.ts';
import { columnSets, newField, overtimeBasisOptions } from './scheme-edit-fields.ts';
import { columnsOf, isUsed, ruleFields } from './scheme-fields.ts';

/** The rules a clerk may choose among, in the order they are offered. */
export const tickRuleKinds = [
  'self-declared',
  'self-declared-all',
  'any-of',
  'at-least',
  'use-in-window',
  'use-in-years',
  'share-in-years',
  'overtime',
  'leave-rate',
  'women-managers',
] as const satisfies readonly TickRuleKind[];

interface Found {
  readonly item: SchemeItem;
  readonly key: string;
}

/** The first field that fits, or a new one put last. */
function ensure(item: SchemeItem, fits: (field: EntryField) => boolean, begun: EntryField): Found {
  const known = item.fields.find(fits);
  if (known !== undefined) return { item, key: known.key };
  const taken = new Set(item.fields.map((field) => field.key));
  const key = taken.has(begun.key) ? freeKey(begun.key, taken) : begun.key;
  return { item: { ...item, fields: [...item.fields, { ...begun, key }] }, key };
}

/** A field as the rule needs it: `fits` is the rule's own word for it. */
function forRule(item: SchemeItem, rule: TickRule, at: string, begun: EntryField): Found {
  const fits = ruleFields(rule).find((each) => each.at === at)?.fits ?? (() => false);
  return ensure(item, fits, begun);
}

const declared = (item: SchemeItem): readonly string[] =>
  item.fields.filter((field) => field.printed && field.kind !== 'share').map((field) => field.key);

const shown = { printed: true } as const;
const hidden = { printed: false } as const;

const industry = (item: SchemeItem): SchemeItem =>
  ensure(item, (field) => field.kind === 'industry', newField('industry', 'industry_code', item)).item;

/** Rows of a table by base years. */
const rowsOf = (item: SchemeItem, key: string): number => {
  const field = item.fields.find((each) => each.key === key);
  return field?.kind === 'base-years' ? field.offsets.length : 0;
};

function overtime(item: SchemeItem): SchemeItem {
  const rule: TickRule & { kind: 'overtime' } = {
    kind: 'overtime',
    table: '',
    basis: '',
    monthMax: 45,
    yearMax: 360,
    over: 'all-years',
    reductionPercent: 10,
  };
  const basis = forRule(item, rule, 'basis', {
    ...hidden,
    key: 'overtime_basis',
    label: '記載した数値の種別',
    kind: 'choice',
    options: overtimeBasisOptions,
  });
  const table = forRule(basis.item, rule, 'table', {
    ...shown,
    key: 'overtime',
    label: '最も時間外労働が多かった従業員の実績 又は平均時間外労働時間',
    kind: 'base-years',
    offsets: threeYears,
    columns: columnSets.hours,
  });
  return { ...table.item, tickRule: { ...rule, table: table.key, basis: basis.key } };
}

function leaveRate(item: SchemeItem): SchemeItem {
  const rate = ensure(
    item,
    (field) =>
      field.kind === 'base-years' && columnsOf(field).some(({ kind, unit }) => kind === 'number' && unit === '%'),
    {
      ...shown,
      key: 'leave_rate',
      label: '従業員の平均年次有給休暇取得率',
      kind: 'base-years',
      offsets: threeYears,
      columns: columnSets.rate,
    },
  );
  const days = ensure(
    rate.item,
    (field) => field.kind === 'base-years' && columnsOf(field).some(({ kind }) => kind === 'flag'),
    {
      ...hidden,
      key: 'five_days_all',
      label: '10日以上付与された全従業員が年5日以上取得(年ごと)',
      kind: 'base-years',
      offsets: threeYears,
      columns: columnSets.yes,
    },
  );
  const table = days.item.fields.find((field) => field.key === rate.key);
  const column = columnsOf(table).find(({ kind }) => kind === 'number')?.key ?? '';
  const minYears = Math.min(2, rowsOf(days.item, rate.key));
  return {
    ...industry(days.item),
    tickRule: { kind: 'leave-rate', table: rate.key, column, fiveDays: days.key, minYears },
  };
}

function womenManagers(item: SchemeItem): SchemeItem {
  const target = ensure(item, (field) => field.kind === 'text', {
    ...shown,
    key: 'target',
    label: '登用目標',
    kind: 'text',
    multiline: false,
  });
  const managers = ensure(
    target.item,
    (field) => field.kind === 'numbers' && columnsOf(field).some(({ kind }) => kind === 'number'),
    { ...shown, key: 'managers', label: '管理職内訳', kind: 'numbers', columns: columnSets.menAndWomen },
  );
  const columns = columnsOf(managers.item.fields.find((field) => field.key === managers.key));
  const part = (columns.find(({ label }) => label.includes('女')) ?? columns.at(-1))?.key ?? '';
  const share = ensure(managers.item, (field) => field.kind === 'share' && field.of === managers.key, {
    ...shown,
    key: 'share',
    label: '女性管理職の割合',
    kind: 'share',
    of: managers.key,
    part,
  });
  return {
    ...industry(share.item),
    tickRule: { kind: 'women-managers', target: target.key, managers: managers.key, part },
  };
}

/** The statement that nobody was eligible, which 「-」 needs. */
const noEligible = (item: SchemeItem): Found =>
  ensure(item, (field) => field.kind === 'flag', {
    ...hidden,
    key: 'no_eligible',
    label: '過去5年間に制度の利用対象者がいなかった',
    kind: 'flag',
  });

function useInWindow(item: SchemeItem): SchemeItem {
  const rule: TickRule & { kind: 'use-in-window' } = {
    kind: 'use-in-window',
    table: '',
    min: 1,
    text: null,
    noEligible: null,
  };
  const use = forRule(item, rule, 'table', {
    ...shown,
    key: 'use',
    label: '利用実績(※実績がある場合は該当する年を2年分まで記入)',
    kind: 'chosen-years',
    maxRows: 2,
    window: [-5, -1],
    columns: columnSets.menAndWomen,
  });
  const none = item.naAllowed ? noEligible(use.item) : { item: use.item, key: null };
  return { ...none.item, tickRule: { ...rule, table: use.key, noEligible: none.key } };
}

function byYears(item: SchemeItem, kind: 'use-in-years' | 'share-in-years'): SchemeItem {
  const table = ensure(
    item,
    (field) =>
      field.kind === 'base-years' &&
      columnsOf(field).filter((column) => column.kind === 'number').length > (kind === 'share-in-years' ? 1 : 0),
    {
      ...shown,
      key: kind === 'share-in-years' ? 'managers' : 'use',
      label: kind === 'share-in-years' ? '管理職内訳' : '利用実績',
      kind: 'base-years',
      offsets: threeYears,
      columns: columnSets.menAndWomen,
    },
  );
  const minYears = Math.min(2, rowsOf(table.item, table.key));
  if (kind === 'use-in-years') return { ...table.item, tickRule: { kind, table: table.key, minYears } };
  const columns = columnsOf(table.item.fields.find((field) => field.key === table.key)).filter(
    (column) => column.kind === 'number',
  );
  const part = (columns.find(({ label }) => label.includes('女')) ?? columns.at(-1))?.key ?? '';
  return { ...table.item, tickRule: { kind, table: table.key, part, percent: 30, minYears } };
}

function begun(item: SchemeItem, kind: TickRuleKind): SchemeItem {
  switch (kind) {
    case 'self-declared':
      return { ...item, tickRule: { kind, requiresAny: declared(item) } };
    case 'self-declared-all':
      return { ...item, tickRule: { kind, requiresAll: declared(item) } };
    case 'any-of': {
      const list = forRule(item, { kind, field: '', min: 1 }, 'field', newField('options', 'measures', item));
      return { ...list.item, tickRule: { kind, field: list.key, min: 1 } };
    }
    case 'at-least': {
      const number = forRule(item, { kind, field: '', min: 1 }, 'field', newField('number', 'count', item));
      return { ...number.item, tickRule: { kind, field: number.key, min: 1 } };
    }
    case 'overtime':
      return overtime(item);
    case 'leave-rate':
      return leaveRate(item);
    case 'women-managers':
      return womenManagers(item);
    case 'use-in-window':
      return useInWindow(item);
    case 'use-in-years':
    case 'share-in-years':
      return byYears(item, kind);
    default:
      return assertNever(kind);
  }
}

const withoutUnused = (item: SchemeItem): SchemeItem => ({
  ...item,
  fields: item.fields.filter((field) => isUsed(item, field)),
});

/**
 * The item judged by another rule, with usual numbers: fields that fit are used, missing ones are added, and fields that
 * only the former rule needed go.
 */
export const withRule = (item: SchemeItem, kind: TickRuleKind): SchemeItem =>
  item.tickRule.kind === kind ? item : withoutUnused(begun(item, kind));

/** Lets 「-」 be put, or not; where use is counted, the statement that nobody was eligible comes and goes with it. */
export function withNa(item: SchemeItem, naAllowed: boolean): SchemeItem {
  const rule = item.tickRule;
  if (rule.kind !== 'use-in-window') return { ...item, naAllowed };
  if (!naAllowed) return withoutUnused({ ...item, naAllowed, tickRule: { ...rule, noEligible: null } });
  const none = noEligible(item);
  return { ...none.item, naAllowed, tickRule: { ...rule, noEligible: none.key } };
}

/** Accepts a reduction of the average hours instead (percent), or not (null); the choice of the hours comes with it. */
export function withReduction(item: SchemeItem, percent: number | null): SchemeItem {
  const rule = item.tickRule;
  if (rule.kind !== 'overtime') return item;
  if (percent === null) return withoutUnused({ ...item, tickRule: { ...rule, reductionPercent: null, basis: null } });
  if (rule.basis !== null) return { ...item, tickRule: { ...rule, reductionPercent: percent } };
  const fresh = overtime(item);
  if (fresh.tickRule.kind !== 'overtime') return item;
  return { ...fresh, tickRule: { ...rule, basis: fresh.tickRule.basis, reductionPercent: percent } };
}
