/** A day of the civil (Gregorian) calendar as `YYYY-MM-DD`; no time zone. Wareki is only ever a way of showing it. */
export type CivilDate = string;

/** A moment as ISO-8601 UTC text, e.g. `2026-11-22T02:03:04.567Z`. */
export type Instant = string;

/** UUIDv7 as lower-case text. */
export type Id = string;
