import { parentPort } from 'node:worker_threads';
import { readForm } from './form/read-form.ts';
import { readWorkbook } from './read-workbook.ts';
import type { ReadAnswer, ReadJob, ReadReply, ReadRequest } from './reader-contract.ts';

const port = parentPort;
if (port === null) throw new Error('read-worker runs as a worker thread');

async function answer(job: ReadJob): Promise<ReadAnswer> {
  const book = await readWorkbook(job.bytes);
  if (job.kind === 'workbook') return { kind: 'workbook', result: book };
  return { kind: 'form', result: book.ok ? readForm(book.value, job.spec) : book };
}

port.on('message', ({ id, job }: ReadRequest) => {
  void answer(job).then(
    (value) => port.postMessage({ id, answer: value } satisfies ReadReply, []),
    (error: unknown) => {
      const defect = error instanceof Error ? (error.stack ?? error.message) : String(error);
      port.postMessage({ id, defect } satisfies ReadReply, []);
    },
  );
});
