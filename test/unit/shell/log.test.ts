import { expect, it } from 'vitest';
import { traceOf } from '../../../electron/platform/log.ts';

it('記録には、入力された名前を書かない', () => {
  const typed = '{"name": 株式会社髙橋商店}';
  let caught: unknown;
  try {
    JSON.parse(typed);
  } catch (error) {
    caught = error;
  }
  expect(String(caught)).toContain('髙橋');
  const trace = traceOf(new Error(`while saving ${typed}`, { cause: caught }));
  expect(trace).not.toContain('髙橋');
  expect(trace).toContain('log.test.ts');
  expect(trace).toContain('caused by SyntaxError');
  expect(traceOf(Object.assign(new Error('x'), { code: 'SQLITE_FULL' }))).toContain('Error SQLITE_FULL');
  expect(traceOf('髙橋')).toBe('thrown: string');
});
