import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { BaseYears } from '../../../shared/domain/base-years.ts';
import type { EntryValue, ItemAnswer } from '../../../shared/domain/checksheet.ts';
import { itemFaults } from '../../../shared/domain/checksheet-faults.ts';
import { tickFaults } from '../../../shared/domain/tick-faults.ts';
import type { SchemeItem } from '../../../shared/schemes/types.ts';
import { faultSentence } from '../../lib/messages.ts';
import type { OpenSheet, SheetState } from './state.ts';

interface Shown {
  readonly sheet: OpenSheet;
  /** Decided, or the review is finished: everything is for reading. */
  readonly readOnly: boolean;
}

const Context = createContext<Shown | null>(null);
export const SheetProvider = Context.Provider;

export function useOpenSheet(): Shown {
  const shown = useContext(Context);
  if (shown === null) throw new Error('no sheet is open');
  return shown;
}

/** A piece of the sheet; only who selects a changed piece is drawn again, which keeps typing fast. */
export const useSheet = <T,>(select: (state: SheetState) => T): T => useStore(useOpenSheet().sheet.store, select);

/** True while the text typed at a path cannot be read; the entry then is what it was before. */
export const useUnread = (path: string): boolean => useSheet(({ unreadable }) => path in unreadable);

/** One entry of an item and how to change it. */
export function useEntry<K extends EntryValue['kind']>(itemKey: string, fieldKey: string, kind: K) {
  const { sheet } = useOpenSheet();
  const entry = useSheet((state) => state.answers[itemKey]?.entries[fieldKey]);
  const change = useCallback(
    (value: EntryValue) =>
      sheet.changeAnswer(itemKey, (answer) => ({ ...answer, entries: { ...answer.entries, [fieldKey]: value } })),
    [sheet, itemKey, fieldKey],
  );
  const isKind = (value: EntryValue | undefined): value is Extract<EntryValue, { kind: K }> => value?.kind === kind;
  return { entry: isKind(entry) ? entry : undefined, change };
}

// one keystroke changes one answer; other years (received in another window) change them all
const judged = new WeakMap<BaseYears, WeakMap<ItemAnswer, Readonly<Record<string, string>>>>();

function sentencesOf(item: SchemeItem, answer: ItemAnswer, years: BaseYears): Readonly<Record<string, string>> {
  const ofYears = judged.get(years) ?? new WeakMap<ItemAnswer, Readonly<Record<string, string>>>();
  judged.set(years, ofYears);
  const known = ofYears.get(answer);
  if (known) return known;
  // a fault of what was entered goes before what is still empty
  const found = [...tickFaults(item, answer, years), ...itemFaults(item, answer, years)];
  const faults = Object.fromEntries(found.map((fault) => [fault.path, faultSentence(fault)]));
  ofYears.set(answer, faults);
  return faults;
}

/** What is wrong at a path below the item (`use.0.year`, `reviewerReason`, '' for the item itself). */
export function useFault(item: SchemeItem, path: string): string | undefined {
  const { years } = useOpenSheet().sheet.context;
  return useSheet((state) => {
    const answer = state.answers[item.key];
    return answer && sentencesOf(item, answer, years)[path === '' ? `items.${item.key}` : `items.${item.key}.${path}`];
  });
}
