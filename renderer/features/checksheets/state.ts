import { z } from 'zod';
import { createStore, type StoreApi } from 'zustand';
import {
  type carriedFrom,
  type ChecksheetDetail,
  declaration,
  itemAnswer,
} from '../../../shared/contract/checksheets.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  type DeclarationAnswer,
  type DeclarationAnswers,
  type ItemAnswer,
  itemByKey,
  itemsOf,
  type SheetAnswers,
} from '../../../shared/domain/checksheet.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { VerdictContext } from '../../../shared/domain/system-verdict.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import type { SheetCalls } from './api.ts';
import { type Autosave, createAutosave, isUnsaved, type SaveState } from './autosave.ts';
import { answerOf, contentOf, contextOf, coverPart, versionOf, withYearsOf } from './sheet-content.ts';
import { partOfPath } from './sheet-ids.ts';

/** Where carried entries came from. */
export type CarriedFrom = z.infer<typeof carriedFrom>;

/** Milliseconds without typing before a part is sent. */
const delay = 600;

/** What stands on the screen, typed or stored. */
export interface SheetState {
  readonly answers: SheetAnswers;
  readonly declarations: DeclarationAnswers;
  /** By part: item key or `cover`. */
  readonly saves: Readonly<Record<string, SaveState>>;
  /** Fields whose text cannot be read yet (a number, a date) and therefore is not saved. */
  readonly unreadable: Readonly<Record<string, true>>;
  /** By part, how often stored content took the place of text that could not be read: its fields are then drawn anew. */
  readonly drawn: Readonly<Record<string, number>>;
  /** Parts whose carried entries nobody looked at yet: item keys, and `cover.<key>` (whose origin is not kept). */
  readonly carried: Readonly<Record<string, CarriedFrom | null>>;
  /** The part whose two contents are being compared after a conflict. */
  readonly comparing: string | null;
}

/** One open sheet: what is typed, and the saving of it. */
export interface OpenSheet {
  readonly scheme: Scheme;
  /** What the verdicts depend on, and the sheet as it was read, last of all (withReading). */
  readonly context: VerdictContext;
  readonly detail: ChecksheetDetail;
  readonly store: StoreApi<SheetState>;
  readonly autosave: Autosave;
  readonly changeAnswer: (itemKey: string, change: (answer: ItemAnswer) => ItemAnswer) => void;
  readonly changeDeclaration: (key: string, change: Partial<DeclarationAnswer>) => void;
  readonly noteFault: (path: string, fault: FieldFault | null) => void;
  readonly compare: (part: string | null) => void;
  /** The carried entries of a part were looked at (or touched): 要確認 goes. */
  readonly settle: (part: string) => void;
  /** A later reading of the same sheet: fills in what is not being edited here. */
  readonly takeIn: (read: ChecksheetDetail) => void;
  /** After a conflict: shows the stored content of a part and drops what was typed. */
  readonly showStored: (part: string, read: ChecksheetDetail) => void;
  /** What could not be saved is not tried again: the sheet is being left for another version of it. */
  readonly giveUp: () => void;
}

export const noDeclaration: DeclarationAnswer = { declared: null, entries: {} };

const declarationsSent = z.record(z.string(), declaration);

/** Sends one part as it stands in the store; declarations only as far as they were changed here. */
function sender(applicationId: string, store: StoreApi<SheetState>, calls: SheetCalls, read: DeclarationAnswers) {
  let stored = read;
  const sendCover = async (rowVersion: number): Promise<Result<number, Refusal>> => {
    const { declarations } = store.getState();
    const changed = Object.fromEntries(
      Object.entries(declarations).filter(([key, each]) => JSON.stringify(each) !== JSON.stringify(stored[key])),
    );
    const sent = declarationsSent.parse(changed);
    const answer = await calls.saveDeclarations({ applicationId, rowVersion, declarations: sent });
    if (answer.ok) stored = { ...stored, ...changed };
    return answer.ok ? ok(answer.value.rowVersion) : answer;
  };
  const sendItem = async (itemKey: string, rowVersion: number | null): Promise<Result<number, Refusal>> => {
    const sent = itemAnswer.parse(store.getState().answers[itemKey]);
    const answer = await calls.saveItem({ applicationId, itemKey, rowVersion, answer: sent });
    return answer.ok ? ok(answer.value.rowVersion) : answer;
  };
  return {
    send: (part: string, rowVersion: number | null) =>
      part === coverPart ? sendCover(rowVersion ?? 1) : sendItem(part, rowVersion),
    setStored: (declarations: DeclarationAnswers) => {
      stored = declarations;
    },
  };
}

/** What a part with carried entries is saved with: itself, or the cover. */
const savedWith = (part: string): string => (part.startsWith('cover.') ? coverPart : part);

/** Parts with carried entries as they were read. */
const carriedOf = (detail: ChecksheetDetail): SheetState['carried'] => ({
  ...Object.fromEntries(detail.carriedDeclarations.map((key) => [`cover.${key}`, null])),
  ...Object.fromEntries(
    detail.answers.flatMap(({ itemKey, carried }) => (carried === null ? [] : [[itemKey, carried]])),
  ),
});

