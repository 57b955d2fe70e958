import { expect, test } from 'vitest';
import { z } from 'zod';
import { schemeFile, schemeFileFormat } from '../../shared/contract/scheme-file.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';

// regenerate with: npm run vitest -- run --project unit test/unit/scheme-file.test.ts -u
test('docs/checksheet-version.schema.json is the JSON Schema of an exported version', async () => {
  const schema = z.toJSONSchema(schemeFile, { io: 'input' });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../docs/checksheet-version.schema.json');
});

test('both shipped sheets survive the way through a file unchanged', () => {
  for (const scheme of [points2020, passFail2023]) {
    const text = JSON.stringify({ format: schemeFileFormat, version: 1, scheme });
    expect(schemeFile.parse(JSON.parse(text)).scheme).toEqual(scheme);
  }
});

test('a file that asks for millions of lines is none', () => {
  const file = (field: unknown) => {
    const scheme = JSON.parse(JSON.stringify(passFail2023));
    scheme.categories[0].items[0].fields.push(field);
    return schemeFile.safeParse({ format: schemeFileFormat, version: 1, scheme }).success;
  };
  const base = { key: 'more', label: '', printed: true };
  expect(file({ ...base, kind: 'goals', min: 1, max: 17 })).toBe(true);
  expect(file({ ...base, kind: 'goals', min: 1, max: 1e9 })).toBe(false);
  const years = { ...base, kind: 'chosen-years', maxRows: 2, columns: [] };
  expect(file({ ...years, window: [-5, -1] })).toBe(true);
  expect(file({ ...years, window: [-1e9, -1] })).toBe(false);
});
