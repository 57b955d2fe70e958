import { useEffect } from 'react';
import { create } from 'zustand';
import type { PublicationDetail, PublicationEntry } from '../../../shared/contract/publications.ts';
import { countCharacters } from '../../../shared/domain/publication.ts';

/** By how much each entry on the screen is longer than what is saved of it. */
const useChanges = create<{ readonly by: Readonly<Record<string, number>> }>(() => ({ by: {} }));

const note = (entryId: string, by: number): void =>
  useChanges.setState((state) => (state.by[entryId] === by ? state : { by: { ...state.by, [entryId]: by } }));

/** Characters an entry takes in the newsletter as it is typed now; counted into the whole while it is included. */
export function useLiveCount(entry: PublicationEntry, body: string, included: boolean): number {
  const characters = entry.characters - countCharacters(entry.body) + countCharacters(body);
  const change = (included ? characters : 0) - (entry.included ? entry.characters : 0);
  useEffect(() => {
    note(entry.id, change);
    return () => note(entry.id, 0);
  }, [entry.id, change]);
  return characters;
}

/** Characters of the whole newsletter text with what is typed and not saved yet. */
export function useLiveTotal({ entries, characters }: PublicationDetail): number {
  const by = useChanges((state) => state.by);
  return entries.reduce((sum, { id }) => sum + (by[id] ?? 0), characters);
}
