import { transition } from '../use-cases/schemes/transition.ts';
import { gate } from './base.ts';

export const schemesRouter = {
  transition: gate.schemes.transition.handler(({ input, context }) => transition(context, input)),
};
