import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CalendarEvent, folded, writeCalendar } from '../../../electron/exchange/ics.ts';

const made = { at: '2026-11-22T03:04:05.678Z', revision: 7 };
const event: CalendarEvent = {
  uid: 'term-1-end@good-balance.invalid',
  on: '2024-02-29',
  title: '認定期間の満了日　㈱甲; 乙, 丙\\丁',
  description: '一行目\r\n二行目\u0007',
  category: 'グッドバランス認定',
};
const textOf = (events: readonly CalendarEvent[]) =>
  new TextDecoder('utf-8', { fatal: true }).decode(writeCalendar('期限', events, made));
/** What a reader of the format does first: joins folded lines. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);

test('一日の予定として、うるう日も翌日までで書かれ、記号は打ち消され、知らせが付く', () => {
  const lines = linesOf(textOf([event]));
  expect(lines.slice(0, 5)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Good Balance Register//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
  ]);
  expect(lines).toEqual(
    expect.arrayContaining([
      'UID:term-1-end@good-balance.invalid',
      'DTSTAMP:20261122T030405Z',
      'SEQUENCE:7',
      'DTSTART;VALUE=DATE:20240229',
      'DTEND;VALUE=DATE:20240301',
      String.raw`SUMMARY:認定期間の満了日　㈱甲\; 乙\, 丙\\丁`,
      String.raw`DESCRIPTION:一行目\n二行目`,
      'TRIGGER:-PT15H',
    ]),
  );
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});

test('どの行も75オクテットまでで、文字の途中では折られず、つなぐと元に戻る', () => {
  const encoder = new TextEncoder();
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const line = `SUMMARY:${text.replaceAll(/[\r\n]/gu, '')}`;
      const written = folded(line);
      const physical = written.split('\r\n').slice(0, -1);
      for (const each of physical) expect(encoder.encode(each).length).toBeLessThanOrEqual(75);
      expect(physical.slice(1).every((each) => each.startsWith(' '))).toBe(true);
      expect(written.endsWith('\r\n')).toBe(true);
      expect([physical[0], ...physical.slice(1).map((each) => each.slice(1))].join('')).toBe(line);
    }),
  );
  expect(folded(`A:${'あ'.repeat(40)}`)).toBe(`A:${'あ'.repeat(24)}\r\n ${'あ'.repeat(16)}\r\n`);
});

test('同じ期限は、後から書き出したファイルでも同じUIDで、番号だけが進む', () => {
  const later = new TextDecoder().decode(writeCalendar('期限', [event], { ...made, revision: 8 }));
  const uid = (text: string) => linesOf(text).filter((line) => /^(?:UID|SEQUENCE):/.test(line));
  expect(uid(textOf([event]))).toEqual(['UID:term-1-end@good-balance.invalid', 'SEQUENCE:7']);
  expect(uid(later)).toEqual(['UID:term-1-end@good-balance.invalid', 'SEQUENCE:8']);
});
