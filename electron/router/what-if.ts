import { exportWhatIf } from '../use-cases/what-if/export.ts';
import { runWhatIf } from '../use-cases/what-if/run.ts';
import { gate } from './base.ts';

export const whatIfRouter = {
  run: gate.whatIf.run.handler(({ input, context }) => runWhatIf(context, input)),
  export: gate.whatIf.export.handler(({ input, context }) => exportWhatIf(context, input)),
};
