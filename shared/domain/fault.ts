/**
 * What can be wrong with one typed value. A closed set: the page has exactly one Japanese sentence per code
 * (renderer/lib/messages.ts), so a rule never speaks Japanese itself and a new code cannot be forgotten.
 */
export const faultCodes = [
  'required',
  'too-long', // params: max, length (both in user-perceived characters)
  'control-character', // params: code (U+XXXX), at (1-based position)
  'lone-surrogate', // params: at
  'not-a-date', // the text is not a date in any accepted form
  'impossible-date', // 2026-02-30, R1.13.1; params: text
  'out-of-era', // 平成40年; params: text, era, last (last day of that era as civil date) or first
  'date-in-future', // params: today
  'date-too-early', // params: earliest
  'date-in-past', // params: today
  'date-too-late', // params: latest
  'date-too-long-ago', // params: earliest; further from today than can be meant
  'before-told-day', // params: name (of the company), date; a letter dated before what it tells
  'end-before-start',
  'before-another-date', // params: other (name of the field that must not be later), date
  'not-a-time', // the text is not a time of day in any accepted form
  'impossible-time', // params: text; 25:00
  'proxy-without-name', // 代理出席 without saying who comes
  'handover-open', // handed over although absent, and nobody said how
  'one-letter', // of a substitute: not exactly one character, or the very letter it stands for
  'seat-form', // not a row letter and a number
  'corporate-number-length', // params: length
  'corporate-number-check-digit', // params: expected
  'municipality-code', // not six digits with their check digit
  'not-a-number',
  'not-an-integer',
  'too-many-decimals', // params: decimals (allowed)
  'out-of-range', // params: min, max
  'not-katakana',
  'postal-code-form',
  'phone-form',
  'email-form',
  'unknown-choice', // params: wanted (a line of a file that belongs to another table)
  'unknown-placeholder', // params: placeholder (with its braces)
  'unknown-letter-placeholder', // in the wording of a letter; params: placeholder (with its braces)
  'placeholder-not-filled', // of a certificate's template; params: placeholder (with its braces); only a 再交付 fills it
  'does-not-fit', // a part of a certificate, even at its smallest
  'same-year-twice', // two rows of one table name the same year; params: year
  'not-applicable-not-allowed', // 「-」 where the sheet does not offer it
  'entry-missing-for-tick', // ✓ although the entry field is blank
  'confirmation-missing-for-na', // 「-」 although nobody confirmed that no one was eligible
  'year-outside-window', // params: year, first, last
  'month-over-year', // hours of one month above those of the whole year
  'nobody-eligible-with-use', // 「対象者がいなかった」 although a use is entered
  'figures-missing-for-tick', // ✓ although some figures the rule needs are not entered
  'average-missing', // ✓ that cannot be judged because the register lacks the official figure or the industry
  'carried-unconfirmed', // entries carried from the earlier sheet that nobody looked at
  // of a version of the checksheet
  'not-unique', // params: value
  'not-used', // a field no rule and no print uses
  'not-reachable', // params: needed, possible
  'mapping-incomplete', // params: id; an item of either version without a place in the mapping
  'field-unknown', // params: field
  'entries-contradict-mark', // the entries speak against the mark, and the reviewer has not settled it
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** One fault at one field. `path` names the field as in the draft (`name`, `employees`, `items.childcare_leave_use.use`). */
export interface Fault {
  readonly path: string;
  readonly code: FaultCode;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}
