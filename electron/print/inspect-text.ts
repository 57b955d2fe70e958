import type { FontChain } from './font/font-chain.ts';
import type { GlyphProblem, PrintIssue } from './print-contract.ts';
import { clusters, codeNames, codePoints, isVariationSelector } from './text/clusters.ts';

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;

const between = (point: number, first: number, last: number): boolean => point >= first && point <= last;
/** 外字 of old systems: another letter on another machine, whatever font has a shape for it. */
const isOldGaiji = (point: number): boolean => between(point, 0xe000, 0xf8ff);
/** Planes 15 and 16 hold additions of one font (行政事務標準文字); only that font knows them. */
const isFontsOwn = (point: number): boolean => between(point, 0xf0000, 0x10fffd);
const isRadical = (point: number): boolean => between(point, 0x2e80, 0x2fdf);
const isControl = (point: number): boolean => point < 0x20 || between(point, 0x7f, 0x9f);
const isInvisible = (point: number, index: number): boolean =>
  isControl(point) || (IGNORABLE.test(String.fromCodePoint(point)) && !(index > 0 && isVariationSelector(point)));

/** What would go wrong if `text` were printed with these fonts, per user-perceived character, in order. */
export function inspectText(text: string, fonts: FontChain): GlyphProblem[] {
  const problems: GlyphProblem[] = [];
  let index = 0;
  for (const cluster of clusters(text)) {
    const issue = issueOf(cluster, fonts);
    if (issue !== undefined) problems.push({ index, cluster, code: codeNames(cluster), issue });
    index += cluster.length;
  }
  return problems;
}

function issueOf(cluster: string, fonts: FontChain): PrintIssue | undefined {
  if (cluster === '\n' || cluster === '\r\n') return undefined;
  const pick = fonts.pick(cluster);
  if (pick.way === 'substitute') return pick.coverage === 'covered' ? 'substitute' : pick.coverage;
  const points = codePoints(cluster);
  if (points.some((point) => between(point, 0xd800, 0xdfff))) return 'lone-surrogate';
  if (points.includes(0xfffd)) return 'replacement-character';
  if (points.some(isOldGaiji)) return 'private-use';
  if (points.some(isFontsOwn) && pick.coverage !== 'covered') return 'private-use';
  if (points.some(isInvisible)) return 'invisible';
  if (isRadical(points[0]!)) return 'radical';
  if (pick.coverage !== 'covered') return pick.coverage;
  return pick.fallback ? 'fallback' : undefined;
}
