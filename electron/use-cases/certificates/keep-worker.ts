import { parentPort, workerData } from 'node:worker_threads';
import { openBeside } from '../../store/open.ts';
import { keepIssued } from './keep-issued.ts';
import type { KeepAnswer, KeepJob } from './keep-thread.ts';

const { file, order, made, today }: KeepJob = workerData;

function answer(): KeepAnswer {
  const store = openBeside(file);
  try {
    return { answer: keepIssued({ store, clock: { now: () => made.stamp.at, today: () => today } }, order, made) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error), code };
  } finally {
    store.close();
  }
}

parentPort?.postMessage(answer(), []);
