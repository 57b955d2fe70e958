import type { NoticeGroup, NoticeProblem } from '../../../shared/contract/notices.ts';
import { type LetterKind, letterSubjectOf } from '../../../shared/domain/letter-kinds.ts';

const groupLabels: Readonly<Record<NoticeGroup, string>> = {
  notice: '更新案内の対象',
  near: '期限が近い（90日以内）',
  expired: '期間満了',
  certified: 'すべて認定中',
  fact: 'この文書の対象（新しい順）',
};

/** The groups a kind of letter is chosen from; the first is shown at first. */
export function groupsOf(kind: LetterKind): readonly { readonly value: NoticeGroup; readonly label: string }[] {
  const groups: readonly NoticeGroup[] =
    letterSubjectOf[kind] !== 'term'
      ? ['fact', 'certified']
      : kind === 'expiry'
        ? ['expired', 'near', 'certified']
        : kind === 'renewal-reminder'
          ? ['near', 'notice', 'expired', 'certified']
          : ['notice', 'near', 'expired', 'certified'];
  return groups.map((value) => ({ value, label: groupLabels[value] }));
}

/** What is wanting before a letter or label is made, as a sentence. */
export function problemSentence({ code, name, stops }: NoticeProblem): string {
  switch (code) {
    case 'fact-missing':
      return `「${name ?? ''}」が登録されていません。`;
    case 'address-missing':
      return stops ? '所在地が登録されていません。' : '所在地が未登録です（宛名ラベルは作れません）。';
    case 'representative-missing':
      return '代表者の氏名が未登録です（「御中」で作ります）。';
    case 'long-name':
      return '名前が長いため、2行以上になります。';
    case 'long-address':
      return '所在地が長いため、2行以上になります。';
    default:
      return '';
  }
}

/** What the day in the list is the day of, by kind of letter. */
export const factDayLabel = (kind: LetterKind): string =>
  ({
    term: '満了日',
    certified: '決定日',
    refused: '決定日',
    renewed: '決定日',
    ending: '効力を失う日',
    change: '受理日',
    reissue: '再交付日',
  })[letterSubjectOf[kind]];
