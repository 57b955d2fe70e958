import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Opened, OpenRefusal, Store } from './open.ts';

/** How the sample came to be, or why its file could not be made. */
export type SampleBegun = { readonly ok: true } | { readonly ok: false; readonly refusal: OpenRefusal };

/**
 * The file every action works on: the register, or the sample while it is being tried. The sample lives in a file of its
 * own, so that taking it away deletes a file and never a row: decisions, ledger and history are append-only.
 */
export interface StoreHolder {
  readonly current: Store;
  readonly holdsSample: boolean;
  /** Fills a new file aside and switches to it once it is complete; on any failure the register stays in use. */
  readonly beginSample: (fill: (store: Store) => Promise<void>) => Promise<SampleBegun>;
  /** Goes back to the register and deletes the sample's file. */
  readonly discardSample: () => void;
  readonly close: () => void;
}

const sampleName = 'sample.sqlite';
/** Never opened at a start: what lies here was not finished. */
const halfName = 'sample-unfinished.sqlite';

function removeFile(file: string): void {
  // recursive only for its retries: a virus scanner may hold a file for a moment
  for (const each of [file, `${file}-wal`, `${file}-shm`])
    rmSync(each, { force: true, recursive: true, maxRetries: 5, retryDelay: 100 });
}

/** What makes a sample useless for ever; a file that is only busy or write-protected is left alone. */
const useless: readonly OpenRefusal['kind'][] = ['corrupt', 'not-a-ledger', 'newer-file', 'migration-failed'];

/** Holds the opened register; a sample left from an earlier session is opened again, one that never can be is thrown away. */
export function holdStores(register: Store, open: (file: string) => Opened): StoreHolder {
  const folder = dirname(register.file);
  const [sampleFile, halfFile] = [join(folder, sampleName), join(folder, halfName)];
  removeFile(halfFile);
  let sample: Store | undefined;
  if (existsSync(sampleFile)) {
    const opened = open(sampleFile);
    if (opened.ok) sample = opened.store;
    else if (useless.includes(opened.refusal.kind)) removeFile(sampleFile);
  }
  return {
    get current() {
      return sample ?? register;
    },
    get holdsSample() {
      return sample !== undefined;
    },
    beginSample: async (fill) => {
      removeFile(halfFile);
      const half = open(halfFile);
      if (!half.ok) return half;
      try {
        await fill(half.store);
      } catch (error) {
        half.store.close();
        removeFile(halfFile);
        throw error;
      }
      half.store.close();
      // a log left beside the name would be played into the new file
      removeFile(sampleFile);
      renameSync(halfFile, sampleFile);
      const opened = open(sampleFile);
      if (!opened.ok) return opened;
      sample = opened.store;
      return { ok: true };
    },
    discardSample: () => {
      sample?.close();
      sample = undefined;
      removeFile(sampleFile);
    },
    close: () => {
      sample?.close();
      register.close();
    },
  };
}
