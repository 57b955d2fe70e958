import { addHearing } from '../use-cases/hearings/add-hearing.ts';
import { hearingLog } from '../use-cases/hearings/list-hearings.ts';
import { takeOutHearing } from '../use-cases/hearings/remove-hearing.ts';
import { editHearing } from '../use-cases/hearings/update-hearing.ts';
import { gate } from './base.ts';

export const hearingsRouter = {
  list: gate.hearings.list.handler(({ input, context }) => hearingLog(context, input)),
  add: gate.hearings.add.handler(({ input, context }) => addHearing(context, input)),
  update: gate.hearings.update.handler(({ input, context }) => editHearing(context, input)),
  remove: gate.hearings.remove.handler(({ input, context }) => takeOutHearing(context, input)),
};
