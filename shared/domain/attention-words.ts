/** The alerts of a moment, as told outside the window. */
export interface AttentionFacts {
  /** Alerts somebody has to act upon. */
  readonly attention: number;
  /** Of all alerts, those past their last day. */
  readonly overdue: number;
  /** 「前回起動（3日前）から今日までに2件が期限到来」. */
  readonly arrivalSentence: string;
}

/** What a notification says, and what the number on the task bar means to who cannot see it. */
export function attentionWords({ attention, overdue, arrivalSentence }: AttentionFacts): {
  readonly title: string;
  readonly body: string;
} {
  const past = overdue === 0 ? '' : `\n期限を過ぎたもの ${overdue.toLocaleString('ja-JP')}件`;
  return {
    title:
      attention === 0
        ? '対応が必要な期限はありません'
        : `対応が必要な期限が${attention.toLocaleString('ja-JP')}件あります`,
    body: `${arrivalSentence}${past}`,
  };
}