/** Opens a sheet as it was read; everything after that happens in its store and is saved by itself. */
export function openSheet(detail: ChecksheetDetail, calls: SheetCalls): OpenSheet {
  const parts = [coverPart, ...itemsOf(detail.scheme).map((item) => item.key)];
  const store = createStore<SheetState>(() => ({
    ...contentOf(detail),
    saves: {},
    unreadable: {},
    drawn: {},
    carried: carriedOf(detail),
    comparing: null,
  }));
  const { send, setStored } = sender(detail.applicationId, store, calls, detail.declarations);
  const autosave = createAutosave({
    delay,
    send,
    onState: (part, state) =>
      store.setState(({ saves, comparing }) => ({
        saves: { ...saves, [part]: state },
        comparing: state.kind === 'conflict' ? (comparing ?? part) : comparing === part ? null : comparing,
      })),
  });
  for (const part of parts) autosave.know(part, versionOf(detail, part));

  const show = (part: string, read: ChecksheetDetail) => {
    const content = contentOf(read);
    if (part === coverPart) {
      setStored(read.declarations);
      store.setState({ declarations: content.declarations });
    } else {
      store.setState(({ answers }) => ({ answers: { ...answers, [part]: content.answers[part]! } }));
    }
    drawAnew(part);
  };

  const drawAnew = (part: string) => {
    const { unreadable, drawn } = store.getState();
    const others = Object.entries(unreadable).filter(([path]) => partOfPath(path) !== part);
    if (others.length === Object.keys(unreadable).length) return;
    store.setState({ unreadable: Object.fromEntries(others), drawn: { ...drawn, [part]: (drawn[part] ?? 0) + 1 } });
  };

  /** Row version at which a part's 要確認 was settled here; a reading of that version may have begun before. */
  const settledAt = new Map<string, number>();
  const settle = (part: string) => {
    const { carried } = store.getState();
    if (!(part in carried)) return;
    const { [part]: _, ...others } = carried;
    settledAt.set(part, autosave.versionOf(savedWith(part)) ?? 0);
    store.setState({ carried: others });
  };
  /** 要確認 as the register has it, except where the reading is older than what was done here. */
  const takeCarried = (read: ChecksheetDetail) => {
    const { carried: shown, saves } = store.getState();
    const stored = carriedOf(read);
    const carried = [...new Set([...Object.keys(shown), ...Object.keys(stored)])].flatMap((part) => {
      const own = savedWith(part);
      const version = versionOf(read, own) ?? 0;
      const behind = version < (autosave.versionOf(own) ?? 0) || isUnsaved(saves[own]);
      const from = behind ? shown[part] : version <= (settledAt.get(part) ?? -1) ? undefined : stored[part];
      return from === undefined ? [] : [[part, from] as const];
    });
    store.setState({ carried: Object.fromEntries(carried) });
  };

  let { years } = detail.baseYears;
  /** Received in another window: the tables have other years, without losing what is being typed. */
  const takeYears = (read: ChecksheetDetail) => {
    if (JSON.stringify(read.baseYears.years) === JSON.stringify(years)) return;
    years = read.baseYears.years;
    const { answers, saves } = store.getState();
    const next = Object.entries(answers).map(([key, answer]): [string, ItemAnswer] => {
      const item = itemByKey(detail.scheme, key);
      if (item === null) return [key, answer];
      const same = versionOf(read, key) === autosave.versionOf(key) && !isUnsaved(saves[key]);
      return [key, same ? answerOf(item, read) : withYearsOf(item, answer, read.baseYears)];
    });
    store.setState({ answers: Object.fromEntries(next) });
    for (const [key] of next) drawAnew(key);
  };

  return {
    scheme: detail.scheme,
    context: contextOf(detail),
    detail,
    store,
    autosave,
    changeAnswer: (itemKey, change) => {
      store.setState(({ answers }) => ({ answers: { ...answers, [itemKey]: change(answers[itemKey]!) } }));
      settle(itemKey);
      autosave.touch(itemKey);
    },
    changeDeclaration: (key, change) => {
      store.setState(({ declarations }) => ({
        declarations: { ...declarations, [key]: { ...(declarations[key] ?? noDeclaration), ...change } },
      }));
      settle(`cover.${key}`);
      autosave.touch(coverPart);
    },
    noteFault: (path, fault) => {
      const { unreadable } = store.getState();
      if (path in unreadable === (fault !== null)) return;
      const { [path]: _, ...others } = unreadable;
      store.setState({ unreadable: fault === null ? others : { ...others, [path]: true } });
    },
    compare: (comparing) => store.setState({ comparing }),
    settle,
    takeIn: (read) => {
      for (const part of parts) {
        const version = versionOf(read, part);
        const newer = version !== null && version > (autosave.versionOf(part) ?? 0);
        if (!newer || isUnsaved(store.getState().saves[part])) continue;
        autosave.know(part, version);
        show(part, read);
      }
      takeYears(read);
      takeCarried(read);
    },
    showStored: (part, read) => {
      show(part, read);
      autosave.drop(part, versionOf(read, part) ?? 1);
      takeCarried(read);
    },
    giveUp: () => {
      for (const [part, state] of Object.entries(store.getState().saves)) {
        if (isUnsaved(state)) autosave.drop(part, autosave.versionOf(part) ?? 1);
      }
      store.setState({ unreadable: {} });
    },
  };
}

/** The same open sheet beside a later reading of it: other years, averages, industry, rules or a finished review. */
export const withReading = (sheet: OpenSheet, read: ChecksheetDetail): OpenSheet => ({
  ...sheet,
  context: contextOf(read),
  detail: read,
});

/** True while something on the screen will not come into the register by itself. */
export const isStuck = ({ saves, unreadable }: SheetState): boolean =>
  Object.keys(unreadable).length > 0 ||
  Object.values(saves).some(({ kind }) => kind === 'failed' || kind === 'conflict');

/** True while something on the screen is not in the register. */
export const hasUnsaved = (state: SheetState): boolean =>
  Object.keys(state.unreadable).length > 0 || Object.values(state.saves).some(isUnsaved);
