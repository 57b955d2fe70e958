import { discardSample } from '../use-cases/safekeeping/discard-sample.ts';
import { readSession } from '../use-cases/safekeeping/session.ts';
import { startEmpty } from '../use-cases/safekeeping/start-empty.ts';
import { startSample } from '../use-cases/safekeeping/start-sample.ts';
import { gate } from './base.ts';

/** The file: what it is, how it begins, the sample and the way back. */
export const safekeepingRouter = {
  session: gate.safekeeping.session.handler(({ context }) => readSession(context)),
  startEmpty: gate.safekeeping.startEmpty.handler(({ input, context }) => startEmpty(context, input)),
  startSample: gate.safekeeping.startSample.handler(({ input, context }) => startSample(context, input)),
  discardSample: gate.safekeeping.discardSample.handler(({ context }) => discardSample(context)),
};
