import { isCivilDate } from '../../shared/domain/civil-date.ts';
import { formatBoth, formatWareki } from '../../shared/domain/wareki.ts';

/** Figures of a sentence, by name. */
export type Params = Readonly<Record<string, string | number>>;
export type Say = (params: Params) => string;

/** 1,234 */
export const number = (value: string | number | undefined) =>
  typeof value === 'number' ? value.toLocaleString('ja-JP') : (value ?? '');
/** 令和8年11月22日 */
export const date = (value: string | number | undefined) =>
  typeof value === 'string' && isCivilDate(value) ? formatWareki(value) : (value ?? '');
/** Japanese and western year. */
export const both = (value: string | number | undefined) =>
  typeof value === 'string' && isCivilDate(value) ? formatBoth(value) : (value ?? '');
