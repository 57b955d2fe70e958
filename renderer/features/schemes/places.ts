import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { fieldName } from '../../../shared/domain/describe-entry.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';

/** What is open at the right of the editor. */
export type Place =
  | { readonly kind: 'version' }
  | { readonly kind: 'cover' }
  | { readonly kind: 'mappings' }
  | { readonly kind: 'category'; readonly index: number }
  | { readonly kind: 'item'; readonly key: string };

/** One word for a place, to tell places apart. */
export function placeKey(place: Place): string {
  if (place.kind === 'category') return `category ${place.index}`;
  return place.kind === 'item' ? `item ${place.key}` : place.kind;
}

/** The mapping at an index, as the item it leads to, where there is one. */
const itemOfMapping = (scheme: Scheme, index: number): string | null =>
  scheme.mappings[index]?.to.find((key) => itemByKey(scheme, key) !== null) ?? null;

/** Where the field of a fault stands. */
export function placeOf(scheme: Scheme, path: string): Place {
  const [head, first, part, second] = path.split('.');
  if (head === 'declarations') return { kind: 'cover' };
  if (head === 'mappings') {
    const key = first === undefined ? null : itemOfMapping(scheme, Number(first));
    return key === null ? { kind: 'mappings' } : { kind: 'item', key };
  }
  if (head === 'categories' && first !== undefined) {
    const category = scheme.categories[Number(first)];
    const item = part === 'items' && second !== undefined ? category?.items[Number(second)] : undefined;
    if (item !== undefined) return { kind: 'item', key: item.key };
    if (category !== undefined) return { kind: 'category', index: Number(first) };
  }
  return { kind: 'version' };
}

const partNames: Readonly<Record<string, string>> = {
  title: '表題',
  label: '版の名前',
  previousVersionId: '前の版',
  mappings: '前の版との対応',
  categories: '項目',
  thresholds: '合格の基準',
  minCategories: '認定に必要な合格項目数',
  categoryRatio: '項目の合格に必要な割合',
  passMark: '合格点',
  id: '番号',
  key: '名前（データ用）',
  text: '審査項目の文',
  notes: '注',
  remark: 'アプリの補足',
  changeTags: '変更の印',
  points: '点数',
  tickRule: '✓の条件',
  achievement: '広報掲載のことば',
  naAllowed: '「-」',
  carry: '引き継ぎ',
  evidence: '対応の説明',
  from: '前の版の審査項目',
  to: 'この版の審査項目',
  kind: '対応の種類',
  options: '選択肢',
  columns: '欄の列',
  unit: '単位',
  maxRows: '行の数',
  offsets: '年',
  window: '年の範囲',
  min: '必要な数',
  minYears: '必要な年数',
  percent: '割合',
  field: '使う記入欄',
  table: '使う表',
  basis: '数値の種別を選ぶ欄',
};

const named = (name: string | undefined) => (name === undefined ? undefined : partNames[name]);

/** The place of a fault in the clerk's words: 「審査項目 2-3 › 取組内容 › 選択肢」. */
export function pathWords(scheme: Scheme, path: string): string {
  const parts = path.split('.');
  const said: string[] = [];
  const [head, first, items, second, ...rest] = parts;
  if (head === 'categories' && first !== undefined) {
    const category = scheme.categories[Number(first)];
    const item = items === 'items' && second !== undefined ? category?.items[Number(second)] : undefined;
    if (item === undefined) {
      said.push(`項目${category?.no ?? ''} ${category?.title ?? ''}`, named(items) ?? '');
    } else {
      said.push(`審査項目 ${item.id}`);
      const [part, at, ...inner] = rest;
      if (part === 'fields') {
        const field = item.fields[Number(at)];
        said.push(field === undefined ? '記入欄' : `記入欄「${fieldName(field)}」`, named(inner[0]) ?? '');
        if (inner[1] !== undefined) said.push(`${Number(inner[1]) + 1}つめ`);
      } else said.push(named(part) ?? '', part === 'tickRule' ? (named(at) ?? '') : '');
    }
  } else if (head === 'mappings' && first !== undefined) {
    const key = itemOfMapping(scheme, Number(first));
    said.push(key === null ? '前の版との対応' : `審査項目 ${itemByKey(scheme, key)?.id ?? ''}`, '前の版との対応');
    said.push(named(items) ?? '');
  } else if (head === 'declarations' && first !== undefined) {
    said.push(`表紙の確認欄${Number(first) + 1}`, named(items) ?? '');
  } else said.push(...parts.map((part) => named(part) ?? ''));
  return [...new Set(said.filter((word) => word !== ''))].join(' › ');
}

/** Path of an item in faults: `categories.2.items.1`. */
export function itemPath(scheme: Scheme, key: string): string {
  const category = scheme.categories.findIndex((each) => each.items.some((item) => item.key === key));
  const index = scheme.categories[category]?.items.findIndex((item) => item.key === key) ?? -1;
  return `categories.${category}.items.${index}`;
}
