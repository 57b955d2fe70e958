import type { VerdictCode, VerdictFact } from './system-verdict.ts';

/** Sentences for the reasons and figures of a verdict; shared because screen and print say the same. */
const sentences: Readonly<Record<VerdictCode, (params: VerdictFact['params']) => string>> = {
  'not-applicable-not-allowed': () => 'この審査項目に「-」は使えません。',
  'entry-missing': () => '✓がありますが、記入欄が空です。',
  'too-few-options': () => '✓がありますが、取組が一つも選ばれていません。',
  'other-without-text': () => '「上記以外の取組」の内容が書かれていません。',
  'not-applicable-with-use': () => '「-」（対象者なし）ですが、利用実績が記入されています。',
  'not-applicable-unconfirmed': () => '「-」の理由（利用対象者がいなかったこと）を確認欄で確かめてください。',
  'use-missing': () => '✓がありますが、利用実績の記入がありません。',
  'entries-speak-for-a-tick': () => '記入からは✓になりますが、チェックがありません。',
  'average-missing': () => '比べる業種別平均が登録されていません。',
  'industry-missing': () => '事業者の業種が登録されていないため、業種別平均と比べられません。',
};

/** One reason or figure as a Japanese sentence. */
export const verdictSentence = ({ code, params }: VerdictFact): string => sentences[code](params);
