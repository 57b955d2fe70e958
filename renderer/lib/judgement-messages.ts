import type { JudgementReason } from '../../shared/domain/judgement.ts';
import type { VerdictReason } from '../../shared/domain/system-verdict.ts';

/** Why the app says 矛盾あり or 記入不足 of an item; the words beside lib/messages.ts that only sheets need. */
const ofVerdict: Readonly<Record<VerdictReason, string>> = {
  'not-applicable-not-allowed': 'この審査項目に「-」は使えません。',
  'entry-missing': '✓がありますが、記入欄が空です。',
  'too-few-options': '✓がありますが、取組が一つも選ばれていません。',
  'other-without-text': '「上記以外の取組」の内容が書かれていません。',
  'not-applicable-with-use': '「-」（対象者なし）ですが、利用実績が記入されています。',
  'not-applicable-unconfirmed': '「-」の理由（利用対象者がいなかったこと）を確認欄で確かめてください。',
  'use-missing': '✓がありますが、利用実績の記入がありません。',
  'entries-speak-for-a-tick': '記入からは✓になりますが、チェックがありません。',
};

export const verdictReasonSentence = (reason: VerdictReason): string => ofVerdict[reason];

/** Why a sheet does not meet the standard. */
export function judgementReasonSentence(reason: JudgementReason): string {
  return reason.code === 'too-few-categories'
    ? `合格した項目が${reason.passed}つです（${reason.needed}つ以上必要です）。`
    : '表紙の「関係法令の遵守」の申告がありません。';
}
