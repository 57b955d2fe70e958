import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companyWithTerm } from '../support/certified-companies.ts';
import {
  button,
  dialog,
  type E2e,
  expectSaid,
  field,
  goTo,
  heading,
  link,
  openStarted,
  saved,
  settled,
  stopAtFirstFailure,
  until,
} from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { pdfLines } from '../support/pdf.ts';
import { valueOf } from '../support/register.ts';

const doubled = '見本工業株式会社　御中';
const [plain, mended] = ['株式会社髙﨑製作所', '見本工業株式会社'] as const;
let app: E2e;
let page: Page;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  const { client } = app;
  const { store } = app.app.context;
  await valueOf(client.settings.save({ version: 1, values: { mayorName: '見本　太郎' } }));
  // both certified in November 2023
  await companyWithTerm({ client, store }, 1, '2026-11-26', { name: plain });
  await companyWithTerm({ client, store }, 2, '2026-11-26', { name: doubled });
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

const fine = async (name: string) => expect(await auditScreen(page, name)).toEqual([]);
const findings = () => page.getByRole('list', { name: '校正の指摘' }).getByRole('button');
const open = async () =>
  Number(/\d+/u.exec((await page.getByText(/^校正（未確認 \d+件）$/u).textContent()) ?? '')?.[0]);
const issuing = () => button(page, '認定証を発行する');
/** Runs in the page: whether anything dark is drawn. */
function hasInk(canvas: SVGElement | HTMLElement): boolean {
  if (!(canvas instanceof HTMLCanvasElement)) return false;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return pixels.some((value, at) => at % 4 === 0 && value < 100 && pixels[at + 3] === 255);
}
const review = async (first: boolean) => {
  await goTo(page, '/certificates', '認定証');
  // whom one chose stays chosen while something is mended elsewhere
  if (first) await button(page, '表示中の2件をすべて選ぶ').click();
  await button(page, '内容を確認する').click();
  await heading(page, '内容の確認').waitFor();
  await page.getByText(/^校正（未確認 \d+件）$/u).waitFor();
};

describe('認定証を発行する前の校正', () => {
  it('指摘があるうちは発行できず、どの指摘にも紙面の絵がある', async () => {
    await review(true);
    expect(await open()).toBeGreaterThanOrEqual(2);
    expect(await issuing().count()).toBe(0);
    await fine('proof-review');
    await button(page, '校正の指摘を確かめる').click();
    const chosen = page.getByRole('region', { name: '選んだ指摘' });
    const count = await open();
    await until(() => findings().count()).toBe(count);
    expect(await issuing().isDisabled()).toBe(true);
    for (let at = 0; at < count; at += 1) {
      const text = (await findings().nth(at).textContent()) ?? '';
      await findings().nth(at).click();
      await until(async () => text.includes((await chosen.locator('strong').textContent()) ?? 'なし')).toBe(true);
      await chosen.getByText(/^絵：/u).waitFor({ state: 'attached' });
      await until(() => chosen.locator('canvas').evaluate(hasInk)).toBe(true);
    }
    await findings()
      .filter({ hasText: `${doubled}　敬称が重なっています` })
      .waitFor();
    await fine('proof-findings');
    // past the page, too
    const { rows } = await app.client.certificates.candidates({ query: '' });
    const termIds = rows.map(({ termId }) => termId);
    const refused = await app.client.certificates.issue({ termIds, issuedOn: '2026-11-22', reason: '' });
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'proof-open' } });
  });

  it('小さい文字の順に、名前を見る', async () => {
    await page.getByText('小さい文字の順に見る', { exact: true }).click();
    const names = page.getByRole('list', { name: '事業者名（文字の小さい順）' }).getByRole('listitem');
    await until(() => names.count()).toBe(2);
    const sizes = (await names.allTextContents()).map((text) => Number(/([\d.]+)ポイント/u.exec(text)?.[1]));
    expect(sizes[0]).toBeLessThanOrEqual(sizes[1]!);
    await fine('proof-names');
  });

  it('事業者の名称を直すと、その指摘は消える', async () => {
    await page.getByText(/^校正（未確認/u).click();
    const before = await open();
    await findings().filter({ hasText: '敬称が重なっています' }).click();
    await link(page, '事業者を直す').click();
    await settled(page, doubled);
    await field(page, '事業者名').fill(mended);
    await button(page, '変更を保存する').click();
    await expectSaid(page, '保存しました。');
    await review(false);
    await until(open).toBeLessThan(before);
    await button(page, '校正の指摘を確かめる').click();
    expect(await page.getByText(/^敬称が重なっています/u).count()).toBe(0);
  });

  it('残りは理由を書いて「このままでよい」とし、発行する', async () => {
    await findings().first().focus();
    await page.keyboard.press('Enter');
    await button(dialog(page), '理由を記録する').click();
    await until(() => field(dialog(page), 'このままでよい理由').getAttribute('aria-invalid')).toBe('true');
    await fine('proof-accept');
    for (let left = await open(); left > 0; left -= 1) {
      if ((await dialog(page).count()) === 0) await button(page, 'このままでよい（理由を書く）').click();
      await field(dialog(page), 'このままでよい理由').fill('交付式の日に渡すため');
      await button(dialog(page), '理由を記録する').click();
      await until(open).toBe(left - 1);
      await until(() => dialog(page).count()).toBe(0);
    }
    await page.getByText(/^確認済 \d+$/u).click();
    await page.getByText(/^このままでよい理由：交付式の日に渡すため/u).waitFor();
    await fine('proof-accepted');
    await issuing().click();
    await button(dialog(page), '発行して台帳に記録する').click();
    await heading(page, '2件の認定証を発行しました').waitFor();
    const { bytes } = await saved(page, () => button(page, '認定証をPDFで保存する').click());
    const text = pdfLines(bytes).flat().join('').replaceAll(/\s/gu, '');
    for (const name of [plain, mended]) expect(text).toContain(`${name}様`);
    expect(text).not.toContain('御中');
    expect(app.problems).toEqual([]);
  });
});
