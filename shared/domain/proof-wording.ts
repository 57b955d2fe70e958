import type { ProofBox, ProofFound } from './proof.ts';
import {
  boxOf,
  measuredPart,
  ownWords,
  type ProofPage,
  type ProofRules,
  textParts,
  withoutDays,
} from './proof-page.ts';
import { isBlank } from './text.ts';
import { formatWareki } from './wareki.ts';

type Check = (page: ProofPage, rules: ProofRules) => readonly ProofFound[];

const partBox = (page: ProofPage, part: string): ProofBox | null => measuredPart(page, part)?.box ?? null;

/** What each title goes together with at the end of the body. */
const closings: readonly (readonly [title: string, closing: readonly string[]])[] = [
  ['表彰', ['表彰', '賞', '顕彰']],
  ['感謝', ['感謝', '謝意']],
  ['認定', ['認定', '証', '認め']],
  ['認証', ['認証', '証', '認め']],
  ['登録', ['登録', '証']],
  ['修了', ['修了', '証', '認め']],
  ['委嘱', ['委嘱']],
  ['任命', ['任命', '命']],
  ['賞状', ['賞', '表彰']],
];
const closingWords = [
  '表彰',
  '顕彰',
  '感謝',
  '謝意',
  '認定',
  '認証',
  '登録',
  '修了',
  '委嘱',
  '任命',
  '証',
  '賞',
] as const;
const closingEnd = new RegExp(
  `(${closingWords.join('|')})(?:の意を(?:表し|表)|状を贈り|を贈り|いたし|致し|し)?(?:ま)?(?:す|する|たします)$`,
  'u',
);

const closing: Check = (page) => {
  const title = page.lines.title.replaceAll(/\s/gu, '');
  const body = page.lines.body.replaceAll(/[\s、。]+/gu, ' ').trimEnd();
  const end = closingEnd.exec(body);
  const rule = closings.find(([word]) => title.includes(word));
  if (end === null || rule === undefined || rule[1].includes(end[1]!)) return [];
  const text = `${title}／${end[0]}`;
  return [{ code: 'closing-differs', part: 'body', text, box: boxOf(page, 'body', end[0]) }];
};

const marks = /[、。，．､｡]/u;

const punctuation: Check = (page, { proofPunctuation }) => {
  if (!page.punctuation) {
    // dropped from the wording itself: what is left came with what was put in
    const inserted = ownWords({ ...page, achievements: '' }, 'body');
    const found = marks.exec(inserted);
    return found === null
      ? []
      : [{ code: 'punctuation-left', part: 'body', text: page.achievements || inserted, box: partBox(page, 'body') }];
  }
  if (!proofPunctuation || !marks.test(page.wording.body)) return [];
  return [{ code: 'punctuation', part: 'body', text: page.wording.body, box: partBox(page, 'body') }];
};

const indent: Check = (page) =>
  /^[ \u3000]/mu.test(page.wording.body)
    ? [{ code: 'body-indented', part: 'body', text: page.wording.body, box: partBox(page, 'body') }]
    : [];

const honorifics = '様|殿|御中|さま|さん|氏';
const doubledHonorific = new RegExp(`(?:${honorifics})[\\s\u3000]*(?:様|殿|御中)(?=$|\n)`, 'u');
const anyHonorific = new RegExp(`(?:${honorifics})[\\s\u3000]*(?:$|\n)`, 'u');

const honorific: Check = (page, { proofHonorificNone }) => {
  const { nameLine } = page.lines;
  if (isBlank(nameLine)) return [];
  const box = partBox(page, 'nameLine');
  const doubled = doubledHonorific.exec(nameLine);
  if (doubled !== null) return [{ code: 'honorific-doubled', part: 'nameLine', text: nameLine, box }];
  if (!isBlank(page.honorific))
    return nameLine.includes(page.honorific)
      ? []
      : [{ code: 'honorific-missing', part: 'nameLine', text: page.honorific, box }];
  if (!proofHonorificNone || anyHonorific.test(nameLine)) return [];
  return [{ code: 'honorific-none', part: 'nameLine', text: '', box }];
};

const kanjiDigits = '〇零一二三四五六七八九十百';
const western = /(?:19|20|１９|２０)[0-9０-９]{2}(?:年|[./／-][0-9０-９])|(?:一九|二〇)[〇一二三四五六七八九]{2}年/u;
const era = new RegExp(`(?:明治|大正|昭和|平成|令和)[\\s\u3000]*(?:[0-9０-９元]|[${kanjiDigits}])`, 'u');

const westernYear: Check = (page) => {
  const own = textParts(page).map((part) => ({ part, text: ownWords(page, part) }));
  if (!own.some(({ text }) => era.test(text))) return [];
  return own.flatMap(({ part, text }): ProofFound[] => {
    const found = western.exec(text);
    return found === null
      ? []
      : [{ code: 'western-year', part, text: found[0], box: boxOf(page, part, found[0]) ?? partBox(page, part) }];
  });
};

