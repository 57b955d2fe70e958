import type { ExtensionPlanRow } from '../../../shared/contract/terms.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { PlanInput } from './api.ts';

/** An extension as it is being typed. */
export interface ExtensionForm {
  readonly which: 'all' | 'between';
  readonly fromOn: CivilDate | null;
  readonly toOn: CivilDate | null;
  readonly how: 'date' | 'months';
  readonly newEndOn: CivilDate | null;
  readonly months: number | null;
  readonly reason: string;
  readonly extendedOn: CivilDate | null;
}

export const emptyExtension = (today: CivilDate): ExtensionForm => ({
  which: 'all',
  fromOn: null,
  toOn: null,
  how: 'date',
  newEndOn: null,
  months: null,
  reason: '',
  extendedOn: today,
});

/** As it goes over the bridge. */
export const typedExtension = (form: ExtensionForm): PlanInput => ({
  fromOn: form.which === 'all' ? '' : (form.fromOn ?? ''),
  toOn: form.which === 'all' ? '' : (form.toOn ?? ''),
  by: form.how === 'date' ? { kind: 'date', newEndOn: form.newEndOn ?? '' } : { kind: 'months', months: form.months },
  reason: form.reason,
  extendedOn: form.extendedOn ?? '',
});

/** Names of the fields for the list of faults. */
export const extensionLabels: Readonly<Record<string, string>> = {
  fromOn: '満了日（から）',
  toOn: '満了日（まで）',
  newEndOn: '新しい満了日',
  months: '延ばす月数',
  reason: '延長の理由',
  extendedOn: '延長を決めた日',
};

/** Why a term cannot be prolonged, as a sentence; '' where it can. */
export function problemSentence({ problem, next, endOn, newEndOn }: ExtensionPlanRow): string {
  switch (problem) {
    case null:
      return '';
    case 'not-later':
      return `新しい満了日（${formatWareki(newEndOn)}）が、いまの満了日より後ではありません。`;
    case 'next-term-decided':
      return next === null
        ? '次の認定期間が決まっています。'
        : `${formatWareki(next.startOn)}からの次の認定期間が決まっているため、延長できません。`;
    case 'not-in-force':
      return `${formatWareki(endOn)}より前に終わることが届け出られているため、延長できません。`;
    default:
      return problem satisfies never;
  }
}
