import { listOffsets, removeOffset, saveOffset } from '../use-cases/print-offsets/keep-offsets.ts';
import { rulerFile } from '../use-cases/print-offsets/ruler-file.ts';
import { gate } from './base.ts';

/** 印刷位置の補正. */
export const printOffsetsRouter = {
  list: gate.printOffsets.list.handler(({ context }) => listOffsets(context)),
  save: gate.printOffsets.save.handler(({ input, context }) => saveOffset(context, input)),
  remove: gate.printOffsets.remove.handler(({ input, context }) => removeOffset(context, input)),
  ruler: gate.printOffsets.ruler.handler(({ input, context }) => rulerFile(context, input)),
};
