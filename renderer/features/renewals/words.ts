import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import {
  type ChangeStatus,
  changeStatusLabels,
  notUnchangedSentences,
} from '../../../shared/domain/renewal-changes.ts';
import type { Tone } from '../../components/status-badge.tsx';

export type Section = RenewalDetail['sections'][number];
export type Row = Section['rows'][number];

export const statusTones: Readonly<Record<ChangeStatus, Tone>> = {
  changed: 'info',
  unchanged: 'done',
  unconfirmed: 'progress',
  empty: 'neutral',
};

/** 「変更 3件・変更なし 12件・未確認 4件」, and how many have never held anything. */
export function countWords(counts: RenewalDetail['counts']): string {
  const said = (['changed', 'unchanged', 'unconfirmed'] as const)
    .map((each) => `${changeStatusLabels[each]} ${counts[each]}件`)
    .join('・');
  return `${said}（このほか、前回も今回も記入のない審査項目 ${counts.empty}件）`;
}

/** Parts of a section that 変更なし may be said of. */
export const offeredIn = ({ rows }: Pick<Section, 'rows'>): readonly string[] =>
  rows.flatMap((row) => (row.unchanged.ok ? [row.key] : []));

/** Why a row cannot be confirmed here; '' where it can, or where nothing is to be confirmed. */
export const whyNot = ({ unchanged, status }: Row): string =>
  unchanged.ok || status !== 'unconfirmed' ? '' : notUnchangedSentences[unchanged.why];
