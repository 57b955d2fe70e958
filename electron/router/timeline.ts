import { printTimeline } from '../use-cases/timeline/print-timeline.ts';
import { readTimeline } from '../use-cases/timeline/read-timeline.ts';
import { gate } from './base.ts';

export const timelineRouter = {
  read: gate.timeline.read.handler(({ input, context }) => readTimeline(context, input)),
  print: gate.timeline.print.handler(({ input, context }) => printTimeline(context, input)),
};