const kanjiNumber = new RegExp(`(?:元|[${kanjiDigits}]+)(?:年|月|日)|第[${kanjiDigits}]+号`, 'u');
const figure = /[0-9０-９]+(?:年|月|日)|第[0-9０-９]+号/u;

/** One way of writing numbers on one sheet: the date (or the number) decides, what differs is told. */
const numerals: Check = (page) => {
  const found = textParts(page).flatMap((part) => {
    const text = ownWords(page, part);
    const [kanji, arabic] = [kanjiNumber.exec(text)?.[0], figure.exec(text)?.[0]];
    return kanji === undefined && arabic === undefined ? [] : [{ part, kanji, arabic }];
  });
  const firstKanji = found.find(({ kanji }) => kanji !== undefined);
  const firstArabic = found.find(({ arabic }) => arabic !== undefined);
  // 元年 stands with figures too: 令和元年5月1日
  if (firstKanji === undefined || firstArabic === undefined || firstKanji.kanji === '元年') return [];
  const odd = page.writing === 'vertical' ? firstArabic : firstKanji;
  const text = (page.writing === 'vertical' ? odd.arabic : odd.kanji) ?? '';
  return [{ code: 'mixed-numerals', part: odd.part, text, box: boxOf(page, odd.part, text) }];
};

const width: Check = (page) => {
  const own = textParts(page).map((part) => ({ part, text: ownWords(page, part) }));
  const wide = own.find(({ text }) => /[０-９Ａ-Ｚａ-ｚ]/u.test(text));
  if (wide === undefined || !own.some(({ text }) => /[0-9A-Za-z]/u.test(text))) return [];
  const text = /[０-９Ａ-Ｚａ-ｚ]+/u.exec(wide.text)?.[0] ?? '';
  return [{ code: 'mixed-width', part: wide.part, text, box: boxOf(page, wide.part, text) }];
};

const typedDay = new RegExp(
  `(?:明治|大正|昭和|平成|令和)[\\s\u3000]*(?:[0-9０-９]+|元|[${kanjiDigits}]+)年(?:[0-9０-９${kanjiDigits}]+月)?(?:[0-9０-９${kanjiDigits}]+日)?`,
  'u',
);

const dates: Check = (page) => {
  const { startOn, endOn, certifiedOn, issuedOn, firstIssuedOn } = page;
  const left = (part: 'termLine' | 'dateLine' | 'body' | 'title', days: Parameters<typeof withoutDays>[1]) =>
    typedDay.exec(ownWords(page, part, withoutDays(page.lines[part], days)))?.[0];
  const term = left('termLine', [startOn, endOn, certifiedOn]);
  const day = left('dateLine', [issuedOn, firstIssuedOn, certifiedOn]);
  const body = left('body', [startOn, endOn, certifiedOn, issuedOn, firstIssuedOn]);
  const told = (code: ProofFound['code'], part: ProofFound['part'], text: string | undefined): ProofFound[] =>
    text === undefined ? [] : [{ code, part, text, box: boxOf(page, part, text) }];
  return [
    ...told('term-differs', 'termLine', term),
    ...told('date-typed', 'dateLine', day),
    ...told('date-typed', 'body', body),
  ];
};

const issueDay: Check = (page, { proofDay }) => {
  const { issuedOn, certifiedOn, ceremonyOn, reissue, closed } = page;
  const box = partBox(page, 'dateLine');
  const right = issuedOn === certifiedOn || (proofDay === 'decision-or-ceremony' && issuedOn === ceremonyOn);
  if (!reissue && proofDay !== 'any' && !right) {
    const days = [
      `交付日 ${formatWareki(issuedOn)}`,
      `認定日 ${formatWareki(certifiedOn)}`,
      ...(ceremonyOn === null ? [] : [`交付式 ${formatWareki(ceremonyOn)}`]),
    ];
    return [{ code: 'day-not-decision', part: 'dateLine', text: days.join('、'), box }];
  }
  // the day of the decision or of the ceremony was chosen for itself
  if (!closed || issuedOn === ceremonyOn) return [];
  return [{ code: 'day-closed', part: 'dateLine', text: formatWareki(issuedOn), box }];
};

const names: Check = (page) => {
  const { nameLine, body, issuerLine } = page.lines;
  const found: ProofFound[] = [];
  if (!nameLine.includes(page.name) && !body.includes(page.name))
    found.push({ code: 'name-missing', part: 'nameLine', text: nameLine, box: partBox(page, 'nameLine') });
  const bare = (text: string): string => text.replaceAll(/\s/gu, '');
  if (!isBlank(issuerLine) && !isBlank(page.mayorName) && !bare(issuerLine).includes(bare(page.mayorName)))
    found.push({ code: 'mayor-differs', part: 'issuerLine', text: issuerLine, box: partBox(page, 'issuerLine') });
  return found;
};

/** What the words themselves show. */
export const wordingChecks: readonly Check[] = [
  names,
  honorific,
  closing,
  punctuation,
  indent,
  westernYear,
  numerals,
  width,
  dates,
  issueDay,
];
