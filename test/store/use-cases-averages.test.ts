import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { shippedAverages } from '../../shared/schemes/official-averages.ts';
import { convertWithOffice, findOffice } from '../support/office.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { openRegister, refusalOf, type RegisterClient, typedCompany, valueOf } from '../support/register.ts';

const series = 'paid-leave-rate';
const rowsOf = async (client: RegisterClient, of: (typeof shippedAverages)[number]['series'] = series) =>
  (await client.averages.list({ series: of })).rows;
const rowAt = async (client: RegisterClient, industry: string, year: number) =>
  (await rowsOf(client)).find((row) => row.industry === industry && row.year === year);

const typed = (more: Partial<Parameters<RegisterClient['averages']['save']>[0]> = {}) =>
  ({
    id: null,
    rowVersion: null,
    series,
    industry: '製造業',
    year: '令和4年',
    percent: '６０．１％',
    edition: '令和5年就労条件総合調査',
    publishedOn: '2023-10-31',
    source: '厚生労働省 第5表',
    wholeYear: false,
    ...more,
  }) as const;

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
const csvOf = (lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const head = '業種,年,値（％）,調査名,公表日,出典';
const edition = '令和8年就労条件総合調査,令和8年12月18日,厚生労働省';

test('a new register holds the shipped figures; an edit and a removal outlive the next start', async () => {
  const { client, restart } = await openRegister('2026-11-22');
  const rows = await rowsOf(client);
  expect(rows).toHaveLength(60);
  expect(await rowsOf(client, 'women-managers')).toHaveLength(21);
  expect(await rowsOf(client, 'women-managers-eruboshi')).toEqual([]);
  expect(await rowAt(client, 'E', 2022)).toBeUndefined();
  const kept = (await rowAt(client, 'E', 2024))!;
  await valueOf(client.averages.save({ ...typed(), ...kept, year: '2024', percent: '72.9', wholeYear: false }));
  const gone = (await rowAt(client, 'D', 2024))!;
  await valueOf(client.averages.remove({ id: gone.id, rowVersion: gone.rowVersion }));
  const again = await restart();
  expect(await rowAt(again, 'E', 2024)).toMatchObject({ tenths: 729, rowVersion: 2 });
  expect(await rowAt(again, 'D', 2024)).toBeUndefined();
  expect(await rowsOf(again)).toHaveLength(59);
  // a removed place may be filled anew
  await valueOf(again.averages.save(typed({ industry: 'D', year: '2024', percent: '60.7' })));
  expect(await rowAt(again, 'D', 2024)).toMatchObject({ tenths: 607, source: '厚生労働省 第5表' });
});

test('a figure is entered as typed, judged field by field, and never lost between two windows', async () => {
  const { client } = await openRegister('2026-11-22');
  const bad = await refusalOf(
    client.averages.save(typed({ industry: '製造', year: '令和9年', percent: '62.15', edition: '', source: '　' })),
  );
  expect(bad.faults?.map(({ path, code }) => [path, code])).toEqual([
    ['industry', 'unknown-choice'],
    ['year', 'year-outside-window'],
    ['percent', 'too-many-decimals'],
    ['edition', 'required'],
    ['source', 'required'],
  ]);
  const { id, rowVersion } = await valueOf(client.averages.save(typed()));
  expect(await rowAt(client, 'E', 2022)).toMatchObject({ tenths: 601, publishedOn: '2023-10-31' });
  const twice = await refusalOf(client.averages.save(typed({ industry: 'Ｅ', year: '2022' })));
  expect(twice.faults).toMatchObject([{ path: 'industry', code: 'not-unique', params: { value: 'E 製造業 2022年' } }]);
  await valueOf(client.averages.save(typed({ id, rowVersion, percent: '' })));
  expect(await rowAt(client, 'E', 2022)).toMatchObject({ tenths: null, rowVersion: 2 });
  const stale = await refusalOf(client.averages.save(typed({ id, rowVersion, percent: '61.0' })));
  expect(stale).toMatchObject({ code: 'edit-conflict', current: { rowVersion: 2 } });
  expect(stale.changes?.map(({ field }) => field)).toEqual(['tenths']);
  const { recent } = await client.home.overview({});
  expect(recent.map(({ action }) => action)).toEqual(['averages.save', 'averages.save']);
  expect(recent[0]).toMatchObject({ before: { tenths: 601 }, after: { industry: 'E', year: 2022, tenths: null } });
});

test('the day of publication can be given to a whole year; a new edition is entered at once', async () => {
  const { client } = await openRegister('2026-11-22');
  const women = await rowsOf(client, 'women-managers');
  const { id, rowVersion, edition: name } = women.find((row) => row.industry === 'P' && row.year === 2024)!;
  const common = { series: 'women-managers', edition: name, publishedOn: '2025-07-30' } as const;
  await valueOf(
    client.averages.save(
      typed({ ...common, id, rowVersion, industry: 'P', year: '2024', percent: '50.4', wholeYear: true }),
    ),
  );
  const after = await rowsOf(client, 'women-managers');
  expect(new Set(after.filter((row) => row.year === 2024).map((row) => row.publishedOn))).toEqual(
    new Set(['2025-07-30']),
  );
  expect(after.filter((row) => row.year === 2023).map((row) => row.publishedOn)).toEqual([null]);

  const edited = {
    series,
    edition: '令和8年就労条件総合調査',
    publishedOn: '2026-12-18',
    source: '厚生労働省',
  } as const;
  const figures = [
    { industry: 'all', percent: '68.1' },
    { industry: 'E', percent: '７３．０' },
    { industry: 'F', percent: '' },
  ];
  const empty = await refusalOf(client.averages.addYear({ ...edited, year: 'R7', figures: [figures[2]!] }));
  expect(empty.faults).toMatchObject([{ path: 'figures.all', code: 'required' }]);
  const wrong = await refusalOf(
    client.averages.addYear({ ...edited, edition: '', year: 'R7', figures: [{ industry: 'E', percent: '730' }] }),
  );
  expect(wrong.faults?.map(({ path }) => path)).toEqual(['edition', 'figures.E']);
  expect(await valueOf(client.averages.addYear({ ...edited, year: 'R7', figures }))).toEqual({ added: 2 });
  expect(await rowAt(client, 'E', 2025)).toMatchObject({ tenths: 730, publishedOn: '2026-12-18' });
  expect(await rowAt(client, 'F', 2025)).toBeUndefined();
  const again = await refusalOf(client.averages.addYear({ ...edited, year: '2025', figures }));
  expect(again.faults).toMatchObject([{ path: 'year', code: 'not-unique' }]);
});

test('a file is shown line by line, then taken all or not at all', async () => {
  const { client } = await openRegister('2026-11-22');
  const text = csvOf([
    '公的平均値の取り込み',
    head,
    `Ｅ 製造業,令和6年,７２．９％,${edition}`,
    `製造業,2025,73.0,${edition}`,
    `調査産業計,R7,68.1,"令和8年就労条件総合調査",,"厚生労働省\r\n第5表"`,
    `建設業,2025,6２.15,${edition}`,
    '',
    `F,2025,75.0,${edition}`,
    `電気・ガス・熱供給・水道業,2025,75.1,${edition}`,
  ]);
  const chosen = { series, fileName: '平均値.csv' } as const;
  for (const bytes of [
    `\uFEFF${text}`,
    text,
    iconv.encode(text, 'cp932'),
    iconv.encode(text, 'utf16le', { addBOM: true }),
  ]) {
    const { rows } = await valueOf(client.averages.readFile({ ...chosen, base64: base64(bytes) }));
    expect(rows.map(({ line, effect, faults }) => [line, effect, ...faults.map(({ code }) => code)])).toEqual([
      [3, 'changed'],
      [4, 'new'],
      [5, 'new'],
      [7, 'faulty', 'too-many-decimals'],
      [9, 'faulty', 'not-unique'],
      [10, 'faulty', 'not-unique'],
    ]);
    expect(rows[0]).toMatchObject({
      average: { tenths: 729 },
      stored: { tenths: 728 },
      cells: ['Ｅ 製造業', '令和6年', '７２．９％'].concat(edition.split(',')),
    });
  }
  const file = { ...chosen, base64: base64(text) };
  const half = await refusalOf(client.averages.importFile({ ...file, lines: [3, 4, 7] }));
  expect(half.faults).toMatchObject([{ path: '7.percent', code: 'too-many-decimals' }]);
  expect((await refusalOf(client.averages.importFile({ ...file, lines: [3, 99] }))).code).toBe('file-changed');
  expect((await rowAt(client, 'E', 2024))?.tenths).toBe(728);
  expect(await valueOf(client.averages.importFile({ ...file, lines: [3, 5] }))).toEqual({ added: 1, changed: 1 });
  expect((await rowAt(client, 'E', 2024))?.tenths).toBe(729);
  expect(await rowAt(client, 'all', 2025)).toMatchObject({ publishedOn: null, source: '厚生労働省\n第5表' });
  expect(await rowAt(client, 'E', 2025)).toBeUndefined();
  const [line] = (await client.home.overview({})).recent;
  expect(line).toMatchObject({
    action: 'averages.importFile',
    before: { figures: [{ industry: 'E', year: 2024, tenths: 728 }] },
    after: { fileName: '平均値.csv', added: 1, changed: 1, figures: [{ year: 2024, tenths: 729 }, { year: 2025 }] },
  });
});

test('a file that is none of ours is refused by name, and changes nothing', async () => {
  const { client } = await openRegister('2026-11-22');
  const read = async (bytes: Uint8Array | string) =>
    (await refusalOf(client.averages.readFile({ series, fileName: 'x', base64: base64(bytes) }))).code;
  expect(await read('')).toBe('file-wrong');
  const wrongHead = base64(head.replace('業種', '業しゅ'));
  expect(await refusalOf(client.averages.readFile({ series, fileName: 'x', base64: wrongHead }))).toEqual({
    code: 'file-wrong',
    params: { columns: '「業種」' },
  });
  expect(await read('事業者名,住所\r\n見本,朝霞\r\n')).toBe('file-wrong');
  expect(await read(head)).toBe('file-wrong');
  expect(await read(new Uint8Array([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3, 0x81]))).toBe('file-wrong');
  expect(await read(`${head}\r\n"閉じない,2024,1`)).toBe('file-damaged');
  expect(await read(new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]))).toBe('file-damaged');
  expect(await read(new Uint8Array(6 * 1024 * 1024))).toBe('file-too-big');
  expect(await read(`${head}\r\n${'E,2024,1\r\n'.repeat(6000)}`)).toBe('file-too-big');
  expect(await rowsOf(client)).toHaveLength(60);
});

