import { readOverview } from '../use-cases/home/overview.ts';
import { gate } from './base.ts';

export const homeRouter = {
  overview: gate.home.overview.handler(({ context }) => readOverview(context)),
};
