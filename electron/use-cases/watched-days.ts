import { isCivilDate } from '../../shared/domain/civil-date.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { getMark, putMark } from '../store/repositories/file-mark.ts';
import { kindOfError } from '../store/refusal.ts';
import type { Store } from '../store/store.ts';
import type { AppContext } from './context.ts';

interface Mark {
  readonly last: CivilDate;
  readonly previous: CivilDate | null;
}

/** The days on which the register was in use, and what the machine's clock says against them. */
export interface WatchedDays {
  /** The day alerts are computed for: today, or the last day of use when the clock was set back, so that none is lost. */
  readonly today: CivilDate;
  /** The day of use before this one; null when there was none. */
  readonly previous: CivilDate | null;
  /** The last day of use, while the machine's clock lies before it; null when it is right. */
  readonly ahead: CivilDate | null;
}

/** What could not be written (a full disk, a write-protected file) still counts while the app is open. */
const unwritten = new WeakMap<Store, Mark>();

function readMark(store: Store): Mark | undefined {
  const kept = unwritten.get(store);
  if (kept !== undefined) return kept;
  const text = getMark(store, 'watched');
  if (text === undefined) return undefined;
  try {
    const { last, previous }: Record<string, unknown> = JSON.parse(text);
    if (!isCivilDate(last)) return undefined;
    return { last, previous: isCivilDate(previous) ? previous : null };
  } catch {
    return undefined; // a mark that cannot be read says nothing; the next write replaces it
  }
}

function keep(store: Store, mark: Mark): void {
  try {
    store.transaction(() => putMark(store, 'watched', JSON.stringify(mark)));
    unwritten.delete(store);
  } catch (error) {
    if (kindOfError(error) === undefined) throw error;
    unwritten.set(store, mark);
  }
}

/** The days of use with today among them: whoever asks first on a day notes it, at a start or while the app stays open. */
export function watchedDays({ store, clock }: Pick<AppContext, 'store' | 'clock'>): WatchedDays {
  const today = clock.today();
  const mark = readMark(store);
  if (mark === undefined || today > mark.last) {
    keep(store, { last: today, previous: mark?.last ?? null });
    return { today, previous: mark?.last ?? null, ahead: null };
  }
  if (today < mark.last) return { today: mark.last, previous: mark.previous, ahead: mark.last };
  return { today, previous: mark.previous, ahead: null };
}

/** 「今日の日付は正しい」: a clock that once ran ahead is not held against today. Call it inside the action's transaction. */
export function restartWatch(store: Store, today: CivilDate): void {
  const previous = readMark(store)?.previous ?? null;
  const mark = { last: today, previous: previous !== null && previous < today ? previous : null };
  unwritten.delete(store);
  putMark(store, 'watched', JSON.stringify(mark));
}
