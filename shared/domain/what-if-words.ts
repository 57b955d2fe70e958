import type { SettingDefinition } from './setting-types.ts';
import { judgementSettings } from './setting-definitions-judgement.ts';
import type { TrialCount } from './what-if-groups.ts';
import type { TriedSettings } from './what-if.ts';

/** One thing that is tried, in words. */
export interface TriedWord {
  readonly label: string;
  readonly value: string;
}

/** Settings that can be tried, in the order of the screen. */
export const triedKeys = [
  'naPolicy',
  'categoryRatio',
  'minCategories',
  'legalComplianceRequired',
  'passMark',
] as const satisfies readonly (keyof TriedSettings)[];
export type TriedKey = (typeof triedKeys)[number];

/** How the settings page defines a setting that can be tried; it has each of them. */
export const triedDefinition = (key: TriedKey): SettingDefinition | undefined =>
  judgementSettings.find((each) => each.key === key);

/** Words for the two answers to 「関係法令の遵守を認定の前提とする」. */
export const complianceWords = { yes: '前提とする', no: '前提としない' } as const;

function valueWords(definition: SettingDefinition | undefined, value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? complianceWords.yes : complianceWords.no;
  if (typeof value === 'number') return `${value}${definition?.unit ?? ''}`;
  return definition?.choices?.find((each) => each.value === value)?.label ?? value;
}

/** What is tried, a line each; `version`: the tried version's label, null for each application's own. */
export function triedWords(settings: TriedSettings, version: string | null): readonly TriedWord[] {
  const versionLine = version === null ? [] : [{ label: 'チェックシートの版', value: version }];
  const lines = triedKeys.flatMap((key): readonly TriedWord[] => {
    const value = settings[key];
    const definition = triedDefinition(key);
    return value === null ? [] : [{ label: definition?.label ?? key, value: valueWords(definition, value) }];
  });
  return [...versionLine, ...lines];
}

/** Which cases are counted, for the screen and the file. */
export const countedSentence =
  '事業者ごとに、チェックシートに記入のある申請のうち最も新しいもの（取下げを除く）を1件数えます。「いま」は、各申請の受付の時の版と設定による判定です。認定の決定そのものではありません。';

/** What is assumed when another version is tried; a sentence each. */
export const versionAssumptions: readonly string[] = [
  '記入欄の内容は、版どうしの対応に沿って試す版の欄に移し、申請の時と同じ年で判定します。条件と記入欄が同じ審査項目は、いまの✓（担当者の確認後）のまま数えます。',
  '移した記入からは判定できない審査項目は、元の審査項目に✓があれば✓とみなします。試す版だけにある審査項目と、分かれた審査項目は、空欄とみなします。',
  '「関係法令の遵守」の申告が表紙にない版（旧チェックシート）の申請は、元の審査項目（6-7）の✓を申告とみなします。',
];

/** 「12 → 15（+3）」, of the certified ones. */
export function differenceWords({ today, tried }: TrialCount): string {
  const more = tried - today;
  return more === 0 ? '±0' : more > 0 ? `+${more}` : `−${-more}`;
}

/** Which items differ on the tried version, as 「2-1、3-1」 of each kind; '' where none. */
export function changedWords({
  lost,
  gained,
}: {
  readonly lost: readonly string[];
  readonly gained: readonly string[];
}): string {
  const off = lost.length === 0 ? '' : `✓でなくなる：${lost.join('、')}`;
  const on = gained.length === 0 ? '' : `✓になる：${gained.join('、')}`;
  return [off, on].filter((part) => part !== '').join('／');
}
