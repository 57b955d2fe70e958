import type { JudgementReason } from '../../shared/domain/judgement.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';

/** Why a sheet does not meet the standard. */
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
