import { afterAll, describe, expect, test } from 'vitest';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import { renderLabels } from '../../electron/print/labels/render-labels.ts';
import { type LabelSheets, PrintError } from '../../electron/print/print-contract.ts';
import { createPrintService } from '../../electron/print/print-service.ts';
import {
  type LabelCompany,
  type LabelLayoutKey,
  labelLayoutKeys,
  labelLayouts,
  labelPlaces,
  labelsOf,
  labelText,
} from '../../shared/domain/labels.ts';
import { inkBox, pdfInfo, pdfLines, pdfPicture, pdfWords } from '../support/pdf.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { keepSample } from '../support/pdf-sample.ts';

const fonts = bundledFonts(pdfFontsDir());
const short: LabelCompany = {
  name: '株式会社髙﨑製作所',
  postalCode: '351-8501',
  address: '埼玉県朝霞市本町1-1-1',
  representativeTitle: '代表取締役',
  representativeName: '𠮷野　葛\u{e0100}子',
  contactDepartment: '総務部',
  contactName: '',
};
const long: LabelCompany = {
  ...short,
  name: '医療法人社団見本会 あさか中央総合病院附属訪問看護ステーション見本町サテライト事業所',
  address: '埼玉県朝霞市大字溝沼字見本町一丁目１番１号　朝霞見本タワービルディング西館12階1203号室',
};
const sheets = (layout: LabelLayoutKey, change: Partial<LabelSheets> = {}): LabelSheets => ({
  layout: labelLayouts[layout],
  labels: [labelText(short, 'representative')],
  start: 1,
  offset: { x: 0, y: 0 },
  outline: false,
  title: '宛名ラベル',
  author: '朝霞市',
  createdOn: '2026-11-22',
  ...change,
});
const print = (layout: LabelLayoutKey, change: Partial<LabelSheets> = {}) =>
  renderLabels(sheets(layout, change), fonts);

afterAll(async () => {
  const labels = [short, long, short, long].map((company) => labelText(company, 'representative'));
  keepSample('labels-24.pdf', await print('a4-24', { labels, outline: true }));
});

describe('the sheets', () => {
  test.each(labelLayoutKeys)('%s fills A4 with an even margin', (key) => {
    const { left, top, columns, rows, width, height, stepX, stepY } = labelLayouts[key];
    expect(2 * left + (columns - 1) * stepX + width).toBeCloseTo(210, 5);
    expect(2 * top + (rows - 1) * stepY + height).toBeCloseTo(297, 5);
    expect([labelsOf(labelLayouts['a4-12']), labelsOf(labelLayouts['a4-24'])]).toEqual([12, 24]);
  });

  test.each(labelLayoutKeys)(
    '%s: every label prints within its own edges, from the first free one on, over sheets',
    async (key) => {
      const layout = labelLayouts[key];
      const sheet = labelsOf(layout);
      const names = Array.from({ length: sheet + 2 }, (_, index) => `見本${index}`);
      const labels = names.map((name) => labelText({ ...long, name: `${name}${long.name}` }, 'company'));
      const offset = { x: 1.5, y: -2 };
      const words = pdfWords(await print(key, { labels, start: 4, offset }));
      const places = labelPlaces(layout, 4, labels.length, offset);
      expect(places.at(-1)?.page).toBe(1);
      for (const word of words) {
        const inside = places.some(
          ({ page, x, y }) =>
            page + 1 === word.page &&
            word.x >= x + 2 &&
            word.right <= x + layout.width - 2 &&
            word.y >= y + 1 &&
            word.bottom <= y + layout.height - 1,
        );
        expect(inside, `${word.text} at ${word.x}, ${word.y}`).toBe(true);
      }
      // each label bears its own name
      for (const [index, name] of names.entries()) {
        const { page, x, y } = places[index]!;
        const own = words.filter(
          (word) =>
            word.page === page + 1 &&
            word.x >= x &&
            word.right <= x + layout.width &&
            word.y >= y &&
            word.bottom <= y + layout.height,
        );
        expect(own.map((word) => word.text).join('')).toContain(name);
      }
    },
  );

  test('a millimetre of offset moves the ink by a millimetre', async () => {
    const dpi = 254; // ten pixels to the millimetre
    const box = async (offset: { x: number; y: number }) =>
      inkBox(pdfPicture(await print('a4-12', { offset }), 1, dpi));
    const [before, after] = [await box({ x: 0, y: 0 }), await box({ x: 3, y: -2 })];
    expect(Math.abs((after?.left ?? 0) - (before?.left ?? 0) - 30)).toBeLessThanOrEqual(1);
    expect(Math.abs((before?.top ?? 0) - (after?.top ?? 0) - 20)).toBeLessThanOrEqual(1);
  });

  test('without labels the outlines alone, numbered, at their millimetres', async () => {
    const pdf = await print('a4-24', { labels: [], outline: true });
    expect(
      pdfLines(pdf)
        .flat()
        .join(' ')
        .match(/\d+/gu)
        ?.map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    const ink = inkBox(pdfPicture(pdf, 1, 254));
    expect(ink?.left).toBeGreaterThan(57);
    expect(ink?.left).toBeLessThan(62);
    expect(ink?.right).toBeGreaterThan(2037);
    expect(ink?.top).toBeGreaterThan(126);
    expect(pdfInfo(pdf)['Page size']).toContain('A4');
  });
});

describe('what a label says', () => {
  test('様 behind a person, 御中 behind a department or company where nobody is named', () => {
    expect(labelText(short, 'representative')).toEqual({
      postal: '〒351-8501',
      address: '埼玉県朝霞市本町1-1-1',
      name: '株式会社髙﨑製作所',
      person: '代表取締役　𠮷野　葛\u{e0100}子　様',
    });
    expect(labelText(short, 'contact')).toMatchObject({ name: '株式会社髙﨑製作所', person: '総務部　御中' });
    expect(labelText(short, 'company')).toMatchObject({ name: '株式会社髙﨑製作所　御中', person: '' });
    const nobody = { ...short, representativeName: '', contactDepartment: '' };
    for (const to of ['representative', 'contact'] as const)
      expect(labelText(nobody, to)).toMatchObject({ name: '株式会社髙﨑製作所　御中', person: '' });
  });

  test('the text is the text given, variation selectors too; a long name shrinks and wraps but is all there', async () => {
    const labels = [labelText(short, 'representative'), labelText(long, 'representative')];
    const bare = (text: string): string => text.replaceAll(/[\s\u3000]/gu, '');
    const text = bare(
      pdfLines(await print('a4-24', { labels }), 'raw')
        .flat()
        .join(''),
    );
    for (const { postal, address, name, person } of labels)
      for (const part of [postal, address, name, person]) expect(text).toContain(bare(part));
  });

  test('a name no label holds, and a letter no font has, are refused with the label at fault', async () => {
    const fault = async (name: string) => {
      const labels = [labelText(short, 'company'), labelText({ ...short, name }, 'company')];
      try {
        await print('a4-24', { labels });
      } catch (error) {
        return error instanceof PrintError ? error.fault : undefined;
      }
      return undefined;
    };
    expect(await fault('見本'.repeat(120))).toMatchObject({ code: 'content-overflow', document: 1 });
    expect(await fault('見本\u{e000}')).toMatchObject({ code: 'unprintable-text', document: 1, field: 'addressee' });
  });

  test('the worker gives the same bytes', async () => {
    const service = createPrintService({ fontsDir: pdfFontsDir() });
    try {
      expect(Buffer.compare(await service.labels(sheets('a4-24')), await print('a4-24'))).toBe(0);
    } finally {
      await service.close();
    }
  });
});
