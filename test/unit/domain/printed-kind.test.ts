import { expect, test } from 'vitest';
import { stopsPrinting } from '../../../shared/contract/refusal.ts';
import { printedKind } from '../../../shared/domain/certificate.ts';

test.each([
  ['new', 0, 'issue'],
  ['renewal', 0, 'renewal-issue'],
  ['extension', 0, 'renewal-issue'],
  ['new', 1, 'reissue'],
  ['renewal', 2, 'reissue'],
] as const)('%s の期間に %i 枚交付済みなら、次は %s', (kind, issued, expected) => {
  expect(printedKind({ kind, issued })).toBe(expected);
});

test('字が変わる・消える文字だけが発行を止め、別の書体や部首の記号は止めない', () => {
  const issues = ['missing', 'variant-lost', 'private-use', 'radical', 'invisible', 'fallback', 'unencodable'] as const;
  expect(issues.filter((issue) => stopsPrinting({ issue }))).toEqual([
    'missing',
    'variant-lost',
    'private-use',
    'invisible',
  ]);
});
