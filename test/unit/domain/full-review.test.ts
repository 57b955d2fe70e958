import { describe, expect, test } from 'vitest';
import {
  type FullReviewFacts,
  fullReviewOf,
  fullReviewSentence,
  type FullReviewTriggerCode,
  groundsIn,
  holdingTriggers,
  routeReason,
  wordsIn,
} from '../../../shared/domain/full-review.ts';

const facts = (more: Partial<FullReviewFacts> = {}): FullReviewFacts => ({
  judgement: { method: 'pass-fail', passed: 3, needed: 3, points: 0, reasons: [] },
  reviewed: true,
  compliance: true,
  lostStars: null,
  corporateNumber: { before: '2000012345678', after: '2000012345678' },
  route: null,
  routeReason: '',
  settings: { fullReviewOnFailedJudgement: true, fullReviewOnStarLost: true, fullReviewOnEntityChange: true },
  ...more,
});
const points = (got: number) => ({ method: 'points' as const, passed: 0, needed: 60, points: got, reasons: [] });
const off = { fullReviewOnFailedJudgement: false, fullReviewOnStarLost: false, fullReviewOnEntityChange: false };

/** Every trigger of rules.json renewal_rules, on its edge: what holds, and the sentence that says so. */
const table: readonly (readonly [string, Partial<FullReviewFacts>, readonly FullReviewTriggerCode[], string])[] = [
  ['the law is not declared', { compliance: false }, ['legal-compliance'], '関係法令の遵守が申告されていません。'],
  ['the sheet does not ask for it', { compliance: null }, [], ''],
  [
    'fewer categories pass than needed',
    { judgement: { ...facts().judgement, passed: 2 } },
    ['too-few-categories'],
    '合格した項目が2で、必要な3に届きません。',
  ],
  ['one point below the mark', { judgement: points(59) }, ['too-few-points'], '得点が59点で、基準の60点に届きません。'],
  ['at the mark', { judgement: points(60) }, [], ''],
  [
    'a mandatory ☆ without a tick',
    { judgement: { ...points(80), reasons: [{ code: 'star-items-missing', items: ['1-1', '2-3'] }] } },
    ['stars-missing'],
    '必須の☆の項目（1-1・2-3）に✓がありません。',
  ],
  [
    'a ☆ item lost',
    { judgement: points(80), lostStars: ['6-1'] },
    ['star-lost'],
    '前回✓だった☆の項目（6-1）が、今回は✓ではありません。',
  ],
  ['no ☆ item lost', { judgement: points(80), lostStars: [] }, [], ''],
  [
    'another 法人番号',
    { corporateNumber: { before: '2000012345678', after: '1000012345679' } },
    ['entity-changed'],
    '法人番号が2000012345678から1000012345679に変わりました。',
  ],
  ['a 法人番号 known for the first time', { corporateNumber: { before: '', after: '1000012345679' } }, [], ''],
  [
    'merged and gone from the city',
    { route: 'full', routeReason: routeReason(['left-city', 'merger'], '令和5年10月') },
    ['merger', 'left-city'],
    '合併・事業譲渡がありました（担当者の記録）。',
  ],
  [
    'a full review without a named ground is the reviewer’s judgement',
    { route: 'full', routeReason: '内容が大きく変わった' },
    ['judgement'],
    '審査者が、再度の審査が必要と判断しました。',
  ],
  ['the grounds of a route that was taken back', { route: 'simple', routeReason: routeReason(['merger'], '') }, [], ''],
];

describe('what calls for a full review', () => {
  test.each(table)('%s', (_, given, codes, sentence) => {
    const holding = holdingTriggers(fullReviewOf(facts(given)));
    expect(holding.map(({ code }) => code)).toEqual(codes);
    expect(holding[0] === undefined ? '' : fullReviewSentence(holding[0])).toBe(sentence);
  });

  test('a setting takes a trigger out of count; the law and the clerk’s grounds always count', () => {
    const given = facts({
      judgement: points(10),
      lostStars: ['1-1'],
      corporateNumber: { before: '1', after: '2' },
      compliance: false,
      route: 'full',
      routeReason: routeReason(['judgement'], '大きな変更'),
      settings: off,
    });
    expect(holdingTriggers(fullReviewOf(given)).map(({ code }) => code)).toEqual(['legal-compliance', 'judgement']);
    expect(fullReviewOf(given).filter(({ holds, counts }) => holds && !counts)).toHaveLength(3);
  });

  test('what is read from a sheet is settled with the end of its review; the rest at once', () => {
    const open = fullReviewOf(facts({ judgement: points(10), lostStars: [], reviewed: false }));
    expect(open.filter(({ settled }) => !settled).map(({ code }) => code)).toEqual([
      'legal-compliance',
      'too-few-points',
      'star-lost',
    ]);
  });

  test('grounds and words stand in one text that a person can read, and come back out of it', () => {
    const reason = routeReason(['judgement', 'merger'], '一行目\n二行目');
    expect(reason).toBe('合併・事業譲渡があった\nそのほか、再度の審査が必要と判断した\n一行目\n二行目');
    expect([groundsIn(reason), wordsIn(reason)]).toEqual([['merger', 'judgement'], '一行目\n二行目']);
  });
});
