import { handlingLabels } from '../../../shared/domain/alert.ts';
import type { HandlingDraft } from '../../../shared/domain/alert-handling.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';

export type HandlingChoice = HandlingDraft['state'];

/** What each kind of handling means, in the order they are offered. */
export const handlingChoices: Readonly<Record<HandlingChoice, string>> = {
  working: '対応中：担当者と期限を決めて進めている',
  informed: '案内済：事業者に知らせた（次の段階になると、また要対応になります）',
  held: '保留：理由があって待っている（期限を過ぎると、また要対応になります）',
  declined: '更新しない：更新しない旨の届出があった（警告から外れます）',
  none: '未対応に戻す：記録を取り消す',
};

/** What the day of a handling is called. */
export const dayLabels: Readonly<Record<HandlingChoice, string>> = {
  working: '対応を始めた日',
  informed: '案内した日',
  held: '保留にした日',
  declined: '届出の日',
  none: '日付',
};

/** Names of the fields, for faults and conflicts. */
export const fieldLabels = {
  state: '対応のしかた',
  handledOn: '日付',
  who: '担当者',
  untilOn: 'いつまで',
  reason: '理由',
  note: 'メモ',
};

const isState = (value: string): value is HandlingChoice => Object.hasOwn(handlingLabels, value);

/** A stored value as the clerk reads it. */
export function shownValue(field: string, value: string): string {
  if (field === 'state') return isState(value) ? handlingLabels[value] : value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatWareki(value) : value;
}
