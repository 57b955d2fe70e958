import type { PublicationRow } from '../../../shared/contract/publications.ts';
import type { EntryOrder } from '../../../shared/domain/publication.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';

export const mediumLabels: Readonly<Record<PublicationRow['medium'], string>> = {
  newsletter: '広報',
  web: 'ホームページ',
};

export const orderLabels: Readonly<Record<EntryOrder, string>> = {
  number: '認定番号順',
  kana: '五十音順',
  'new-first': '新規を先に（認定番号順）',
};

/** Whom a listing is about: 令和8年4月1日～令和9年3月31日に認定, or a meeting's name. */
export function scopeLabel({
  fromOn,
  toOn,
  meetingName,
}: Pick<PublicationRow, 'fromOn' | 'toOn' | 'meetingName'>): string {
  if (meetingName !== null) return meetingName;
  return fromOn === null || toOn === null ? '－' : `${formatWareki(fromOn)}～${formatWareki(toOn)}`;
}
