import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import {
  achievementsOfCompany,
  companyOf,
  orderAchievements,
  updateAchievement,
} from '../../store/repositories/achievements.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { followRecord, phrasesOf, takeOverTerm } from '../achievement-record.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

type Counted = Result<{ count: number }, Refusal>;

const phrasesIn = ({ store }: AppContext) => phrasesOf(settingsInForce(store));

/** Puts a company's achievements into another order; refused when the record holds others by now. */
export function reorderAchievements(context: AppContext, input: { companyId: Id; ids: readonly Id[] }): Counted {
  const { store } = context;
  const { companyId, ids } = input;
  return store.attempt(() => {
    const present = achievementsOfCompany(store, companyId).map(({ id }) => id);
    const same = present.length === ids.length && present.every((id) => ids.includes(id));
    if (!same) return because('edit-conflict');
    if (present.every((id, index) => ids[index] === id)) return ok({ count: 0 });
    const stamp = stampOf(context);
    orderAchievements(store, ids);
    const what = { action: 'achievements.reorder', entity: 'achievement', entityId: companyId, companyId };
    writeAudit(store, { ...stamp, ...what, after: { count: ids.length } });
    followRecord(store, companyId, phrasesIn(context), stamp);
    return ok({ count: ids.length });
  });
}

/** Takes chosen lines of a certified sheet into the record; what stands there already is never touched. */
export function takeOverAchievements(
  context: AppContext,
  input: { companyId: Id; termId: Id; keys: readonly string[] },
): Counted {
  const { store } = context;
  const { companyId, termId, keys } = input;
  return store.attempt(() => {
    if (companyOf(store, companyId) === undefined) return because('not-found');
    const stamp = stampOf(context);
    const count = takeOverTerm(store, { companyId, termId }, stamp, keys);
    if (count > 0) followRecord(store, companyId, phrasesIn(context), stamp);
    return ok({ count });
  });
}

/** The company has consented since its achievements were taken over: what nobody was asked about may be published. */
export function confirmConsent(context: AppContext, { companyId }: { companyId: Id }): Counted {
  const { store } = context;
  return store.attempt(() => {
    const company = companyOf(store, companyId);
    if (company === undefined) return because('not-found');
    if (company.publicationConsent !== 'yes')
      return because('consent-missing', { params: { count: 1, companies: company.name } });
    const open = achievementsOfCompany(store, companyId).filter(({ consent }) => consent === 'unknown');
    if (open.length === 0) return ok({ count: 0 });
    const stamp = stampOf(context);
    for (const row of open) updateAchievement(store, row, { consent: 'yes' }, stamp);
    const what = { action: 'achievements.confirmConsent', entity: 'achievement', entityId: companyId, companyId };
    writeAudit(store, { ...stamp, ...what, after: { count: open.length } });
    followRecord(store, companyId, phrasesIn(context), stamp);
    return ok({ count: open.length });
  });
}
