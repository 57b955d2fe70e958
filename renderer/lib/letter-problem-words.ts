import { type LetterMisfit, letterMisfits } from '../../shared/domain/letter-fit.ts';
import type { EndKind } from '../../shared/domain/term-state.ts';

interface Told {
  /** a day as it is read */
  readonly on: string;
  readonly how: { readonly word: string; readonly letter: string };
  readonly stops: boolean;
}

const hows: Readonly<Record<EndKind, Told['how']>> = {
  resigned: { word: '辞退', letter: '辞退の受理の通知' },
  revoked: { word: '取消し', letter: '認定取消しの通知' },
  ended: { word: '消滅', letter: '認定の消滅の通知' },
  expired: { word: '期間満了', letter: '期間満了のお知らせ' },
};

const words: Readonly<Record<LetterMisfit, (told: Told) => string>> = {
  'dated-before': ({ on }) => `発信日が、知らせる内容の日（${on}）より前です。発信日を直してください。`,
  'not-expired': ({ on }) =>
    `認定期間は${on}までです。満了のお知らせは、その翌日以後の発信日で作るか、この事業者を外してください。`,
  renewed: ({ on }) => `次の認定期間（${on}まで）が決まっています。この事業者を外してください。`,
  'ending-recorded': ({ on, how }) =>
    `${how.word}（${on}から効力なし）が記録されています。この事業者を外し、「${how.letter}」を使ってください。`,
  'renewal-received': ({ on, stops }) =>
    stops
      ? `更新の申請（${on}受付）を審査中です。この事業者を外し、決定を記録してから、その通知を作ってください。`
      : `更新の申請を${on}に受け付けています。案内が要るか確かめてください。`,
  'receipt-over': ({ on }) =>
    `更新の申請を受け付けられる日（${on}まで）を過ぎています。この事業者を外し、「期間満了のお知らせ」を使ってください。`,
  'deadline-passed': ({ on }) => `更新の申請期限（${on}）を過ぎています。文面を確かめてください。`,
  'before-notice': ({ on }) => `更新を案内する時期（${on}から）より前です。作る時期を確かめてください。`,
  'no-first-notice': () =>
    '「更新の案内」を作った記録がありません。「先に御案内しました」という文面でよいか確かめてください。',
  'late-renewal': ({ on }) =>
    `満了後も${on}までは更新の申請を受け付ける設定です。「新規の申請として受け付けます」という文面でよいか確かめてください。`,
  'ended-since': ({ on, how }) =>
    `この認定は、${on}に${how.word}により効力を失っています。送る文書か確かめてください。`,
};

const isMisfit = (code: unknown): code is LetterMisfit => letterMisfits.some((each) => each === code);
const isHow = (how: unknown): how is EndKind => typeof how === 'string' && Object.hasOwn(hows, how);

/** What is not so, or doubtful, in a letter, with the next step; `on` as it is read. Empty for any other code. */
export const letterProblemSentence = ({
  code,
  on = '',
  how,
  stops,
}: {
  readonly code: unknown;
  readonly on?: string | number | undefined;
  readonly how?: unknown;
  readonly stops: boolean;
}): string =>
  isMisfit(code)
    ? words[code]({ on: String(on), how: hows[isHow(how) ? how : 'ended'], stops })
    : '内容を確かめてください。';