const effectsOf = async (client: RegisterClient, base64Bytes: string) => {
  const { rows } = await valueOf(client.averages.readFile({ series, fileName: 'x', base64: base64Bytes }));
  expect(rows).toHaveLength(62);
  return [...new Set(rows.map(({ effect }) => effect))];
};

test('what is written is read back as the same: CSV in both encodings, xlsx, and both resaved by LibreOffice', async () => {
  const { client } = await openRegister('2026-11-22');
  // what files like to spoil: no figure, a formula, quotes, a line break, a wave dash, digits with a zero behind
  const odd = { source: '=HYPERLINK("x"),\n「〜」', percent: '' };
  await valueOf(client.averages.save(typed(odd)));
  await valueOf(client.averages.save(typed({ industry: 'I', percent: '60.0', source: "'-1" })));
  const utf8 = await valueOf(client.averages.export({ series, format: 'csv' }));
  const xlsx = await valueOf(client.averages.export({ series, format: 'xlsx' }));
  const { version } = await client.settings.get({});
  await valueOf(client.settings.save({ version, values: { csvEncoding: 'cp932' } }));
  const cp932 = await valueOf(client.averages.export({ series, format: 'csv' }));
  expect(cp932.base64).not.toBe(utf8.base64);
  expect(xlsx.fileName).toBe('公的平均値_年次有給休暇の取得率.xlsx');
  for (const { base64: bytes } of [utf8, cp932, xlsx]) expect(await effectsOf(client, bytes)).toEqual(['same']);
  // a file of one series never goes into another
  const foreign = await valueOf(
    client.averages.readFile({ series: 'women-managers', fileName: 'x', base64: xlsx.base64 }),
  );
  expect(new Set(foreign.rows.map(({ effect }) => effect))).toEqual(new Set(['faulty']));
  await valueOf(client.averages.save(typed({ industry: 'K', source: '髙𠮷' })));
  const letters = await refusalOf(client.averages.export({ series, format: 'csv' }));
  expect(letters).toMatchObject({
    code: 'characters-cannot-be-encoded',
    problems: [{ where: '出典', of: 'K 不動産業、物品賃貸業 2022年', character: '𠮷' }],
  });
});

