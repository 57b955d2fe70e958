import type { CivilDate } from '../shared/kernel/types.ts';
import { attentionWords } from '../shared/domain/attention-words.ts';
import { logDefect } from './platform/log.ts';
import { changesSoFar } from './store/repositories/changes.ts';
import { alertSummary } from './use-cases/alerts/alert-summary.ts';
import type { AppContext } from './use-cases/context.ts';
import { readSession } from './use-cases/safekeeping/session.ts';

const minute = 60_000;

export interface AttentionWatch {
  /** Looks now: after the machine slept, a new day may have begun. */
  readonly check: () => void;
  readonly close: () => void;
}

interface Seen {
  readonly file: string;
  readonly day: CivilDate;
  readonly changes: number;
}

/**
 * Keeps the number on the task bar right while the app is open, and says once at the start and on each new day that
 * something has come due. The register is read again only when it was written to or the day has changed; the sample,
 * which nobody has to act upon, is never announced.
 */
export function watchAttention(context: AppContext, every = minute): AttentionWatch {
  let seen: Seen | undefined;
  const look = (): void => {
    const { store, clock, desktop } = context;
    const now = { file: store.file, day: clock.today(), changes: changesSoFar(store) };
    if (seen?.file === now.file && seen.day === now.day && seen.changes === now.changes) return;
    const summary = alertSummary(context);
    const sample = readSession(context).fileState === 'sample';
    const count = sample ? 0 : summary.attention;
    const begun = seen === undefined;
    const notify = count > 0 && (begun || (seen?.day !== now.day && summary.arrivals > 0));
    // looking notes the day of use, which is a change of its own
    seen = { ...now, changes: changesSoFar(store) };
    desktop.attention({ count, notify, ...attentionWords({ ...summary, attention: count }) });
  };
  const check = (): void => {
    try {
      look();
    } catch (error) {
      logDefect(error); // a number that cannot be counted must not end the app
    }
  };
  check();
  const timer = setInterval(check, every).unref();
  return { check, close: () => clearInterval(timer) };
}
