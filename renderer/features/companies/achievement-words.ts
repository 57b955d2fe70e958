import type { AchievementRowView } from '../../../shared/contract/achievements.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';

/** What keeps an achievement from being published, or deserves a glance. */
export const remarkLabels: Readonly<Record<AchievementRowView['remarks'][number], string>> = {
  'claim-without-period': '期間を入力しないと掲載できません',
  'consent-missing': '掲載同意がありません',
  superlative: '「初」「唯一」などの根拠を確かめてください',
};

/** R6.4.1～R7.3.31, R8.3.31現在; － without a period. */
export function periodLabel({ fromOn, toOn }: Pick<AchievementRowView, 'fromOn' | 'toOn'>): string {
  if (toOn === null) return '－';
  return fromOn === null
    ? `${formatWarekiShort(toOn)}現在`
    : `${formatWarekiShort(fromOn)}～${formatWarekiShort(toOn)}`;
}
