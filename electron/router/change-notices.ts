import { recordNotice } from '../use-cases/change-notices/record-notice.ts';
import { gate } from './base.ts';

/** 変更届. */
export const changeNoticesRouter = {
  record: gate.changeNotices.record.handler(({ input, context }) => recordNotice(context, input)),
};
