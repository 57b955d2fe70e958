// What is read as one: figures with what counts them, dates, Latin words. Costs are weighed against how far a line would
// have to be stretched (a quarter em per gap costs 25, half an em 75) or left ragged (up to 375).

/** A break inside a figure changes how it is read: 二十｜四, 3,｜000. */
const INSIDE_FIGURE = 1500;
/** 12｜回, 第｜三号. */
const AT_COUNTER = 300;
/** 令和｜八年. */
const AFTER_ERA = 300;
/** 十一月｜二十二日: the least bad place in a date. */
const INSIDE_DATE = 25;
const INSIDE_WORD = 600;
/** After a / or - of an address too long for a line. */
const INSIDE_ADDRESS = 12;
const FULL_WIDTH_WORD = 60;
/** Words up to this long are not broken at a hyphen or a full stop either: Wi-Fi, 048-463-1111. */
const SHORT_WORD = 16;

const digit = '[0-9０-９〇一二三四五六七八九十百千万億兆]';
const figure = `${digit}+(?:[,，.．:：/／\\-－‐−]${digit}+)*`;
const counter = [
  '年度|年間|年目|周年|[かヶヵカケ箇]年|年|[かヶヵカケ箇]月間?|月|日間|日目|日|時間|時|分間|分の|分|秒間|秒|週間|週',
  '回目|回|人目|人分|人|名様|名|件目|件|号室|号線|号|条|項|点|歳|才|円|度目|度|番目|番地|番|階|位|枚|冊|組|校|社|者|台|本|個|棟|期|級|等|割|倍|部|章|節|版|世帯|世紀',
  '[かヶヵカケ箇](?:所|条|国)|丁目|ページ|頁|パーセント|ポイント|ドル|キロ|メートル|グラム|トン|[%％‰℃]|以上|以下|未満|つ',
].join('|');
const era = '令和|平成|昭和|大正|明治|西暦|紀元';
const prefix = '第|約|計|全|各|毎|満|延べ|午前|午後|[¥￥＄$〒]';

const FIGURES = new RegExp(
  `(${era})?(${prefix})?(${figure}|元(?=年))(${counter})?(?:(?<=[年月時分])(?=${digit}))?`,
  'gu',
);
const FIGURE = new RegExp(digit, 'u');
const LATIN_RUN = /[A-Za-z0-9\u00c0-\u024f'’&+%#@~_.,:;/?=-]+/gu;
const FULL_WIDTH_RUN = /[Ａ-Ｚａ-ｚ０-９＆．’・－]+/gu;
const ADDRESS_BREAK = /[/\-_.?&=@:,]/u;
const LATIN_LETTER = /[A-Za-z0-9\u00c0-\u024f]/u;

/** Raises the costs (by UTF-16 offset) of breaking what belongs together. */
export function raiseInUnits(text: string, costs: Float64Array): void {
  const raise = (from: number, to: number, cost: number): void => {
    for (let at = Math.max(1, from); at < to; at += 1) costs[at] = Math.max(costs[at]!, cost);
  };
  for (const run of text.matchAll(FULL_WIDTH_RUN)) raise(run.index + 1, run.index + run[0].length, FULL_WIDTH_WORD);
  for (const run of text.matchAll(LATIN_RUN)) raiseInLatin(run[0], run.index, raise);
  for (const found of text.matchAll(FIGURES)) {
    const [whole, eraName = '', before = '', number = '', unit = ''] = found;
    let at = found.index;
    const end = at + whole.length;
    if (eraName !== '') raise(at + 1, at + eraName.length, INSIDE_FIGURE);
    if (eraName !== '') raise(at + eraName.length, at + eraName.length + 1, AFTER_ERA);
    at += eraName.length;
    if (before !== '') raise(at + 1, at + before.length + 1, AT_COUNTER);
    at += before.length;
    raise(at + 1, at + number.length, INSIDE_FIGURE);
    if (unit !== '') raise(at + number.length, end, AT_COUNTER);
    if (/[年月時分]$/u.test(unit) && FIGURE.test(text.charAt(end))) raise(end, end + 1, INSIDE_DATE);
  }
}

function raiseInLatin(run: string, from: number, raise: (from: number, to: number, cost: number) => void): void {
  for (let at = 1; at < run.length; at += 1) {
    const inWord = run.length <= SHORT_WORD || (LATIN_LETTER.test(run[at]!) && !ADDRESS_BREAK.test(run[at - 1]!));
    raise(from + at, from + at + 1, inWord ? INSIDE_WORD : INSIDE_ADDRESS);
  }
}
