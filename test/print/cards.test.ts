import { afterAll, expect, test } from 'vitest';
import { renderCards } from '../../electron/print/cards/render-cards.ts';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { type CardSheets, PrintError } from '../../electron/print/print-contract.ts';
import { type CardLayoutKey, cardLayouts, cardPlaces, type CardText } from '../../shared/domain/name-cards.ts';
import { inkBox, pdfInfo, pdfPicture, pdfWords } from '../support/pdf.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { keepSample } from '../support/pdf-sample.ts';

const fonts = bundledFonts(pdfFontsDir());
const short: CardText = { company: '株式会社髙﨑製作所', title: '代表取締役', name: '𠮷野　葛\u{e0100}子' };
const long: CardText = {
  company: '医療法人社団見本会 あさか中央総合病院附属訪問看護ステーション見本町サテライト事業所',
  title: '代表取締役社長兼最高執行責任者（総務・人事・経営企画担当）',
  name: 'アレクサンドラ・エリザベス・見本山田',
};
const sheets = (layout: CardLayoutKey, cards: CardText[]): CardSheets => ({
  layout: cardLayouts[layout],
  cards,
  title: '名札',
  author: '朝霞市',
  createdOn: '2026-12-10',
});
const print = (layout: CardLayoutKey, cards: CardText[]) => renderCards(sheets(layout, cards), fonts);

afterAll(async () => {
  keepSample('badges.pdf', await print('badges', [short, long, short]));
  keepSample('desk-cards.pdf', await print('desk-cards', [short, long]));
});

test('badges of 91 × 55 mm, ten a sheet, each with its own text inside its edges', async () => {
  const cards = Array.from({ length: 12 }, (_, at) => ({ ...(at % 2 === 0 ? short : long), title: `見本${at}番` }));
  const pdf = await print('badges', cards);
  expect(pdfInfo(pdf)['Pages']).toBe('2');
  const words = pdfWords(pdf);
  for (const [at, { page, x, y }] of cardPlaces(cardLayouts.badges, 12).entries()) {
    const own = words.filter(
      (word) =>
        word.page === page + 1 && word.x > x + 4 && word.right < x + 87 && word.y > y + 2 && word.bottom < y + 53,
    );
    expect(own.map(({ text }) => text).join('')).toContain(cards[at]!.title);
  }
  // nothing reaches over an edge: all words lie in one of the cards
  const inside = words.filter(({ page, x, right, y, bottom }) =>
    cardPlaces(cardLayouts.badges, 12).some(
      (place) => place.page + 1 === page && x > place.x && right < place.x + 91 && y > place.y && bottom < place.y + 55,
    ),
  );
  expect(inside).toHaveLength(words.length);
  // the lines to cut along: five rows of two from (14, 11) to (196, 286)
  const ink = inkBox(pdfPicture(pdf, 1, 254));
  expect([ink?.left, ink?.top, ink?.right, ink?.bottom].map((pixel) => Math.round((pixel ?? 0) / 10))).toEqual([
    14, 11, 196, 286,
  ]);
});

test('a desk card bears its name on both faces, one of them upside down, the other half of the sheet alike', async () => {
  const pdf = await print('desk-cards', [short, long, short]);
  expect(pdfInfo(pdf)['Pages']).toBe('2');
  const first = pdfWords(pdf).filter(({ page, text }) => page === 1 && text.includes('代表取締役'));
  const [top] = cardPlaces(cardLayouts['desk-cards'], 1);
  // fold at 70 mm below the card's upper edge: the same word as far above it as below
  const fold = (top?.y ?? 0) + 70;
  const middles = first
    .filter(({ text }) => text === '代表取締役')
    .map(({ y, bottom }) => (y + bottom) / 2 - fold)
    .toSorted((a, b) => a - b);
  expect(middles).toHaveLength(2);
  expect(Math.abs(middles[0]! + middles[1]!)).toBeLessThan(1.5);
  expect(middles[1]).toBeGreaterThan(10);
});

test('the same cards give the same bytes; a letter no font has is refused with its card', async () => {
  expect(Buffer.from(await print('badges', [short])).equals(Buffer.from(await print('badges', [short])))).toBe(true);
  const fault = await print('badges', [short, { ...short, name: '見本\u{e000}' }]).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(PrintError);
  expect(fault instanceof PrintError && fault.fault).toMatchObject({ code: 'unprintable-text', document: 1 });
});
