import type { RenewalDetail, RenewalStart } from '../../../shared/contract/renewals.ts';
import {
  type ChangeStatus,
  changeStatusLabels,
  notUnchangedSentences,
} from '../../../shared/domain/renewal-changes.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
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

/** How a renewal received on the day asked for lies to the term: a sentence and how loud it is. */
export function timingWords({ timing, term }: Pick<RenewalStart, 'timing' | 'term'>): {
  readonly tone: 'info' | 'warn' | 'stop';
  readonly text: string;
} {
  if (term === null) {
    return { tone: 'stop', text: '更新のもとになる認定期間がないため、更新の申請は受け付けられません。' };
  }
  const { endOn, deadlineOn, noticeFrom, lastReceiptOn } = term;
  switch (timing) {
    case 'early':
      return {
        tone: 'info',
        text: `更新の案内を始める日（${formatWareki(noticeFrom)}）より前です。受け付けることはできます。`,
      };
    case 'in-time':
      return { tone: 'info', text: `更新の期限（${formatWareki(deadlineOn)}）までの申請です。` };
    case 'after-deadline':
      return {
        tone: 'warn',
        text: `更新の期限（${formatWareki(deadlineOn)}）を過ぎています。満了日の${formatWareki(endOn)}までは更新として受け付けますが、決定が満了日に間に合わないおそれがあります。`,
      };
    case 'after-end':
      return {
        tone: 'warn',
        text: `認定期間は${formatWareki(endOn)}に満了しています。設定により、${formatWareki(lastReceiptOn)}までは更新として受け付けます。`,
      };
    case 'too-late':
      return {
        tone: 'stop',
        text: `認定期間は${formatWareki(endOn)}に満了しました。更新としては受け付けられず、新規の申請になります（満了後に更新を受け付ける日数は、設定の「期限と更新」にあります）。`,
      };
    case 'none':
      return {
        tone: 'stop',
        text: '認定が辞退・取消・消滅で終わっているため、更新はできません。新規の申請になります。',
      };
    default:
      return assertNever(timing);
  }
}
