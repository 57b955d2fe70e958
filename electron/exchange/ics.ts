import { Temporal } from 'temporal-polyfill';
import type { CivilDate, Instant } from '../../shared/kernel/types.ts';

/** One whole day in a calendar program, with a reminder. */
export interface CalendarEvent {
  /** Stays the same for the same deadline, so that taking the file in again updates and does not double. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly title: string;
  readonly description: string;
  readonly category: string;
}

const encoder = new TextEncoder();

/** TEXT of RFC 5545 3.3.11: backslash, semicolon, comma and line breaks; other control characters may not stand in a file. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[\\;,]/gu, (sign) => `\\${sign}`)
    .replaceAll(/\r\n|\r|\n/gu, String.raw`\n`)
    // oxlint-disable-next-line no-control-regex -- these are what must not be written
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, '');

/** A content line folded at 75 octets (RFC 5545 3.1), the blank of a continuation counted, never inside a character. */
export function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return `${text}\r\n`;
}

const dateOf = (date: CivilDate): string => date.replaceAll('-', '');
const nextDay = (date: CivilDate): string => dateOf(Temporal.PlainDate.from(date).add({ days: 1 }).toString());
const utcOf = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function eventLines(event: CalendarEvent, made: { readonly at: Instant; readonly revision: number }): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utcOf(made.at)}`,
    `LAST-MODIFIED:${utcOf(made.at)}`,
    // a higher number replaces what was taken in before
    `SEQUENCE:${made.revision}`,
    `DTSTART;VALUE=DATE:${dateOf(event.on)}`,
    `DTEND;VALUE=DATE:${nextDay(event.on)}`,
    `SUMMARY:${escaped(event.title)}`,
    `DESCRIPTION:${escaped(event.description)}`,
    `CATEGORIES:${escaped(event.category)}`,
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(event.title)}`,
    // nine o'clock of the day before: a reminder after the beginning of an event is not known to every program
    'TRIGGER:-PT15H',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/** An iCalendar file (RFC 5545) of whole-day events, as bytes. `revision` must grow from file to file. */
export function writeCalendar(
  name: string,
  events: readonly CalendarEvent[],
  made: { readonly at: Instant; readonly revision: number },
): Uint8Array {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Good Balance Register//JA',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return encoder.encode(lines.map(folded).join(''));
}
