import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { companyWithTerm } from '../support/certified-companies.ts';
import { pdfLines } from '../support/pdf.ts';
import { openRegister, refusalOf, valueOf } from '../support/register.ts';
import { changeTemplate, templateInUse } from '../support/template.ts';

const bytesOf = (file: { base64: string }) => Buffer.from(file.base64, 'base64');

async function withIssued(...names: string[]) {
  const register = await openRegister('2026-11-24');
  const { client, app } = register;
  const { store } = app.context;
  await valueOf(client.settings.save({ version: 0, values: { mayorName: '見本　太郎', clerkName: '朝霞　花子' } }));
  const termIds: string[] = [];
  for (const [index, name] of names.entries())
    termIds.push((await companyWithTerm({ client, store }, index + 1, '2029-11-24', { name })).termId);
  const { certificates, file } = await valueOf(client.certificates.issue({ termIds, issuedOn: 'R8.11.24' }));
  return { ...register, store, termIds, ids: certificates.map(({ id }) => id), certificates, file };
}

test('a reprint is byte-identical after wording, look, typeface and mayor changed, and every kept PDF agrees with its hash', async () => {
  const { client, ids, certificates, file, setClock, restart } = await withIssued('株式会社\u{20BB7}甲');
  await changeTemplate(client, (wording) => ({ ...wording, title: '認 定 書', body: '別の文面で認定します。' }));
  const { key, name, version, content } = await templateInUse(client);
  const look = { ...content, typeface: 'brush', paper: 'A3', frame: 'none' } as const;
  await valueOf(client.templates.save({ key, name, version, note: '', content: look }));
  const { version: settings, values } = await client.settings.get({});
  await valueOf(client.settings.save({ version: settings, values: { ...values, mayorName: '別人　次郎' } }));
  setClock('2030-05-01');
  const later = await restart();
  const kept = bytesOf((await valueOf(later.certificates.open({ certificateIds: ids }))).file);
  expect(kept.equals(bytesOf(file))).toBe(true);
  expect(createHash('sha256').update(kept).digest('hex')).toBe(certificates[0]!.sha256);
  expect(await later.certificates.verify({})).toEqual({ checked: 1, wrong: [] });
});

test('a kept PDF that is not the one that was issued is named', async () => {
  const { client, store, ids } = await withIssued('株式会社甲', '株式会社乙');
  const triggers = store
    .statement<{ name: string }>("select name from sqlite_master where type = 'trigger' and tbl_name = 'certificate'")
    .all();
  for (const { name } of triggers) store.statement(`drop trigger "${name}"`).run();
  store
    .statement(
      "update certificate set pdf = cast(substr(pdf, 1, 100) || x'00' || substr(pdf, 102) as blob) where id = ?",
    )
    .run(ids[1]);
  expect(await client.certificates.verify({})).toEqual({
    checked: 2,
    wrong: [{ id: ids[1], number: 2, companyName: '株式会社乙', issuedOn: '2026-11-24' }],
  });
});

test('who and when stand in the ledger; 公印使用簿 lists what was handed out in a span of days', async () => {
  const { client, app } = await withIssued('株式会社甲', '株式会社乙');
  const read = async (file: { base64: string }) =>
    JSON.stringify(await app.context.reader.workbook(new Uint8Array(bytesOf(file))));
  const ledger = await read(await valueOf(client.certificates.ledgerFile({ format: 'xlsx' })));
  for (const said of ['担当者', '作成日時', 'ひな形', '照合値（SHA-256）', '朝霞　花子', '横書きの認定証'])
    expect(ledger).toContain(said);
  expect(ledger).toMatch(/令和8年11月24日\d+時\d\d分/u);
  expect(ledger.match(/"[0-9a-f]{64}"/gu)).toHaveLength(2);

  const span = { from: 'R8.11.1', to: 'R8.11.30' };
  const uses = await read(await valueOf(client.certificates.sealRegister({ ...span, format: 'xlsx' })));
  expect(uses.match(/認定証（交付）/gu)).toHaveLength(2);
  const pdf = bytesOf(await valueOf(client.certificates.sealRegister({ ...span, format: 'pdf' })));
  const text = pdfLines(pdf).flat().join('\n');
  for (const said of ['公印使用簿（認定証）', '令和8年11月1日から令和8年11月30日まで　2件', '株式会社乙', '押印'])
    expect(text).toContain(said);
  const none = { from: 'R8.12.1', to: 'R8.12.31', format: 'pdf' } as const;
  expect((await refusalOf(client.certificates.sealRegister(none))).code).toBe('nothing-to-export');
  const wrong = await refusalOf(client.certificates.sealRegister({ ...none, to: 'R8.11.1' }));
  expect(wrong.faults).toMatchObject([{ path: 'to', code: 'date-too-early' }]);
});
