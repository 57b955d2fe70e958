import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { AppContext } from '../context.ts';
import type { KeptCertificate, MadeCertificates } from './keep-issued.ts';
import type { CertificateOrder } from './plan-order.ts';

/** What the thread is started with. */
export interface KeepJob {
  /** The register in use. */
  readonly file: string;
  readonly order: CertificateOrder;
  readonly made: MadeCertificates;
  readonly today: CivilDate;
}

/** What it answers, once: an error of the driver keeps its code, so that a full disk is told as one. */
export type KeepAnswer =
  | { readonly answer: Result<KeptCertificate[], Refusal> }
  | { readonly error: string; readonly code: string | undefined };

const fromSource = (): string => join(import.meta.dirname, 'keep-worker.ts');

/**
 * Stores many certificates over a connection of its own: a thousand are thirty megabytes to be written and made safe on the
 * disk, and nobody may wait for that. Same transaction, same checks as in the main thread.
 */
export function keepManyInThread(
  { store, clock, keepWorker }: AppContext,
  order: CertificateOrder,
  made: MadeCertificates,
): Promise<Result<KeptCertificate[], Refusal>> {
  const { promise, resolve, reject } = Promise.withResolvers<Result<KeptCertificate[], Refusal>>();
  const workerData: KeepJob = { file: store.file, order, made, today: clock.today() };
  const thread = new Worker(keepWorker ?? fromSource(), {
    workerData,
    transferList: made.files.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  });
  thread.on('message', (reply: KeepAnswer) => {
    if ('answer' in reply) resolve(reply.answer);
    else reject(Object.assign(new Error(reply.error), { code: reply.code }));
  });
  thread.on('error', reject);
  thread.on('exit', (code) => reject(new Error(`the storing thread ended with code ${code}`)));
  return promise;
}
