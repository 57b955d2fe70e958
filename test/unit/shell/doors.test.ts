import { mkdirSync, statSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { makeWritable } from '../../../electron/platform/paths.ts';
import { pdfAnswer } from '../../../electron/security/page.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe.skipIf(process.platform === 'win32')('the folder of the register', () => {
  test('is made for this user alone: it holds names, addresses and telephone numbers', () => {
    const { path, remove } = temporaryFolder();
    onTestFinished(remove);
    const folder = join(path, 'share', 'good-balance');
    expect(makeWritable(folder)).toBe(true);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('700');
  });

  test('keeps the rights it was given when it was there before', () => {
    const { path, remove } = temporaryFolder();
    onTestFinished(remove);
    const folder = join(path, 'shared');
    mkdirSync(folder);
    chmodSync(folder, 0o770);
    expect(makeWritable(folder)).toBe(true);
    expect((statSync(folder).mode & 0o777).toString(8)).toBe('770');
  });
});

test('a company’s name in the address of its PDF stays a name: no header is broken, none is ended early', () => {
  const title = `認定証　第1号　Joe's "Café"; \r\nX-Evil: 1\ud800(有)*`;
  const { headers, status } = pdfAnswer({ pdf: new Uint8Array([1]), title });
  expect(status).toBe(200);
  const disposition = headers['content-disposition'] ?? '';
  expect(disposition).toMatch(/^inline; filename\*=UTF-8''[\w.~%-]+\.pdf$/);
  expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe(`${title.toWellFormed()}.pdf`);
});
