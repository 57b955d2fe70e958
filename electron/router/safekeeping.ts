import { readSession } from '../use-cases/safekeeping/session.ts';
import { startEmpty } from '../use-cases/safekeeping/start-empty.ts';
import { gate } from './base.ts';

export const safekeepingRouter = {
  session: gate.safekeeping.session.handler(({ context }) => readSession(context)),
  startEmpty: gate.safekeeping.startEmpty.handler(({ input, context }) => startEmpty(context, input)),
};
