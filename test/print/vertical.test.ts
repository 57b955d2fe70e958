import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FONT_FILES } from '../../electron/print/font/bundled-fonts.ts';
import { FontChain } from '../../electron/print/font/font-chain.ts';
import { PrintFont } from '../../electron/print/font/print-font.ts';
import { prepareImages } from '../../electron/print/pdf/draw-image.ts';
import { type DrawnBlock, renderPdf } from '../../electron/print/pdf/pdfmake-seam.ts';
import { textBlock } from '../../electron/print/pdf/text-block.ts';
import { type Setting, breakBody, singleLine } from '../../electron/print/text/break-lines.ts';
import { type ColumnSetting, columnSetting, columnsWidth } from '../../electron/print/vertical/columns.ts';
import { orientationOf } from '../../electron/print/vertical/orientation.ts';
import { type ColumnStyle, verticalBlock } from '../../electron/print/vertical/vertical-block.ts';
import { verticalShape } from '../../electron/print/vertical/vertical-glyphs.ts';
import { verticalTokens } from '../../electron/print/vertical/vertical-tokens.ts';
import { inkBox, pdfLines, pdfPicture } from '../support/pdf.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';
import { pdfUnicode } from '../support/pdf-unicode.ts';

const open = (file: string): FontChain => new FontChain([new PrintFont(join(pdfFontsDir(), file))]);
const fonts = open(FONT_FILES.serif);
const SIZE = 20;
const LEFT = 40;
const TOP = 30;
const LENGTH = 200;

const page = async (...canvas: DrawnBlock[]): Promise<Uint8Array> =>
  renderPdf({
    pageSize: { width: 400, height: 300 },
    pageMargins: 0,
    content: [{ canvas, absolutePosition: { x: 0, y: 0 } }],
  });

const style = { fonts, size: SIZE, leading: 1.5, align: 'top' } as const satisfies ColumnStyle;
const block = (text: string, own: Partial<ColumnStyle> = {}, setting: Partial<ColumnSetting> = {}): DrawnBlock =>
  verticalBlock(breakBody(text, LENGTH, columnSetting({ fonts, size: SIZE, ...setting })).lines, LEFT, TOP, LENGTH, {
    ...style,
    ...own,
  });
/** Ink of one-column text, in ems from the top left corner of its column. */
async function ink(
  text: string,
  own: Partial<ColumnStyle> = {},
): Promise<{ left: number; top: number; right: number; bottom: number }> {
  const box = inkBox(pdfPicture(await page(block(text, own)), 1, 288))!;
  const ems = (pixels: number, from: number): number => (pixels / 4 - from) / SIZE;
  return {
    left: ems(box.left, LEFT),
    right: ems(box.right, LEFT),
    top: ems(box.top, TOP),
    bottom: ems(box.bottom, TOP),
  };
}

describe('how characters stand', () => {
  test.each([
    ['upright', '永あア、。ゃッ！？々〇※①㈱％℃Ａ１㋿𠮷'],
    ['transformed', '「」『』（）〔〕【】〈〉ー〜：；｜＿'],
    ['turned', 'Ab1-…―‥→←–αж＝'],
  ] as const)('%s by UAX #50', (orientation, characters) => {
    for (const character of characters) expect(orientationOf(character), character).toBe(orientation);
  });

  test.each([
    ['12月3日', '12c 月 3c 日'],
    ['2026年', '2s 0s 2s 6s 年'],
    ['第123号', '第 1s 2s 3s 号'],
    ['え!?わ!', 'え !?c わ !c'],
    ['A級のWi-Fi', 'Ac 級 の Ws is -s Fs is'],
    ['12.5m', '1s 2s .s 5s ms'],
    ['a b', 'as  s bs'],
    ['→＝', '→ ＝'],
    ['……', '… …'],
  ])('%s', (text, expected) => {
    const shown = verticalTokens(text, fonts).map((token) => `${token.text}${token.stance?.charAt(0) ?? ''}`);
    expect(shown.join(' ')).toBe(expected);
  });

  test.each([FONT_FILES.serif, FONT_FILES.serifBold, 'biz-udmincho-400.ttf', 'yuji-syuku-400.ttf'])(
    'brackets, long marks and small kana of %s have vertical forms or are turned',
    (file) => {
      const chain = open(file);
      const { font } = chain.pick('永');
      for (const mark of Array.from('「」『』（）〔〕【】ー〜…―：')) {
        const pick = chain.pick(mark);
        const { glyphs, turned } = verticalShape(pick);
        expect(turned || glyphs[0]!.id !== font.shape(pick.text)[0]!.id, mark).toBe(true);
      }
      for (const mark of Array.from('、。ゃッ')) {
        const { glyphs, turned } = verticalShape(chain.pick(mark));
        expect(turned, mark).toBe(false);
        expect(glyphs[0]!.id, mark).not.toBe(font.shape(mark)[0]!.id);
      }
      expect(verticalShape(chain.pick('永'))).toEqual({ glyphs: font.shape('永'), turned: false });
    },
  );
});

