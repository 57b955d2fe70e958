import { correctionDue } from '../use-cases/corrections/due.ts';
import { gate } from './base.ts';

export const correctionsRouter = {
  due: gate.corrections.due.handler(({ input, context }) => correctionDue(context, input)),
};
