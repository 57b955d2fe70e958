import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type Sentence, sentenceOfFailure } from '../../lib/failure.ts';
import { refusalMessage } from '../../lib/messages.ts';

/** How one separately saved part (an item, the cover) stands. */
export type SaveState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: Date }
  /** Not saved; what was typed is still on the screen. */
  | { readonly kind: 'failed'; readonly sentence: Sentence }
  /** Somebody else saved it in between; nothing is sent until the clerk has chosen. */
  | { readonly kind: 'conflict'; readonly refusal: Refusal };

/** True while something of the part is not in the register. */
export const isUnsaved = (state: SaveState | undefined): boolean => state !== undefined && state.kind !== 'saved';

export interface AutosaveOptions {
  /** Milliseconds without typing before it is sent. */
  readonly delay: number;
  /** Sends what the part holds now; answers its new row version. */
  readonly send: (part: string, rowVersion: number | null) => Promise<Result<number, Refusal>>;
  readonly onState: (part: string, state: SaveState) => void;
}

interface Part {
  version: number | null;
  edits: number;
  /** Count of edits that are stored. */
  stored: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | undefined;
  /** Asked for while a save was under way: goes round once more. */
  again: boolean;
  blocked: boolean;
}

export interface Autosave {
  /** Tells the row version of a part as it was read. */
  readonly know: (part: string, version: number | null) => void;
  readonly versionOf: (part: string) => number | null;
  /** The part was changed on the screen. */
  readonly touch: (part: string) => void;
  /** Sends a part at once (a field was left, 「もう一度保存する」); true when nothing of it is unsaved. */
  readonly save: (part: string) => Promise<boolean>;
  /** Sends everything that is not stored yet; true when all of it is. */
  readonly flush: () => Promise<boolean>;
  /** After a conflict: send mine over theirs. */
  readonly overwrite: (part: string, version: number) => Promise<boolean>;
  /** After a conflict: theirs is on the screen now. */
  readonly drop: (part: string, version: number) => void;
}

/** Saves the parts of a screen by themselves, one save at a time per part; edits made meanwhile go into the next one. */
export function createAutosave({ delay, send, onState }: AutosaveOptions): Autosave {
  const parts = new Map<string, Part>();
  const partOf = (name: string): Part => {
    const known = parts.get(name);
    if (known) return known;
    const made: Part = {
      version: null,
      edits: 0,
      stored: 0,
      timer: undefined,
      running: undefined,
      again: false,
      blocked: false,
    };
    parts.set(name, made);
    return made;
  };

  /** One round trip; false ends the turn. */
  const round = async (name: string, part: Part): Promise<boolean> => {
    const sent = part.edits;
    part.again = false;
    onState(name, { kind: 'saving' });
    try {
      const answer = await send(name, part.version);
      if (answer.ok) {
        part.version = answer.value;
        part.stored = sent;
        onState(name, part.edits > sent ? { kind: 'waiting' } : { kind: 'saved', at: new Date() });
        return part.again && part.edits > sent;
      }
      part.blocked = answer.refusal.code === 'edit-conflict';
      onState(
        name,
        part.blocked
          ? { kind: 'conflict', refusal: answer.refusal }
          : { kind: 'failed', sentence: refusalMessage(answer.refusal) },
      );
    } catch (error) {
      onState(name, { kind: 'failed', sentence: sentenceOfFailure(error) });
    }
    return false;
  };
  const turn = async (name: string, part: Part): Promise<void> => {
    while (await round(name, part));
    part.running = undefined;
  };
  const run = async (name: string): Promise<boolean> => {
    const part = partOf(name);
    clearTimeout(part.timer);
    if (part.blocked) return false;
    if (part.running) part.again = true;
    else if (part.stored < part.edits) part.running = turn(name, part);
    await part.running;
    return part.stored === part.edits;
  };

  return {
    know: (name, version) => {
      partOf(name).version = version;
    },
    versionOf: (name) => partOf(name).version,
    touch: (name) => {
      const part = partOf(name);
      part.edits += 1;
      if (part.blocked) return;
      clearTimeout(part.timer);
      part.timer = setTimeout(() => void run(name), delay);
      if (!part.running) onState(name, { kind: 'waiting' });
    },
    save: run,
    flush: async () => {
      const all = await Promise.all([...parts.keys()].map(run));
      return all.every(Boolean);
    },
    overwrite: (name, version) => {
      const part = partOf(name);
      part.version = version;
      part.blocked = false;
      return run(name);
    },
    drop: (name, version) => {
      const part = partOf(name);
      clearTimeout(part.timer);
      part.version = version;
      part.blocked = false;
      part.stored = part.edits;
      onState(name, { kind: 'saved', at: new Date() });
    },
  };
}
