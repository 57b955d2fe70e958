import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { refuse, type Result } from '../../shared/kernel/result.ts';
import { type FileRefusal, tooBigToRead } from './file-checks.ts';
import type { FormReading, FormSpec } from './form/reading.ts';
import type { ReadAnswer, ReadJob, ReadReply, ReadRequest } from './reader-contract.ts';
import type { ReadBook } from './workbook.ts';

/** Reads workbooks from outside in a thread of its own: a file that takes memory or time away takes it from nobody else. */
export interface ReaderService {
  /** Values of every sheet. */
  readonly workbook: (bytes: Uint8Array) => Promise<Result<ReadBook, FileRefusal>>;
  /** A returned checksheet form. */
  readonly form: (bytes: Uint8Array, spec: FormSpec) => Promise<Result<FormReading, FileRefusal>>;
  /** Stops the thread; what it was reading is rejected. */
  readonly close: () => Promise<void>;
}

export interface ReaderServiceOptions {
  /** The worker's program; by default found from this file, built or not. */
  readonly workerFile?: string | URL;
  /** A file that takes longer is given up (milliseconds); a form takes about 10. */
  readonly timeoutMs?: number;
  /** Memory of the thread in megabytes; a form takes about 30. */
  readonly memoryMb?: number;
}

interface Waiting {
  readonly id: number;
  readonly job: ReadJob;
  readonly settle: (answer: ReadAnswer | FileRefusal) => void;
  readonly fail: (error: Error) => void;
}

// from source this folder's read-worker.ts; the build puts it into dist/exchange/, beside dist/main/ and dist/host/
const defaultWorker = (): string =>
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'read-worker.ts' : '../exchange/read-worker.js');

/** The reading thread, one file at a time; it is started with the first file, and anew after one that broke it. */
export function createReaderService(options: ReaderServiceOptions = {}): ReaderService {
  const { workerFile = defaultWorker(), timeoutMs = 60_000, memoryMb = 768 } = options;
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let running: { readonly waiting: Waiting; readonly timer: NodeJS.Timeout } | undefined;
  let lastId = 0;
  let closed = false;

  const done = (finish: (waiting: Waiting) => void): void => {
    if (running === undefined) return;
    const { waiting, timer } = running;
    clearTimeout(timer);
    running = undefined;
    finish(waiting);
    next();
  };

  const start = (): Worker => {
    const started = new Worker(workerFile, { resourceLimits: { maxOldGenerationSizeMb: memoryMb } });
    started.on('message', (reply: ReadReply) => {
      if (running?.waiting.id !== reply.id) return;
      done((waiting) => ('defect' in reply ? waiting.fail(new Error(reply.defect)) : waiting.settle(reply.answer)));
    });
    const lost = (error: Error): void => {
      if (worker !== started) return;
      worker = undefined;
      const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      done((waiting) => (full ? waiting.settle(tooBigToRead) : waiting.fail(error)));
    };
    started.on('error', (error: unknown) => lost(error instanceof Error ? error : new Error(String(error))));
    started.on('exit', (code) => lost(new Error(`the reading thread ended with code ${code}`)));
    started.unref(); // an idle reader never keeps the app alive
    return started;
  };

  const next = (): void => {
    if (running !== undefined) return;
    const waiting = queue.shift();
    if (waiting === undefined) {
      worker?.unref();
      return;
    }
    worker ??= start();
    const current = worker;
    current.ref();
    const timer = setTimeout(() => {
      worker = undefined;
      void current.terminate();
      done(({ settle }) => settle(tooBigToRead));
    }, timeoutMs);
    running = { waiting, timer };
    current.postMessage({ id: waiting.id, job: waiting.job } satisfies ReadRequest, []);
  };

  const run = (job: ReadJob): Promise<ReadAnswer | FileRefusal> =>
    new Promise((settle, fail) => {
      if (closed) {
        fail(new Error('the reader was closed'));
        return;
      }
      lastId += 1;
      queue.push({ id: lastId, job, settle, fail });
      next();
    });

  return {
    async workbook(bytes) {
      const answer = await run({ kind: 'workbook', bytes });
      if ('code' in answer) return refuse(answer);
      if (answer.kind !== 'workbook') throw new Error(`unexpected answer ${answer.kind}`);
      return answer.result;
    },
    async form(bytes, spec) {
      const answer = await run({ kind: 'form', bytes, spec });
      if ('code' in answer) return refuse(answer);
      if (answer.kind !== 'form') throw new Error(`unexpected answer ${answer.kind}`);
      return answer.result;
    },
    async close() {
      closed = true;
      const last = worker;
      worker = undefined;
      const error = new Error('the reader was closed');
      for (const waiting of queue.splice(0)) waiting.fail(error);
      done(({ fail }) => fail(error));
      await last?.terminate();
    },
  };
}
