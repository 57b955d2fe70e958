import type { meetingItemsOf } from '../store/repositories/committee.ts';

type Items = readonly Pick<ReturnType<typeof meetingItemsOf>[number], 'item'>[];

/**
 * Whether the committee has been heard: it gave its opinion, and no later agenda waits for another (a case that was sent back
 * and put before it once more).
 */
export function isHeard(items: Items): boolean {
  const asked = items.filter(({ item }) => item.kind === 'opinion');
  return asked.length > 0 && asked.every(({ item }) => item.opinion !== null);
}
