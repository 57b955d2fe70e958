import type { RenewalStart } from '../../shared/contract/renewals.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';

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
        text: `認定期間は${formatWareki(endOn)}に満了しています。${formatWareki(lastReceiptOn)}までは更新として受け付けます。`,
      };
    case 'too-late':
      return {
        tone: 'stop',
        text: `認定期間は${formatWareki(endOn)}に満了しました。更新としては受け付けられず、新規の申請になります。`,
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
