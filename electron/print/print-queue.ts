import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { cancelJob, jobProgress } from './job-control.ts';
import {
  type ExtraFont,
  type JobControl,
  PrintError,
  type PrintFault,
  type PrintJob,
  type PrintReply,
  type PrintRequest,
} from './print-contract.ts';

export interface PrintQueueOptions {
  /** Folder with the files named in font/bundled-fonts.ts. */
  readonly fontsDir: string;
  /** The city's own font for rare letters, asked for with each job; none without. */
  readonly extraFont?: () => ExtraFont | null;
  /** The worker's program; by default found from this file, built or not. */
  readonly workerFile?: string | URL;
  /** A job that gets no further for so long is given up and its worker replaced (milliseconds). */
  readonly timeoutMs?: number;
}

/** A job in line or under way. */
export interface QueuedJob {
  readonly answer: Promise<PrintReply & { ok: true }>;
  /** Takes it out of the line or stops it; `answer` rejects with `cancelled` at once. */
  readonly cancel: () => void;
}

/** The one worker and the line in front of it. */
export interface PrintQueue {
  readonly add: (job: PrintJob, control: JobControl) => QueuedJob;
  /** Stops the worker; jobs under way are rejected with `closed`. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly id: number;
  readonly job: PrintJob;
  readonly control: JobControl;
  readonly settle: (reply: PrintReply) => void;
}

/** Between two checks of the worker lie some ten milliseconds; one that answers nothing for so long is stuck. */
const patience = 2000;

// from source this folder's worker.ts; the build puts it into dist/print/, beside dist/main/ and dist/host/
const defaultWorker = (): string =>
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : '../print/worker.js');

/** Copied to the worker as they are, but large bytes that nobody else needs are handed over. */
const handedOver = (job: PrintJob): ArrayBuffer[] => (job.kind === 'merge' ? job.files.map((file) => file.buffer) : []);

/** One job at a time; a worker that dies takes its job with it and is replaced for the next. */
export function createPrintQueue({
  fontsDir,
  extraFont = () => null,
  workerFile,
  timeoutMs = 120_000,
}: PrintQueueOptions): PrintQueue {
  const queue: Waiting[] = [];
  let worker: Worker | undefined;
  let running: (Waiting & { timer: NodeJS.Timeout }) | undefined;
  let lastId = 0;
  let closed = false;

  const settle = (reply: PrintReply): void => {
    if (running?.id !== reply.id) return;
    const done = running;
    clearTimeout(done.timer);
    running = undefined;
    done.settle(reply);
    next();
  };
  const fail = (id: number, fault: PrintFault): void => settle({ id, ok: false, fault });

  const startWorker = (): Worker => {
    const started = new Worker(workerFile ?? defaultWorker(), {
      workerData: { fontsDir },
      // what a page leaves behind is dropped often: a thousand pages take 50 MB less and no longer
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    const lost = (detail: string): void => {
      if (worker !== started) return;
      worker = undefined;
      if (running !== undefined) fail(running.id, { code: 'worker-died', detail });
    };
    started.on('message', settle);
    started.on('error', (error: unknown) =>
      lost(error instanceof Error ? (error.stack ?? error.message) : String(error)),
    );
    started.on('exit', (code) => lost(`exit code ${code}`));
    started.unref(); // an idle printer never keeps the app alive
    return started;
  };

  const replaceWorker = (id: number, fault: PrintFault): void => {
    const stuck = worker;
    worker = undefined;
    void stuck?.terminate();
    fail(id, fault);
  };

  /** A long job may take as long as it gets on. */
  const watch = ({ id, job, control }: Waiting, page = -1): NodeJS.Timeout =>
    setTimeout(() => {
      const now = jobProgress(control).page;
      if (running?.id === id && now > Math.max(page, 0)) running.timer = watch({ ...running }, now);
      else replaceWorker(id, { code: 'timed-out', detail: `${job.kind} got no further in ${timeoutMs} ms` });
    }, timeoutMs);

  const next = (): void => {
    const waiting = running === undefined ? queue.shift() : undefined;
    if (waiting === undefined) {
      if (running === undefined) worker?.unref();
      return;
    }
    worker ??= startWorker();
    worker.ref();
    running = { ...waiting, timer: watch(waiting) };
    const { id, job, control } = waiting;
    try {
      const request: PrintRequest = { ...job, id, control, extraFont: extraFont() };
      worker.postMessage(request, handedOver(job));
    } catch (error) {
      // what never reached the worker fails alone, and at once: the line goes on
      fail(id, {
        code: 'print-failed',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  };

  const cancel = (id: number, control: JobControl, answer: (reply: PrintReply) => void): void => {
    const fault: PrintFault = { code: 'cancelled', detail: 'called off by the clerk' };
    const at = queue.findIndex((waiting) => waiting.id === id);
    if (at >= 0) queue.splice(at, 1);
    else if (running?.id === id) {
      cancelJob(control);
      clearTimeout(running.timer);
      running.timer = setTimeout(() => replaceWorker(id, fault), patience).unref();
    }
    answer({ id, ok: false, fault });
  };

  return {
    add(job, control) {
      lastId += 1;
      const id = lastId;
      const { promise, resolve, reject } = Promise.withResolvers<PrintReply & { ok: true }>();
      const answer = (reply: PrintReply): void => (reply.ok ? resolve(reply) : reject(new PrintError(reply.fault)));
      if (closed) answer({ id, ok: false, fault: { code: 'closed', detail: 'the print service was closed' } });
      else {
        queue.push({ id, job, control, settle: answer });
        next();
      }
      return { answer: promise, cancel: () => cancel(id, control, answer) };
    },
    async close() {
      closed = true;
      const last = worker;
      worker = undefined;
      const fault: PrintFault = { code: 'closed', detail: 'the print service was closed' };
      for (const waiting of queue.splice(0)) waiting.settle({ id: waiting.id, ok: false, fault });
      if (running !== undefined) fail(running.id, fault);
      await last?.terminate();
    },
  };
}
