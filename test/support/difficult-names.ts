import { countGraphemes } from '../../shared/domain/text.ts';
import { jisX0213 } from './jis-x-0213.ts';

/** Names that went wrong somewhere, or would: each stands for a kind. */
const handPicked = [
  '株式会社髙﨑製作所',
  '𠮷野家具株式会社', // outside the basic plane
  '𣘺本𡈽木工業有限会社',
  '葛\u{e0100}城商店', // variation sequences of Adobe-Japan1 …
  '有限会社辻\u{e0100}井\u3000祇\u{e0100}園店',
  '葛\u{e0102}西運輸', // … and of Moji_Joho
  '榊\u{e0102}原塗装',
  '神\ufa19\ufa10\ufa11隆\uf9dc鉄工所', // compatibility ideographs: NFC would change them
  '渡邉・渡邊・渡辺法律事務所',
  '㈱朝霞電設',
  '㈲サトウ㈹㊑',
  'ｱｻｶ ｺﾝﾋﾟｭｰﾀｰ(ｶﾌﾞ)',
  'か\u3099んば\u3099ろう会', // kana with a separate voicing mark, as macOS writes file names
  'ハ\u309aン工房 キ\u309aャラリー',
  '株式会社 ＡＢＣ　システムズ',
  'Café №１ & Co., Ltd.',
  'SOMPOケア株式会社 そんぽの家S朝霞',
  '3M・7-11・100％CUBE',
  '一二三四五六七八九十商店',
  '特定非営利活動法人朝霞市子育て支援ネットワーク連絡協議会みんなのひろば「にじいろ」',
  '社会福祉法人朝霞市社会福祉協議会地域包括支援センターひだまり朝霞台駅前出張所',
  '医療法人社団見本会あさか中央総合病院附属訪問看護ステーション見本町居宅介護支援事業所分室',
  '一般社団法人日本ワーク・ライフ・バランス推進コンサルタント育成協議会埼玉県南西部支部朝霞',
  'ｶﾌﾞｼｷｶﾞｲｼｬｱｻｶｿｳｺﾞｳｷｶｸｻｰﾋﾞｽｾﾝﾀｰﾎﾝﾃﾝ',
  '(株)あさか（旧・見本商会）〔本店〕【朝霞】「台」『町』',
  '株式会社ヶ・ヵ・ッ・ャ・ー・々・〃・〆・〇',
  'Hewlett-Packard Enterprise Japan Godo Kaisha Saitama Branch Office',
  'ﾊﾞｲｵﾃｸﾉﾛｼﾞｰ＆ライフサイエンス･アソシエイツ',
  '㍿㍻㌔㌢㎡№℡㊤㈱',
  '～〜−－‐―—ー株式会社',
  '⼀一⽥田⼯工', // radicals that look like kanji, beside the kanji
  '鷗外・噓・俱楽部・剝製・頰・𠮟・塡補',
  '飴\u{e0100}屋\u3000餅\u{e0100}屋\u3000鯖\u{e0100}屋',
  '！？％＆＠＃＄￥＋＝＊／＼｜＜＞',
] as const;

const before = ['株式会社', '有限会社', '合同会社', '医療法人社団', '社会福祉法人', '特定非営利活動法人', '㈱', ''];
const after = [
  '工業',
  '商店',
  '製作所',
  'クリニック',
  '設計事務所',
  '運送',
  '・サービス',
  ' ホールディングス',
  '株式会社',
  '',
];
const middle = ['・', '　', ' ', '＆', '-', '', '', ''];
const latin = ['ABC', 'Tech', 'ｓｙｓ', '21', '２４', 'ﾃｸﾉ', 'W&M', "O'Neil", 'α', 'Ⅲ'];

/** Always the same numbers from 0 to `below` (exclusive). */
function dice(): (below: number) => number {
  let state = 20_261_122;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Shuffled, the same way every time. */
function shuffled<T>(items: readonly T[], roll: (below: number) => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = roll(last + 1);
    [mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!];
  }
  return mixed;
}

/**
 * 2,000 names: the hand-picked ones, and invented ones that together hold every kanji of JIS X 0213 and the variation
 * sequences given, with Latin letters, figures and names of 50 letters among them.
 */
export function difficultNames(sequences: readonly string[]): string[] {
  const roll = dice();
  const one = (list: readonly string[]): string => list[roll(list.length)]!;
  const kanji = jisX0213().filter((letter) => /^\p{Unified_Ideograph}|^[\uf900-\ufaff]/u.test(letter));
  const letters = shuffled([...kanji, ...sequences], roll);
  const names: string[] = [...handPicked];
  const count = 2000 - names.length;
  for (let index = 0; index < count; index += 1) {
    const from = Math.floor((letters.length * index) / count);
    const to = Math.floor((letters.length * (index + 1)) / count);
    const own = letters.slice(from, to);
    if (index % 9 === 0) own.splice(roll(own.length), 0, one(latin));
    own.splice(roll(own.length), 0, one(middle));
    const name = `${one(before)}${own.join('')}${one(after)}`;
    // now and then a name of fifty letters
    names.push(index % 25 === 0 ? `${name}${letters.slice(0, Math.max(0, 50 - countGraphemes(name))).join('')}` : name);
  }
  return names;
}