describe('where the ink is', () => {
  test('、 lies in the upper right quarter, ー and … run down, Latin lies on its side', async () => {
    const comma = await ink('、');
    expect(comma.left).toBeGreaterThan(0.5);
    expect(comma.bottom).toBeLessThan(0.5);
    for (const mark of ['ー', '…', '―', '〜', 'Width']) {
      const { left, top, right, bottom } = await ink(mark);
      expect(bottom - top, mark).toBeGreaterThan((right - left) * 1.5);
      expect(left, mark).toBeGreaterThanOrEqual(0);
      expect(right, mark).toBeLessThanOrEqual(1);
    }
  });

  test('two figures share one em', async () => {
    const { left, top, right, bottom } = await ink('28');
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(1);
    expect(right - left).toBeGreaterThan(0.8);
    expect((top + bottom) / 2).toBeCloseTo(0.5, 1);
  });

  test('地付き ends at the foot, 天付き begins at the head', async () => {
    expect((await ink('市長', { align: 'bottom' })).bottom).toBeCloseTo(LENGTH / SIZE, 0);
    expect((await ink('市長', { align: 'bottom' })).top).toBeGreaterThan(LENGTH / SIZE - 2);
    const head = (await ink('国')).top;
    expect(head).toBeLessThan(0.15);
    expect((await ink('国国', { align: 'center' })).top).toBeCloseTo(4 + head, 1);
  });

  test('columns run from right to left, a column of text as long as it may be', async () => {
    const text = '国'.repeat(10) + '一';
    const drawn = block(text);
    expect(drawn.w).toBe(columnsWidth(2, SIZE, 1.5));
    const picture = pdfPicture(await page(drawn), 1, 144);
    const [top, bottom] = [0, picture.height];
    const right = inkBox(picture, { left: (LEFT + 30) * 2, right: (LEFT + 50) * 2, top, bottom })!;
    const left = inkBox(picture, { left: LEFT * 2, right: (LEFT + 20) * 2, top, bottom })!;
    expect(right.bottom - right.top).toBeGreaterThan(9.5 * SIZE * 2);
    expect(left.bottom).toBeLessThan((TOP + SIZE) * 2);
  });
});

describe('what is read', () => {
  const text = '「葛\u{e0100}飾」の𠮷野家、第12号。２０２６年3月の神\ufa19田―Wi-Fi！？か\u3099';

  test('the text of columns and readings, exactly and in order', async () => {
    const ruby = [{ from: 7, to: 10, reading: 'よしのや' }];
    const pdf = await page(block(text, { align: 'justify' }, { ruby }));
    expect(pdfLines(pdf, 'raw')[0]!.join('')).toBe(text);
    const across = { fonts, size: SIZE, leading: 1.7, align: 'justify' } as const;
    const setting: Setting = { size: SIZE, advance: fonts.advance, ruby };
    const lines = await page(textBlock(breakBody(text, 300, setting).lines, 20, 40, 300, across));
    expect(pdfLines(lines)[0]!.join('')).toBe(text);
    expect((await pdfUnicode(lines)).join('').replaceAll(' ', '')).toContain('よしのや'); // the reading is drawn, and only not read twice
  });

  test('a letter drawn otherwise than written is read as written, in lines and columns', async () => {
    const bytes = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
      'base64',
    );
    const image = { key: 'black-dot', mime: 'image/png', bytes } as const;
    await prepareImages([image]);
    const own = fonts.substituting([
      { letter: '邉', plain: '辺' },
      { letter: '𠮷', image },
    ]);
    const name = '渡邉𠮷雄　様';
    const column = verticalBlock([singleLine(name, columnSetting({ fonts: own, size: SIZE }))], LEFT, TOP, LENGTH, {
      ...style,
      fonts: own,
    });
    const pdf = await page(column);
    expect(pdfLines(pdf, 'raw')[0]).toEqual([name]);
    const drawn = inkBox(pdfPicture(pdf, 1, 144), {
      left: 0,
      top: (TOP + 2 * SIZE) * 2,
      right: 800,
      bottom: (TOP + 3 * SIZE) * 2,
    });
    expect(drawn!.left).toBeCloseTo(LEFT * 2, -1); // the third letter's whole em is the picture
    expect(drawn!.right - drawn!.left).toBeGreaterThanOrEqual(SIZE * 2 - 1);
    expect(drawn!.bottom - drawn!.top).toBeGreaterThanOrEqual(SIZE * 2 - 1);
    const line = singleLine(name, { size: SIZE, advance: own.advance });
    const across = textBlock([line], LEFT, TOP, 200, { fonts: own, size: SIZE, leading: 1.5, align: 'start' });
    const lines = await page(across);
    expect(pdfLines(lines)[0]).toEqual([name]);
  });
});
