import type { CommitteeOpinion } from '../../shared/domain/record-words.ts';

export { certificateKindLabels, opinionLabels } from '../../shared/domain/record-words.ts';
export type Opinion = CommitteeOpinion;

export const opinions = ['favourable', 'conditional', 'unfavourable'] as const satisfies readonly Opinion[];

/** What a sheet comes to (合格 3 / 7, 76 / 100点), or that nothing was entered. */
export const sheetLabel = (summary: string | null): string => summary ?? '未記入';
