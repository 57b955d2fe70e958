import type { CivilDate, Instant } from '../../shared/kernel/types.ts';

/** Where the app learns what time it is; tests hand in their own. */
export interface Clock {
  /** This moment in UTC. */
  readonly now: () => Instant;
  /** Today in Japan, whatever the machine's time zone says: the scheme's dates are days of the city hall's calendar. */
  readonly today: () => CivilDate;
}

const japaneseDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }); // sv-SE writes YYYY-MM-DD

/** The civil day in Japan at a moment given in milliseconds since 1970. */
export const dayInJapan = (milliseconds: number): CivilDate => japaneseDay.format(milliseconds);

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => dayInJapan(Date.now()),
};

/** A clock that stands still at the given moment. */
export const stoppedClock = (at: Instant): Clock => ({ now: () => at, today: () => dayInJapan(Date.parse(at)) });
