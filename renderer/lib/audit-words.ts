// what was done is worded in shared/domain/audit-words.ts: prints say it too
import { formatWarekiShort } from '../../shared/domain/wareki.ts';

const clock = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }); // sv-SE writes YYYY-MM-DD

/** R8.11.22 14:05 in Japan's time. */
export function momentLabel(instant: string): string {
  const at = Date.parse(instant);
  return `${formatWarekiShort(day.format(at))} ${clock.format(at)}`;
}
