import type { CivilDate } from '../kernel/types.ts';
import { certifiedYears } from './certified-years.ts';
import { formatWareki } from './wareki.ts';

/** 「継続 2回・認定 5年（令和3年1月15日から）」: how often a certification was renewed and how long it has lasted. */
export const standingSentence = (
  standing: Parameters<typeof certifiedYears>[0] & { readonly renewals: number },
  today: CivilDate,
): string =>
  `継続 ${standing.renewals}回・認定 ${certifiedYears(standing, today)}年（${formatWareki(standing.firstCertifiedOn)}から）`;
