import { readRenewal } from '../use-cases/renewals/get-renewal.ts';
import { renewalFile } from '../use-cases/renewals/print-renewal.ts';
import { setRoute } from '../use-cases/renewals/set-route.ts';
import { renewalToStart } from '../use-cases/renewals/start-renewal.ts';
import { confirmUnchanged } from '../use-cases/renewals/unchanged.ts';
import { gate } from './base.ts';

export const renewalsRouter = {
  start: gate.renewals.start.handler(({ input, context }) => renewalToStart(context, input)),
  get: gate.renewals.get.handler(({ input, context }) => readRenewal(context, input)),
  unchanged: gate.renewals.unchanged.handler(({ input, context }) => confirmUnchanged(context, input)),
  setRoute: gate.renewals.setRoute.handler(({ input, context }) => setRoute(context, input)),
  file: gate.renewals.file.handler(({ input, context }) => renewalFile(context, input)),
};
