import { showForPrinting } from '../use-cases/printing/show-for-printing.ts';
import { gate } from './base.ts';

/** How far the printer is, calling it off, and what is done with a finished PDF. */
export const printingRouter = {
  warm: gate.printing.warm.handler(({ context }) => {
    context.print.warm();
    return {};
  }),
  progress: gate.printing.progress.handler(({ input, context }) => context.print.progress(input.jobId)),
  cancel: gate.printing.cancel.handler(({ input, context }) => ({ stopped: context.print.cancel(input.jobId) })),
  show: gate.printing.show.handler(({ input, context }) => showForPrinting(context, input)),
  abilities: gate.printing.abilities.handler(({ context }) => ({
    openFolder: context.desktop.openFolder !== undefined,
  })),
  openFolder: gate.printing.openFolder.handler(({ input, context }) => ({
    opened: context.desktop.openFolder?.(input.download) ?? false,
  })),
};
