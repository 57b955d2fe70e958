import { assertNever } from '../kernel/assert-never.ts';
import type { JudgementReason } from './judgement.ts';

/** Why a sheet does not meet the standard; shared because screen and print say the same. */
export function judgementReasonSentence(reason: JudgementReason): string {
  switch (reason.code) {
    case 'too-few-categories':
      return `合格した項目が${reason.passed}つです（${reason.needed}つ以上必要です）。`;
    case 'too-few-points':
      return `合計が${reason.points}点です（${reason.needed}点以上必要です）。`;
    case 'star-items-missing':
      return `☆の審査項目に✓がないものがあります（${reason.items.join('、')}）。`;
    case 'legal-compliance-not-declared':
      return '表紙の「関係法令の遵守」の申告がありません。';
    default:
      return assertNever(reason);
  }
}
