import { resolve, sep } from 'node:path';
import { fc, test } from '@fast-check/vitest';
import { expect, it } from 'vitest';
import { insideFolder } from '../../../electron/security/page.ts';

const folder = resolve('/srv/dist/renderer');

it('中のファイルは、そのまま指す', () => {
  expect(insideFolder(folder, '/index.html')).toBe(resolve(folder, 'index.html'));
  expect(insideFolder(folder, '/fonts/%E8%AA%8D.ttf')).toBe(resolve(folder, 'fonts/認.ttf'));
});

it.each(['/..%2f..%2fpackage.json', '/%2e%2e/x', '/a%2f..%2f..%2frenderer-secret/x', '/', '/%00', '/%E0%A4%A'])(
  '外や壊れた道は指さない: %s',
  (path) => expect(insideFolder(folder, path)).toBeUndefined(),
);

const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', '\\', '%5c', 'a', 'renderer', '%00', 'C:', '%');
test.prop([fc.array(piece, { maxLength: 12 })])('どう組み合わせても、外は指さない', (pieces) => {
  const path = insideFolder(folder, `/${pieces.join('')}`);
  if (path !== undefined) {
    expect(path.startsWith(folder + sep)).toBe(true);
    expect(resolve(path)).toBe(path);
  }
});
