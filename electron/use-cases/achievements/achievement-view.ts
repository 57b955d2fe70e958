import type { AchievementRowView } from '../../../shared/contract/achievements.ts';
import { lacksEvidence, lacksPeriod } from '../../../shared/domain/achievement-claim.ts';
import { achievementSentence, type PublicationPhrases } from '../../../shared/domain/achievement-sentence.ts';
import { isOutdated } from '../../../shared/domain/achievement-take-over.ts';
import { type AchievementFacts, type AchievementSource, isCategoryLine } from '../../../shared/domain/achievement.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { type AchievementRow, certifiedTermsOf } from '../../store/repositories/achievements.ts';
import type { Store } from '../../store/store.ts';
import { comingOf } from '../achievement-record.ts';

type Told = Omit<AchievementFacts, 'consent'> & Pick<AchievementSource, 'categoryNo' | 'itemKey'>;

/** What is told of an achievement, taken over or still to come. */
export const toldOf = (each: Told, phrases: PublicationPhrases) => {
  const { what, figure, unit, fromOn, toOn, evidence } = each;
  return { what, figure, unit, fromOn, toOn, evidence, sentence: achievementSentence(each, phrases) };
};

/** What keeps it from being published, or deserves a glance. */
export const remarksOf = (each: Told & { readonly consent?: AchievementFacts['consent'] }) => [
  ...(lacksPeriod(each) ? ['claim-without-period' as const] : []),
  ...(each.consent === undefined || each.consent === 'yes' ? [] : ['consent-missing' as const]),
  ...(lacksEvidence(each) ? ['superlative' as const] : []),
];

/** Shows a company's achievements; reads its terms and the newest sheet once. */
export function viewerOf(store: Store, companyId: Id, phrases: PublicationPhrases) {
  const terms = certifiedTermsOf(store, companyId);
  const newest = terms[0];
  const coming = comingOf(store, newest);
  const view = (row: AchievementRow): AchievementRowView => ({
    id: row.id,
    rowVersion: row.rowVersion,
    ...toldOf(row, phrases),
    consent: row.consent,
    category: isCategoryLine(row),
    termId: row.termId,
    termStartOn: terms.find(({ termId }) => termId === row.termId)?.startOn ?? null,
    outdated: isOutdated(row, newest?.termId ?? null, coming),
    earlier: row.termId !== null && row.termId !== newest?.termId,
    remarks: remarksOf(row),
    updatedAt: row.updatedAt,
    updatedBy: row.updatedBy,
  });
  return { newest, coming, view };
}
