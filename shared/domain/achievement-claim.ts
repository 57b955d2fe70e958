import type { AchievementFacts } from './achievement.ts';
import { isBlank } from './text.ts';

// for judging only: what is stored and printed stays as it was typed; ① is no digit
const judged = (text: string): string =>
  text
    .replaceAll(/[\uff01-\uff5e]/gu, (wide) => String.fromCodePoint(wide.codePointAt(0)! - 0xfee0))
    .replaceAll('№', 'No.')
    .replaceAll(/[\s,]/gu, '');

/** Days and years that name a time instead of counting something. */
const times =
  /(?:令和|平成|昭和|大正|明治|西暦|[RHSTM])?(?:元|\d+)年(?:度|\d+月(?:\d+日)?)|(?:令和|平成|昭和|大正|明治|西暦)(?:元|\d+)年|(?:19|20)\d\d年|\d+月\d+日|\d+月(?=現在|末|から|まで)/gu;
/** 第3子, 小学校3年生, 3歳未満, 1時間単位: who or what something is for, not how much was done. */
const orders =
  /第\d+(?:子|号|条|項|期|回|次)|\d+年生|\d+歳(?:未満|以下|以上|まで|に達する)|勤続\d+年|\d+(?:時間|分|日|週|月)単位/gu;
const measures =
  /\d(?:\.\d+)?[十百千万億]*数?(?:%|パーセント|割|人|名|時間|分|日|か月|ヶ月|カ月|ヵ月|週|年|回|件|社|倍|位|円|点|歳|冊|台|か所|箇所|カ所|種類|ポイント|pt)/u;
// 一人ひとり and 二人三脚 count nobody; 三十人, 数十人 and 五名 do
const inKanji =
  /[一二三四五六七八九十百千]+(?:割|倍|パーセント|%|時間|件)|[十百千][一二三四五六七八九]?人(?!十色|力)|[一二三四五六七八九十百千]名|半数|[二三四五六七八九十百]分の[一二三四五六七八九]/u;

/** True when a text counts something: digits with a unit, once dates and ordinal words are out of the way. */
export function countsSomething(text: string): boolean {
  const plain = judged(text).replaceAll(times, '').replaceAll(orders, '');
  return measures.test(plain) || inKanji.test(plain);
}

/** True when a text says of itself when: a day, a year or a fiscal year. */
export const namesTime = (text: string): boolean => new RegExp(times.source, 'u').test(judged(text));

const superlatives =
  /(?:業界|市内|県内|全国|日本|世界|国内|地域|史上)(?:初|一|最大|最高|最多|唯一|トップ)|初めて|唯一|随一|最高|最大|最多|最先端|トップクラス|No\.?1|ナンバーワン|第?[1一]位|必ず|絶対|完全|全員|全従業員|全社員|ゼロ|皆無/iu;

/** True for 業界初, 市内No.1, 残業ゼロ: words that somebody may ask the city to prove. */
export const isSuperlative = (text: string): boolean => superlatives.test(judged(text));

type Claim = Pick<AchievementFacts, 'what' | 'figure' | 'unit' | 'toOn' | 'evidence'>;

/** True when a figure is told: in its field, or as digits with a unit among the words. */
export const isClaim = ({ what, figure }: Pick<Claim, 'what' | 'figure'>): boolean =>
  !isBlank(figure) || countsSomething(what);

/** A figure is published only with the period it speaks of. */
export const lacksPeriod = (claim: Pick<Claim, 'what' | 'figure' | 'toOn'>): boolean =>
  claim.toOn === null && isClaim(claim);

/** A superlative that nothing proves: worth a glance, never refused. */
export const lacksEvidence = ({ what, figure, unit, evidence }: Claim): boolean =>
  isBlank(evidence) && isSuperlative(`${what}${figure}${unit}`);
