import { sampleClerkName } from '../../shared/contract/safekeeping.ts';
import { addDays } from '../../shared/domain/civil-date.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { putMark } from '../store/repositories/file-mark.ts';
import type { AppContext } from '../use-cases/context.ts';
import { saveSettings } from '../use-cases/settings/save-settings.ts';
import { sampleCeremony } from './ceremony.ts';
import { must, onDay, sampleClerk } from './clerk.ts';
import { type SampleEvent, sampleStory, type Told } from './story.ts';

/**
 * Tells the sample's story into an empty file, day after day, through the app's own actions: what a clerk could not do,
 * the sample does not hold. `context.store` is the file to fill.
 */
export async function fillSample(context: AppContext, clerkName: string, today: CivilDate): Promise<void> {
  const { store } = context;
  const told: Told = { companies: new Map(), applications: new Map(), terms: new Map(), meetings: new Map() };
  const events = sampleStory(today);
  const first = events[0]?.on ?? today;
  const values = {
    clerkName: clerkName || sampleClerkName,
    mayorName: '見本　太郎',
    departmentName: '産業振興課（見本）',
  };
  putMark(store, 'sample', first);
  must(saveSettings(onDay(context, first), { version: 0, values }));
  const happen = ({ on, act }: SampleEvent): void => {
    const then = onDay(context, on);
    act?.(sampleClerk(then), told, then);
  };
  let waiting: SampleEvent[] = [];
  // one transaction from print to print: a thousand of them would wait a thousand times for the disk
  const catchUp = (): void => {
    const days = waiting;
    waiting = [];
    store.transaction(() => days.forEach(happen));
  };
  for (const event of events) {
    if (event.issue === undefined) {
      waiting.push(event);
      continue;
    }
    catchUp();
    await sampleClerk(onDay(context, event.on)).issue(event.issue(told));
  }
  catchUp();
  store.transaction(() => sampleCeremony(onDay(context, addDays(today, -1)), today));
}
