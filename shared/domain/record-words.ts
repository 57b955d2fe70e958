import type { EntryKind } from './certificate-copy.ts';

/** What the committee may say about an application (source line 413). */
export type CommitteeOpinion = 'favourable' | 'conditional' | 'unfavourable';

/** The committee's opinion in plain words. */
export const opinionLabels: Readonly<Record<CommitteeOpinion, string>> = {
  favourable: '認定が適当',
  conditional: '条件付きで適当',
  unfavourable: '適当でない',
};

/** Kinds of an entry in 交付台帳. */
export const certificateKindLabels: Readonly<Record<EntryKind, string>> = {
  issue: '交付',
  'renewal-issue': '更新交付',
  reissue: '再交付',
  return: '返還',
  lost: '紛失の届出',
  'return-undone': '返還の取消し',
};
