import type { InferContractRouterOutputs } from '@orpc/contract';
import type { achievementsContract } from '../../../shared/contract/achievements.ts';
import { chosenOf, ownOf } from '../../../shared/domain/achievement-publish.ts';
import { statesOf } from '../../../shared/domain/achievement-take-over.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import {
  achievementsEverOf,
  achievementsOfCompany,
  type CertifiedTerm,
  companyOf,
  publicationsWith,
} from '../../store/repositories/achievements.ts';
import { idsOf, phrasesOf } from '../achievement-record.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { remarksOf, toldOf, viewerOf } from './achievement-view.ts';

type Outputs = InferContractRouterOutputs<typeof achievementsContract>;

const termOf = ({ termId, number, startOn, endOn }: CertifiedTerm) => ({ id: termId, number, startOn, endOn });

/** A company's record, with what its newest sheet has to add. */
export function listAchievements({ store }: AppContext, { companyId }: { companyId: Id }): Outputs['list'] {
  const company = companyOf(store, companyId);
  if (company === undefined) return because('not-found');
  const phrases = phrasesOf(settingsInForce(store));
  const { newest, coming, view } = viewerOf(store, companyId, phrases);
  const all = achievementsOfCompany(store, companyId);
  const ever = newest === undefined ? [] : achievementsEverOf(store, newest.termId);
  const states = newest === undefined ? [] : statesOf(coming, newest.termId, ever, []);
  const told = (each: { termId: Id; achievements: string | null }) =>
    chosenOf(all, ownOf(all, each.termId, newest?.termId ?? null), idsOf(each.achievements)).length > 0;
  return ok({
    rows: all.map(view),
    term: newest === undefined ? null : termOf(newest),
    waiting: states.filter(({ state }) => state === 'new').length,
    hasSheet: coming.length > 0,
    companyConsent: company.publicationConsent,
    companyConsentOn: company.publicationConsentOn,
    phrases,
    publications: publicationsWith(store, companyId)
      .filter(told)
      .map(({ publicationId: id, title }) => ({ id, title })),
  });
}

/** What the newest term's sheet says, line by line, to be looked at before it is taken over. */
export function comingAchievements({ store }: AppContext, { companyId }: { companyId: Id }): Outputs['coming'] {
  const phrases = phrasesOf(settingsInForce(store));
  const { newest, coming } = viewerOf(store, companyId, phrases);
  if (newest === undefined) return because('not-found');
  const live = achievementsOfCompany(store, companyId);
  const removed = achievementsEverOf(store, newest.termId).filter((row) => row.deletedAt !== null);
  const rows = statesOf(coming, newest.termId, live, removed).map((each) => ({
    key: each.key,
    ...toldOf(each, phrases),
    remarks: remarksOf(each),
    state: each.state,
  }));
  return ok({ term: termOf(newest), rows });
}
