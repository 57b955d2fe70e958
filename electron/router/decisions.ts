import { prepareDecision } from '../use-cases/decisions/prepare-decision.ts';
import { recordDecision } from '../use-cases/decisions/record-decision.ts';
import { gate } from './base.ts';

/** 決定. */
export const decisionsRouter = {
  prepare: gate.decisions.prepare.handler(({ input, context }) => prepareDecision(context, input)),
  record: gate.decisions.record.handler(({ input, context }) => recordDecision(context, input)),
};
