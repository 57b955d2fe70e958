import { itemsOf } from '../../../shared/domain/checksheet.ts';
import { ruleWords } from '../../../shared/domain/rule-words.ts';
import type { EntryField, Scheme, SchemeItem } from '../../../shared/schemes/types.ts';

type Words = Readonly<Record<string, string>>;

const partsOf = ({ label, title, thresholds, categories, declarations }: Scheme): Words => ({
  label,
  title,
  minCategories: `${thresholds.minCategories ?? ''}`,
  categoryRatio: thresholds.categoryRatio ?? '',
  passMark: `${thresholds.passMark ?? ''}`,
  categories: categories.map((each) => `${each.no} ${each.title}`).join('\n'),
  declarations: declarations.map((each) => each.text).join('\n'),
});

const fieldWords = (field: EntryField): string => {
  const parts = 'options' in field ? field.options : 'columns' in field ? field.columns : [];
  const names = parts.map(({ label }) => label).filter((label) => label !== '');
  return `［${[field.label, ...names].filter((name) => name !== '').join('・')}］`;
};

const itemWords = (item: SchemeItem | undefined): string =>
  item === undefined
    ? ''
    : [
        ...item.text,
        ...item.notes,
        ...item.fields.map(fieldWords),
        ruleWords(item),
        ...(item.points === undefined ? [] : [`${item.points}点`]),
        ...(item.star === true ? ['☆'] : []),
        ...(item.achievement === undefined ? [] : [`広報掲載：${item.achievement.phrase}`]),
        ...(item.naAllowed ? ['「-」（対象者なし）を付けられる'] : []),
      ].join('\n');

const byKey = (scheme: Scheme): ReadonlyMap<string, SchemeItem> =>
  new Map(itemsOf(scheme).map((item) => [item.key, item]));

/** The number in either sheet: 「4-3」, or 「4-3（もう一方では4-2）」 once one of them has an item more in front of it. */
function nameOf(one: SchemeItem | undefined, other: SchemeItem | undefined): string {
  const id = one?.id ?? other?.id ?? '';
  return one === undefined || other === undefined || one.id === other.id ? id : `${id}（もう一方では${other.id}）`;
}

/**
 * Two edits of one sheet in words under the same names, for seeing what they make different. Items are matched by key:
 * an item put in or taken out moves the printed numbers of all behind it.
 */
export function wordsOfBoth(one: Scheme, other: Scheme): { readonly one: Words; readonly other: Words } {
  const [mine, theirs] = [byKey(one), byKey(other)];
  const words: { readonly one: Record<string, string>; readonly other: Record<string, string> } = {
    one: { ...partsOf(one) },
    other: { ...partsOf(other) },
  };
  for (const key of new Set([...mine.keys(), ...theirs.keys()])) {
    const [a, b] = [mine.get(key), theirs.get(key)];
    const plain = nameOf(a, b);
    let name = plain;
    // an item here and another there may have one printed number
    for (let nth = 2; Object.hasOwn(words.one, name); nth += 1) name = `${plain}（${nth}つ目）`;
    words.one[name] = itemWords(a);
    words.other[name] = itemWords(b);
  }
  return words;
}
