import { type SettingDefinition, undecided } from './setting-types.ts';

/** Settings of 賞状校正: customs differ, and no paper of the city says which of them it keeps. */
export const proofSettings: readonly SettingDefinition[] = [
  {
    key: 'proofDay',
    group: 'certificate',
    kind: 'choice',
    label: '校正：認定証の交付日として正しい日',
    help: 'ほかの日で発行しようとすると、校正で指摘します。再交付は対象にしません。',
    source: undecided,
    choices: [
      { value: 'decision-or-ceremony', label: '認定日、または交付式の日' },
      { value: 'decision', label: '認定日だけ' },
      { value: 'any', label: 'どの日でもよい（指摘しない）' },
    ],
  },
  {
    key: 'proofPunctuation',
    group: 'certificate',
    kind: 'boolean',
    label: '校正：本文の「、」「。」を知らせる',
    help: '参考として知らせます。「、」「。」を使わないひな形では、この設定に関わらず指摘します。',
    source: `${undecided}（賞状では「、」「。」を使わない慣例がある）`,
  },
  {
    key: 'proofHonorificNone',
    group: 'certificate',
    kind: 'boolean',
    label: '校正：敬称がないことを知らせる',
    help: '敬称を空にしたひな形が対象です。',
    source: `${undecided}（認定証・免許証では敬称を省く例が多い）`,
  },
  {
    key: 'proofSmallName',
    group: 'certificate',
    kind: 'number',
    label: '校正：事業者名の文字がこれより小さければ知らせる',
    unit: 'ポイント',
    min: 9,
    max: 34,
    source: `${undecided}（通常は34ポイント、最も小さくて9ポイント）`,
  },
];
