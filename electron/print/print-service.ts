import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ReportDocument } from '../../shared/domain/report.ts';
import {
  type CertificateDocument,
  type InspectedText,
  type LabelSheets,
  PrintError,
  type PrintFault,
  type PrintJob,
  type PrintReply,
  type PrintStyle,
  type Problem,
} from './print-contract.ts';

export interface PrintService {
  /** One PDF with a page per certificate; rejects with PrintError. */
  certificates(documents: CertificateDocument[]): Promise<Uint8Array>;
  /** A document of text and tables as PDF, A4; rejects with PrintError (`unprintable-text` names each place). */
  report(document: ReportDocument): Promise<Uint8Array>;
  /** Address labels on A4; rejects with PrintError, whose `document` is the label at fault. */
  labels(sheets: LabelSheets): Promise<Uint8Array>;
  /** Characters that would not print as written, in reading order; rejects with PrintError. */
  inspect(texts: InspectedText[], style?: PrintStyle): Promise<Problem[]>;
  /** Starts the worker and prints one page to nowhere, so that the first real certificate takes milliseconds. */
  warm(): void;
  /** Stops the worker; jobs under way are rejected with `closed`. */
  close(): Promise<void>;
}

export interface PrintServiceOptions {
  /** Folder with the files named in font/bundled-fonts.ts. */
  fontsDir: string;
  /** The worker's program; by default found from this file, built or not. */
  workerFile?: string | URL;
  /** A job that takes longer is given up and its worker replaced (milliseconds). */
  timeoutMs?: number;
}

interface Waiting {
  id: number;
  job: PrintJob;
  settle: (reply: PrintReply) => void;
}

// from source this folder's worker.ts; the build puts it into dist/print/, beside dist/main/ and dist/host/
const defaultWorker = (): string =>
  join(import.meta.dirname, import.meta.filename.endsWith('.ts') ? 'worker.ts' : '../print/worker.js');

/** Printing in a worker thread, one job at a time; a worker that dies takes its job with it and is replaced for the next. */
export function createPrintService({ fontsDir, workerFile, timeoutMs = 120_000 }: PrintServiceOptions): PrintService {
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
    const started = new Worker(workerFile ?? defaultWorker(), { workerData: { fontsDir } });
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

  const next = (): void => {
    const job = running === undefined ? queue.shift() : undefined;
    if (job === undefined) {
      if (running === undefined) worker?.unref();
      return;
    }
    worker ??= startWorker();
    const current = worker;
    current.ref();
    const timer = setTimeout(() => {
      worker = undefined;
      void current.terminate();
      fail(job.id, { code: 'timed-out', detail: `${job.job.kind} took longer than ${timeoutMs} ms` });
    }, timeoutMs);
    running = { ...job, timer };
    current.postMessage({ ...job.job, id: job.id }, []);
  };

  const run = (job: PrintJob): Promise<PrintReply & { ok: true }> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new PrintError({ code: 'closed', detail: 'the print service was closed' }));
        return;
      }
      lastId += 1;
      queue.push({
        id: lastId,
        job,
        settle: (reply) => (reply.ok ? resolve(reply) : reject(new PrintError(reply.fault))),
      });
      next();
    });

  const printed = async (job: PrintJob): Promise<Uint8Array> => {
    const reply = await run(job);
    if (reply.kind !== 'bytes')
      throw new PrintError({ code: 'print-failed', detail: `unexpected reply ${reply.kind}` });
    return reply.bytes;
  };

  return {
    certificates: (documents) => printed({ kind: 'certificates', documents }),
    labels: (sheets) => printed({ kind: 'labels', sheets }),
    report: (document) => printed({ kind: 'report', document }),
    async inspect(texts, style = 'certificate') {
      const reply = await run({ kind: 'inspect', texts, style });
      if (reply.kind !== 'problems')
        throw new PrintError({ code: 'print-failed', detail: `unexpected reply ${reply.kind}` });
      return reply.problems;
    },
    warm() {
      run({ kind: 'warm' }).catch(() => undefined); // a broken worker or font shows itself, with its code, at the first real job
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
