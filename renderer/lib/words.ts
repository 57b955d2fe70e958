import type { LedgerRow } from '../../shared/contract/certificates.ts';
import type { MeetingDetail } from '../../shared/contract/committee.ts';

export type Opinion = NonNullable<MeetingDetail['items'][number]['opinion']>;

/** The committee's opinion in plain words. */
export const opinionLabels: Readonly<Record<Opinion, string>> = {
  favourable: '認定が適当',
  conditional: '条件付きで適当',
  unfavourable: '適当でない',
};
export const opinions = ['favourable', 'conditional', 'unfavourable'] as const satisfies readonly Opinion[];

/** Kinds of an entry in 交付台帳. */
export const certificateKindLabels: Readonly<Record<LedgerRow['kind'], string>> = {
  issue: '交付',
  'renewal-issue': '更新交付',
  reissue: '再交付',
  return: '返還',
};

/** What a sheet comes to (合格 3 / 7, 76 / 100点), or that nothing was entered. */
export const sheetLabel = (summary: string | null): string => summary ?? '未記入';
