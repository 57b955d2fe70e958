import { toHalfWidthDigits } from './text.ts';

/** A piece of a text with how it is read; '' where the letters say it themselves. */
export interface ReadingRun {
  readonly text: string;
  readonly ruby: string;
}

const toHiragana = (text: string): string =>
  text.replaceAll(/[\u30a1-\u30f6]/gu, (kana) => String.fromCodePoint(kana.codePointAt(0)! - 0x60));

/** The reading as it stands above letters: hiragana, without the spaces between the parts of a name. */
export const rubyOf = (kana: string): string => toHiragana(kana).replaceAll(/\s/gu, '');

const digits = ['', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'] as const;
const hundreds = [
  '',
  'ひゃく',
  'にひゃく',
  'さんびゃく',
  'よんひゃく',
  'ごひゃく',
  'ろっぴゃく',
  'ななひゃく',
  'はっぴゃく',
  'きゅうひゃく',
] as const;
const thousands = [
  '',
  'せん',
  'にせん',
  'さんぜん',
  'よんせん',
  'ごせん',
  'ろくせん',
  'ななせん',
  'はっせん',
  'きゅうせん',
] as const;

/** How a number from 1 to 9,999 is read; '' outside. */
export function readNumber(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return '';
  const ten = Math.floor(value / 10) % 10;
  return (
    thousands[Math.floor(value / 1000)]! +
    hundreds[Math.floor(value / 100) % 10]! +
    (ten === 0 ? '' : `${ten === 1 ? '' : digits[ten]!}じゅう`) +
    digits[value % 10]!
  );
}

const months = [
  '',
  'いち',
  'に',
  'さん',
  'し',
  'ご',
  'ろく',
  'しち',
  'はち',
  'く',
  'じゅう',
  'じゅういち',
  'じゅうに',
] as const;
const days: Readonly<Record<number, string>> = {
  1: 'ついたち',
  2: 'ふつか',
  3: 'みっか',
  4: 'よっか',
  5: 'いつか',
  6: 'むいか',
  7: 'なのか',
  8: 'ようか',
  9: 'ここのか',
  10: 'とおか',
  14: 'じゅうよっか',
  17: 'じゅうしちにち',
  19: 'じゅうくにち',
  20: 'はつか',
  24: 'にじゅうよっか',
  27: 'にじゅうしちにち',
  29: 'にじゅうくにち',
};
const eras: Readonly<Record<string, string>> = {
  明治: 'めいじ',
  大正: 'たいしょう',
  昭和: 'しょうわ',
  平成: 'へいせい',
  令和: 'れいわ',
};

/** 年 is read よねん, しちねん, くねん after 4, 7 and 9. */
function readYear(value: number): string {
  const last: Readonly<Record<number, string>> = { 4: 'よ', 7: 'しち', 9: 'く' };
  const ending = last[value % 10];
  if (ending === undefined) return `${readNumber(value)}ねん`;
  const rest = value - (value % 10);
  return `${rest === 0 ? '' : readNumber(rest)}${ending}ねん`;
}

const kanjiDigits = '〇一二三四五六七八九';
/** 12, １２, 十二, 二十 or 一二 as a number; 元 is 1. */
export function numberOf(text: string): number {
  const plain = toHalfWidthDigits(text);
  if (plain === '元') return 1;
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (!/[十百千]/u.test(plain)) return Number(Array.from(plain, (each) => kanjiDigits.indexOf(each)).join(''));
  const units: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
  let sum = 0;
  let digit = 0;
  for (const each of plain) {
    const unit = units[each];
    if (unit === undefined) digit = kanjiDigits.indexOf(each);
    else {
      sum += (digit || 1) * unit;
      digit = 0;
    }
  }
  return sum + digit;
}

const figure = '[0-9０-９〇一二三四五六七八九十百千元]+';
const datePattern = `(?:明治|大正|昭和|平成|令和)(?:${figure})年(?:${figure})月(?:${figure})日`;
const numberPattern = `第(?:${figure})号`;

/** How a date of an era is read aloud: 令和8年11月22日 → れいわはちねん じゅういちがつ にじゅうににち; '' of another text. */
export function readDate(text: string): string {
  const [, era = '', year = '', month = '', day = ''] =
    new RegExp(`^(明治|大正|昭和|平成|令和)(${figure})年(${figure})月(${figure})日$`, 'u').exec(text) ?? [];
  const first = year === '元' ? 'がんねん' : readYear(numberOf(year));
  const name = months[numberOf(month)];
  const on = numberOf(day);
  if (era === '' || name === undefined || name === '' || on < 1 || on > 31) return '';
  return `${eras[era]!}${first}${name}がつ${days[on] ?? `${readNumber(on)}にち`}`;
}

/** The parts of a date with their readings: 令和8年, 11月, 22日 each under its own ruby. */
function dateRuns(text: string): readonly ReadingRun[] {
  const whole = readDate(text);
  const [, year = '', month = '', day = ''] = /^(.+?年)(.+?月)(.+日)$/u.exec(text) ?? [];
  const monthName = months[numberOf(month.slice(0, -1))];
  if (whole === '' || monthName === undefined) return [{ text, ruby: '' }];
  const monthRuby = `${monthName}がつ`;
  const on = numberOf(day.slice(0, -1));
  const dayRuby = days[on] ?? `${readNumber(on)}にち`;
  return [
    { text: year, ruby: whole.slice(0, whole.length - monthRuby.length - dayRuby.length) },
    { text: month, ruby: monthRuby },
    { text: day, ruby: dayRuby },
  ];
}

/** 第5号 → だいごごう */
const numberRuns = (text: string): readonly ReadingRun[] => {
  const read = readNumber(numberOf(text.slice(1, -1)));
  return [{ text, ruby: read === '' ? '' : `だい${read}ごう` }];
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/**
 * A text cut into runs with readings: eras' dates, 第○号, and the words given (a company, a name, 朝霞市). The longest word
 * counts first; all runs together are the text, letter for letter.
 */
export function readingRuns(
  text: string,
  words: readonly (readonly [string, string | readonly ReadingRun[]])[],
): readonly ReadingRun[] {
  const known = new Map(words.filter(([word]) => word !== ''));
  const ordered = [...known.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp([...ordered, datePattern, numberPattern].join('|'), 'gu');
  const runs: ReadingRun[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    const [found] = match;
    if (match.index > at) runs.push({ text: text.slice(at, match.index), ruby: '' });
    const word = known.get(found);
    if (word !== undefined) runs.push(...(typeof word === 'string' ? [{ text: found, ruby: word }] : word));
    else runs.push(...(found.startsWith('第') ? numberRuns(found) : dateRuns(found)));
    at = match.index + found.length;
  }
  if (at < text.length) runs.push({ text: text.slice(at), ruby: '' });
  return runs;
}

/** Legal forms at either end of a name, and how they are read. */
const legalForms: readonly (readonly [string, string])[] = [
  ['株式会社', 'かぶしきがいしゃ'],
  ['有限会社', 'ゆうげんがいしゃ'],
  ['合同会社', 'ごうどうがいしゃ'],
  ['合資会社', 'ごうしがいしゃ'],
  ['合名会社', 'ごうめいがいしゃ'],
  ['医療法人社団', 'いりょうほうじんしゃだん'],
  ['医療法人財団', 'いりょうほうじんざいだん'],
  ['社会医療法人', 'しゃかいいりょうほうじん'],
  ['医療法人', 'いりょうほうじん'],
  ['社会福祉法人', 'しゃかいふくしほうじん'],
  ['学校法人', 'がっこうほうじん'],
  ['特定非営利活動法人', 'とくていひえいりかつどうほうじん'],
  ['一般社団法人', 'いっぱんしゃだんほうじん'],
  ['公益社団法人', 'こうえきしゃだんほうじん'],
  ['一般財団法人', 'いっぱんざいだんほうじん'],
  ['公益財団法人', 'こうえきざいだんほうじん'],
];

/** A company's name with its フリガナ above: the legal form apart, whether or not the フリガナ says it too. */
export function companyRuns(name: string, kana: string): readonly ReadingRun[] {
  const ruby = rubyOf(kana);
  const front = legalForms.find(([form]) => name.startsWith(form) && name !== form);
  const back = front === undefined ? legalForms.find(([form]) => name.endsWith(form) && name !== form) : undefined;
  const [form, read] = front ?? back ?? ['', ''];
  if (form === '') return [{ text: name, ruby }];
  const own = front === undefined ? name.slice(0, -form.length) : name.slice(form.length);
  // カブシキカイシャ is written too
  const said = [read, read.replace(/がいしゃ$/u, 'かいしゃ')].find((each) =>
    front === undefined ? ruby.endsWith(each) : ruby.startsWith(each),
  );
  const rest = said === undefined ? ruby : front === undefined ? ruby.slice(0, -said.length) : ruby.slice(said.length);
  const parts: readonly ReadingRun[] = [
    { text: form, ruby: read },
    { text: own, ruby: rest },
  ];
  return front === undefined ? parts.toReversed() : parts;
}

/** A person's name with the reading above, part for part where both have as many: 見本 太郎 / ミホン タロウ. */
export function personRuns(name: string, kana: string): readonly ReadingRun[] {
  const parts = name.split(/(\s+)/u);
  const read = kana.trim().split(/\s+/u);
  const words = parts.filter((_, at) => at % 2 === 0);
  if (words.length !== read.length) return [{ text: name, ruby: rubyOf(kana) }];
  return parts.map((text, at) => ({ text, ruby: at % 2 === 0 ? rubyOf(read[at / 2]!) : '' }));
}
