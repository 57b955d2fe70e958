import { checkFont, chooseFont, fontState } from '../use-cases/substitutes/choose-font.ts';
import { listSubstitutes, suggestSubstitute } from '../use-cases/substitutes/list-substitutes.ts';
import { removeSubstitute } from '../use-cases/substitutes/remove-substitute.ts';
import { setSubstitute } from '../use-cases/substitutes/set-substitute.ts';
import { gate } from './base.ts';

/** 代わりの字, and the font the city adds. */
export const substitutesRouter = {
  list: gate.substitutes.list.handler(({ input, context }) => listSubstitutes(context, input)),
  suggest: gate.substitutes.suggest.handler(({ input, context }) => suggestSubstitute(context, input)),
  set: gate.substitutes.set.handler(({ input, context }) => setSubstitute(context, input)),
  remove: gate.substitutes.remove.handler(({ input, context }) => removeSubstitute(context, input)),
  font: gate.substitutes.font.handler(({ context }) => fontState(context)),
  checkFont: gate.substitutes.checkFont.handler(({ input, context }) => checkFont(context, input)),
  chooseFont: gate.substitutes.chooseFont.handler(({ input, context }) => chooseFont(context, input)),
};
