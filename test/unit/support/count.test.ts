import { expect, it } from 'vitest';
import { addUp, countReport, summary } from '../../support/run/count.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it('読み込めなかったテストのファイルも、一つの失敗に数える', () => {
  const report = {
    testResults: [file('passed', 'passed', 'skipped', 'todo'), file('failed', 'passed', 'failed'), file('failed')],
  };
  expect(countReport(JSON.stringify(report))).toEqual({ passed: 2, failed: 2, skipped: 2 });
});

it('最後の行は、飛ばしたものがあるときだけそれを述べる', () => {
  expect(summary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(summary({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  expect(
    addUp([
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 4, failed: 3, skipped: 0 },
    ]),
  ).toEqual({ passed: 5, failed: 3, skipped: 2 });
});
