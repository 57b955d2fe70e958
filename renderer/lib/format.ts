import { formatWareki, formatWarekiShort } from '../../shared/domain/wareki.ts';
import type { CivilDate, Instant } from '../../shared/kernel/types.ts';

const clock = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' });
const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Tokyo' });

/** 1,234 */
export const formatNumber = (value: number): string => value.toLocaleString('ja-JP');

/** The civil day in Japan of a moment. */
export const dayInJapan = (instant: Instant): CivilDate => day.format(Date.parse(instant));

/** 令和8年11月22日 11:05, in Japan's time whatever the computer's zone. */
export function formatInstant(instant: Instant): string {
  const moment = new Date(instant);
  return Number.isNaN(moment.getTime()) ? instant : `${formatWareki(day.format(moment))} ${clock.format(moment)}`;
}

/** 令和8年4月1日, or a dash for a date that is not there. */
export const formatDate = (date: CivilDate | null): string => (date === null ? '－' : formatWareki(date));

/** R8.4.1 for narrow columns. */
export const formatDateShort = (date: CivilDate | null): string => (date === null ? '－' : formatWarekiShort(date));
