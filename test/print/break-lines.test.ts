import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { breakBalanced, breakBody, breakBodyAtBestMeasure } from '../../electron/print/text/break-lines.ts';
import { legalForms } from '../../shared/domain/legal-forms.ts';
import { type Line, placeLine } from '../../electron/print/text/lines.ts';

const SIZE = 10;
const advance = (cluster: string): number => (/^[\u0020-\u007e\uff61-\uff9f]/.test(cluster) ? 0.5 : 1);
const setting = { size: SIZE, advance };
const sample = [
  ...Array.from('朝霞市企業認定証はへをのがワークーライッャ。、・「」（）『』！？々…― 　abc12345一二十年月日第'),
  '葛\u{e0100}',
  '𠮷',
  'か\u3099',
];
const texts = fc
  .array(fc.constantFrom(...sample, '\n'), { maxLength: 120, size: 'max' })
  .map((parts) => parts.join(''));
const widths = fc.integer({ min: 4, max: 30 }).map((ems) => ems * SIZE);

/** Right edge of the last drawn cluster, without the empty half of a closing mark. */
function rightEdge(line: Line, width: number): number {
  const at = placeLine(line, width, SIZE, 'justify');
  const trimmed = line.advances.reduce((sum, value) => sum + value, 0) - line.natural;
  return at.length === 0 ? 0 : at.at(-1)! + line.advances.at(-1)! - trimmed;
}

describe('body', () => {
  test('neighbouring punctuation gives up its empty halves: ten characters stand in eight ems', () => {
    const [line, ...more] = breakBody('あ「い」、「う」え。', 8 * SIZE, setting).lines;
    expect(more).toEqual([]);
    expect(line!.clusters).toHaveLength(10);
    expect(rightEdge(line!, 8 * SIZE)).toBeCloseTo(8 * SIZE);
  });

  test('a box of one em still prints every character', () => {
    const { lines } = breakBody('「あ」。', SIZE, setting);
    expect(lines.map((line) => line.text).join('')).toBe('「あ」。');
  });

  test('keeps は, へ and を off the head of a line where the text allows it', () => {
    const body = '貴事業所は仕事と生活の調和を推進し働きやすい職場へ向けて努力を重ねられましたのでここに認定します';
    const heads = Array.from({ length: 14 }, (_, more) =>
      breakBody(body, (14 + more) * SIZE, setting)
        .lines.slice(1)
        .map((line) => line.text.charAt(0)),
    ).flat();
    expect(heads.length).toBeGreaterThan(20);
    expect(heads.filter((head) => 'はへを'.includes(head))).toEqual([]);
  });

  test('figures, what counts them, dates and words stay whole at every width they fit into', () => {
    const kept = [
      '第123号',
      '12回',
      '二十四名',
      '３,０００円',
      '3,000円',
      '50％',
      '１２３社',
      '三か月',
      '048-463-1111',
      'Wi-Fi',
      'Work-Life',
      '〒351-8501',
      '午前10時',
      '令和八年',
      '二十二日',
    ];
    const text = `貴社は${kept.join('を経て')}まで取り組まれました`;
    for (let ems = 7; ems < 34; ems += 1) {
      const lines = breakBody(text, ems * SIZE, setting).lines.map((line) => line.text);
      for (const unit of kept)
        expect(
          lines.some((line) => line.includes(unit)),
          `${unit}: ${lines.join('|')}`,
        ).toBe(true);
    }
  });

  test('a date is broken after the year or the month if at all', () => {
    for (let ems = 7; ems < 20; ems += 1) {
      const lines = breakBody(
        '交付日は令和八年十一月二十二日とし満了日は2029年11月21日とする',
        ems * SIZE,
        setting,
      ).lines;
      expect(lines.map((line) => line.text).join('|')).not.toMatch(
        /[0-9一二十]\|[0-9一二八十年月日]|令\|和|令和\|八|[^月]\|二十二日/u,
      );
    }
  });

  test('an address longer than a line is broken at its slashes', () => {
    const lines = breakBody('https://www.city.example.jp/soshiki/sangyo/wlb/index.html', 12 * SIZE, setting).lines;
    for (const line of lines.slice(0, -1)) expect(line.text).toMatch(/[/.:?-]$/u);
  });

  test('picks the measure that needs the least stretching', () => {
    const { width, lines } = breakBodyAtBestMeasure('あいうえおかきくけこ'.repeat(4), 8 * SIZE, 13 * SIZE, setting);
    expect(width % SIZE).toBe(0);
    expect(lines.map((line) => line.text).join('')).toBe('あいうえおかきくけこ'.repeat(4));
    expect(lines.every((line) => line.last || Math.abs(line.natural - width) < 0.01)).toBe(true);
  });
});

describe('name', () => {
  property.prop([texts.map((text) => text.replaceAll('\n', '')), widths, fc.integer({ min: 1, max: 5 })], {
    numRuns: 300,
  })('in exactly the lines asked for, complete and inside the width, or not at all', (text, width, count) => {
    const broken = breakBalanced(text, count, width, setting);
    if (broken === undefined) return;
    expect(broken.lines).toHaveLength(count);
    expect(broken.lines.map((line) => line.text).join('')).toBe(text);
    for (const line of broken.lines) expect(line.natural).toBeLessThanOrEqual(width + 0.05);
  });

  const broken = (name: string, count: number, ems = 40): string[] =>
    breakBalanced(name, count, ems * SIZE, setting)!.lines.map((line) => line.text);

  test.each([
    ['株式会社朝霞の里総合介護　あおぞらホーム事業部　様', ['株式会社朝霞の里総合介護　', 'あおぞらホーム事業部　様']],
    ['特定非営利活動法人朝霞子育て支援ネットワーク', ['特定非営利活動法人', '朝霞子育て支援ネットワーク']],
    ['東武サービスエンジニアリング株式会社', ['東武サービスエンジニアリング', '株式会社']],
    ['株式会社武蔵野電機製作朝霞台営業所　様', ['株式会社武蔵野電機製作', '朝霞台営業所　様']],
    ['ジョンソン・エンド・マクドナルド', ['ジョンソン・', 'エンド・マクドナルド']],
  ])('%s', (name, expected) => {
    expect(broken(name, 2)).toEqual(expected);
  });

  const forms = legalForms.filter((form) => !/[A-Z]/u.test(form));
  property.prop(
    [
      fc.constantFrom(...forms),
      fc.array(fc.constantFrom(...Array.from('朝霞東雲工業さくらテクノ　・')), { minLength: 2, maxLength: 24 }),
      fc.boolean(),
      fc.constantFrom('', '様', '　様', ' 殿', '　御中'),
      fc.integer({ min: 2, max: 4 }),
    ],
    { numRuns: 300 },
  )('no legal form is torn and no honorific left alone', (form, own, front, honorific, count) => {
    const name = own.join('');
    const lines = breakBalanced(
      `${front ? `${form}${name}` : `${name}${form}`}${honorific}`,
      count,
      400,
      setting,
    )?.lines;
    if (lines === undefined) return;
    const shown = lines.map((line) => line.text);
    const needed = name.replaceAll(/[　・]/gu, '').length >= count; // enough other places
    if (!needed) return;
    expect(
      shown.some((line) => line.includes(form)),
      shown.join('|'),
    ).toBe(true);
    if (honorific !== '') expect(shown.at(-1)!.trim().length, shown.join('|')).toBeGreaterThan(honorific.trim().length);
  });
});
