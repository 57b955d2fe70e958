import type { NoticeGroup, NoticeProblem } from '../../../shared/contract/notices.ts';
import { type LetterKind, letterSubjectOf } from '../../../shared/domain/letter-kinds.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { letterProblemSentence } from '../../lib/letter-problem-words.ts';

const groupLabels: Readonly<Record<NoticeGroup, string>> = {
  notice: '更新案内の対象',
  near: '期限が近い（90日以内）',
  expired: '期間満了',
  certified: 'すべて認定中',
  fact: 'この文書の対象（新しい順）',
};

const labelled = (groups: readonly NoticeGroup[]) => groups.map((value) => ({ value, label: groupLabels[value] }));

/** The groups a kind of letter is chosen from; the first is shown at first. Nobody stands in one whom the letter cannot be about. */
export function groupsOf(kind: LetterKind): readonly { readonly value: NoticeGroup; readonly label: string }[] {
  switch (letterSubjectOf[kind]) {
    case 'term':
      if (kind === 'expiry') return labelled(['expired']);
      return labelled(kind === 'renewal-reminder' ? ['near', 'notice', 'certified'] : ['notice', 'near', 'certified']);
    case 'refused':
    case 'renewal-refused':
    case 'ending':
      return labelled(['fact']);
    default:
      return labelled(['fact', 'certified']);
  }
}

/** The groups labels are chosen from, applicants that were never certified among them. */
export const labelGroups = labelled(['certified', 'notice', 'near', 'expired', 'fact']).map((group) =>
  group.value === 'fact' ? { ...group, label: '台帳のすべての事業者' } : group,
);

/** What is wanting before a letter or label is made, as a sentence. */
export function problemSentence({ code, name, on, how, stops }: NoticeProblem): string {
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
      return letterProblemSentence({ code, on: on === undefined ? '' : formatWareki(on), how, stops });
  }
}

/** What the day in the list is the day of, by kind of letter; of labels the end of the term. */
export const factDayLabel = (kind: LetterKind | null): string =>
  ({
    term: '満了日',
    certified: '決定日',
    refused: '決定日',
    renewed: '決定日',
    'renewal-refused': '決定日',
    ending: '効力を失う日',
    change: '受理日',
    reissue: '再交付日',
  })[kind === null ? 'term' : letterSubjectOf[kind]];