test.skipIf(findOffice() === undefined)(
  'a workbook that LibreOffice has saved again is read as the same',
  async () => {
    const { client } = await openRegister('2026-11-22');
    await valueOf(client.averages.save(typed({ source: '=1+1、\n「〜」', percent: '' })));
    await valueOf(client.averages.save(typed({ industry: 'I', percent: '60.0' })));
    const { base64: written } = await valueOf(client.averages.export({ series, format: 'xlsx' }));
    const resaved = await convertWithOffice(Buffer.from(written, 'base64'), 'xlsx', 'xlsx');
    expect(await effectsOf(client, base64(resaved))).toEqual(['same']);
    const csv = await convertWithOffice(resaved, 'xlsx', 'csv');
    expect(await effectsOf(client, base64(csv))).toEqual(['same']);
  },
  120_000,
);

test('open applications that are compared with a series are named, decided ones are not', async () => {
  const { client } = await openRegister('2026-11-22');
  const { id: companyId } = await valueOf(
    client.companies.create({ draft: typedCompany(), confirmedDuplicate: false }),
  );
  const created = await valueOf(client.applications.create({ companyId, kind: 'new', receivedOn: '2026-11-20' }));
  const usedBy = async (of: Parameters<RegisterClient['averages']['list']>[0]['series']) =>
    (await client.averages.list({ series: of })).usedBy.map(({ applicationId }) => applicationId);
  expect(await usedBy('paid-leave-rate')).toEqual([created.id]);
  expect(await usedBy('women-managers')).toEqual([created.id]);
  expect(await usedBy('women-managers-eruboshi')).toEqual([]);
  await finishedReview(client, created.id);
  await certified(client, created.id);
  expect(await usedBy('paid-leave-rate')).toEqual([]);
});
