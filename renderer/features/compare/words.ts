import type { ComparisonKind } from '../../../shared/domain/compare-schemes.ts';
import type { Tone } from '../../components/status-badge.tsx';

export const kindTones: Readonly<Record<ComparisonKind, Tone>> = {
  same: 'neutral',
  relaxed: 'done',
  merged: 'info',
  split: 'info',
  deleted: 'stop',
  moved: 'info',
  new: 'progress',
  changed: 'info',
};

const tagWords: Readonly<Record<string, string>> = {
  緩: '緩和',
  変: '変更',
  新: '新規',
  削: '削除',
  含: '以前の項目を含む',
};

/** A tag of the annotated paper in words; one the city made itself stays as it is. */
export const tagWord = (tag: string): string => tagWords[tag] ?? tag;
