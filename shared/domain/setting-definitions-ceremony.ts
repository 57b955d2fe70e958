import { type SettingDefinition, undecided } from './setting-types.ts';

/** Settings of 交付式: the city's papers say that there is one (source line 421), not how it is held. */
export const ceremonySettings: readonly SettingDefinition[] = [
  {
    key: 'ceremonyMinutesPerGuest',
    group: 'ceremony',
    kind: 'number',
    label: '交付式で1件の交付にかかる時間',
    help: '進行表の「認定証の交付」の時間を、この時間×件数で計算します。',
    unit: '分',
    min: 1,
    max: 30,
    source: undecided,
  },
  {
    key: 'ceremonyReading',
    group: 'ceremony',
    kind: 'choice',
    label: '交付式での認定証の読み上げ',
    help: '「以下同文」にするのは、本文が1件目とまったく同じときだけです。',
    source: undecided,
    choices: [
      { value: 'all', label: '全員の本文を読み上げる' },
      { value: 'first', label: '2件目からは「以下同文」とする' },
    ],
  },
];

/** What is read of the certificates after the first one. */
export const ceremonyReadings = ['all', 'first'] as const;
export type CeremonyReading = (typeof ceremonyReadings)[number];
