import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { breakBalanced, breakBody, breakBodyAtBestMeasure, paragraphs } from '../../electron/print/text/break-lines.ts';
import { clusters } from '../../electron/print/text/clusters.ts';
import { NOT_AT_END, NOT_AT_START, breakForbidden } from '../../electron/print/text/kinsoku.ts';
import { type Line, cutLine, measureClusters, placeLine } from '../../electron/print/text/lines.ts';

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

/** Whether any way of breaking obeys every rule, by plain search: the yardstick for "forced". */
function canObey(paragraph: string, width: number): boolean {
  const parts = clusters(paragraph);
  const measured = measureClusters(parts, SIZE, advance);
  const reachable = new Set([0]);
  for (let from = 0; from < parts.length; from += 1) {
    if (!reachable.has(from)) continue;
    for (let to = from + 1; to <= parts.length; to += 1) {
      const line = cutLine(measured, from, to);
      const give = line.shrink.slice(0, line.clusters.length - 1).reduce((sum, value) => sum + value, 0);
      const legal = to === parts.length || !breakForbidden(parts[to - 1]!, parts[to]!);
      if (legal && line.natural - give <= width + 0.001) reachable.add(to);
    }
  }
  return reachable.has(parts.length);
}

describe('body', () => {
  property.prop([texts, widths], { numRuns: 400 })('loses no character and never overflows', (text, width) => {
    const { lines } = breakBody(text, width, setting);
    expect(lines.map((line) => line.text).join('')).toBe(paragraphs(text).join(''));
    for (const line of lines) expect(rightEdge(line, width), line.text).toBeLessThanOrEqual(width + 0.05);
  });

  property.prop([texts, widths], { numRuns: 400 })('obeys kinsoku wherever that is possible at all', (text, width) => {
    for (const paragraph of paragraphs(text)) {
      if (!canObey(paragraph, width)) continue;
      const lines = breakBody(paragraph, width, setting).lines.map((line) => line.text);
      for (const line of lines.slice(1)) expect(NOT_AT_START.has(clusters(line)[0]!), lines.join('|')).toBe(false);
      for (const line of lines.slice(0, -1))
        expect(NOT_AT_END.has(clusters(line).at(-1)!), lines.join('|')).toBe(false);
    }
  });

  property.prop([texts, widths], { numRuns: 200 })('never tears a line apart', (text, width) => {
    for (const line of breakBody(text, width, setting).lines) {
      const at = placeLine(line, width, SIZE, 'justify');
      at.slice(1).forEach((x, index) =>
        expect(x - at[index]! - line.advances[index]!).toBeLessThanOrEqual(SIZE / 2 + 0.001),
      );
    }
  });

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

  test('numbers stay with their counters and Latin words stay whole', () => {
    for (let ems = 8; ems < 20; ems += 1) {
      const broken = breakBody(
        '令和8年11月22日から第123号の認定をWork Life Balanceの取組として行う',
        ems * SIZE,
        setting,
      ).lines.map((line) => line.text);
      expect(broken.join('|'), `${ems}`).not.toMatch(/[0-9]\|[0-9]|[A-Za-z]\|[A-Za-z]/);
    }
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

  test('breaks at a space rather than inside 株式会社, and keeps the honorific with the name', () => {
    const lines = breakBalanced('株式会社朝霞の里総合介護　あおぞらホーム事業部　様', 2, 20 * SIZE, setting)?.lines.map(
      (line) => line.text,
    );
    expect(lines).toEqual(['株式会社朝霞の里総合介護　', 'あおぞらホーム事業部　様']);
  });
});
