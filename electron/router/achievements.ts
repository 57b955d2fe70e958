import {
  confirmConsent,
  reorderAchievements,
  takeOverAchievements,
} from '../use-cases/achievements/arrange-achievements.ts';
import { chooseAchievements, entryRecords } from '../use-cases/achievements/entry-records.ts';
import { comingAchievements, listAchievements } from '../use-cases/achievements/list-achievements.ts';
import { removeAchievement } from '../use-cases/achievements/remove-achievement.ts';
import { saveAchievement } from '../use-cases/achievements/save-achievement.ts';
import { gate } from './base.ts';

/** 取組実績. */
export const achievementsRouter = {
  list: gate.achievements.list.handler(({ input, context }) => listAchievements(context, input)),
  save: gate.achievements.save.handler(({ input, context }) => saveAchievement(context, input)),
  remove: gate.achievements.remove.handler(({ input, context }) => removeAchievement(context, input)),
  reorder: gate.achievements.reorder.handler(({ input, context }) => reorderAchievements(context, input)),
  coming: gate.achievements.coming.handler(({ input, context }) => comingAchievements(context, input)),
  takeOver: gate.achievements.takeOver.handler(({ input, context }) => takeOverAchievements(context, input)),
  confirmConsent: gate.achievements.confirmConsent.handler(({ input, context }) => confirmConsent(context, input)),
  ofPublication: gate.achievements.ofPublication.handler(({ input, context }) => entryRecords(context, input)),
  choose: gate.achievements.choose.handler(({ input, context }) => chooseAchievements(context, input)),
};
