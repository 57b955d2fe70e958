import type { NoticeGroup, NoticeProblem } from '../../../shared/contract/notices.ts';
import { type LetterKind, letterSubjectOf } from '../../../shared/domain/letter-kinds.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';

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
export function problemSentence({ code, name, on, stops }: NoticeProblem): string {
  const day = on === undefined ? '' : formatWareki(on);
  switch (code) {
    case 'renewal-received':
      return `更新の申請を${day}に受け付けています。案内が要るか確かめてください。`;
    case 'ending-recorded':
      return `辞退・取消・消滅（${day}から効力なし）が記録されています。案内が要るか確かめてください。`;
    case 'deadline-passed':
      return `更新の申請期限（${day}）を過ぎています。文面を確かめてください。`;
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
