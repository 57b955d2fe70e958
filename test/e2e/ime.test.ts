import type { CDPSession, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { button, type E2e, expectSaid, field, goTo, openStarted, settled, until } from '../support/e2e-app.ts';
import { typedCompany, valueOf } from '../support/register.ts';

let app: E2e;
let page: Page;
let session: CDPSession;
beforeAll(async () => {
  app = await openStarted();
  page = app.page;
  session = await app.context.newCDPSession(page);
});
afterAll(() => app.close());

/** What an IME does: kana grow under the cursor, turn into kanji, and are committed. */
async function compose(into: Locator, steps: readonly string[], committed: string): Promise<void> {
  await into.focus();
  for (const text of steps) {
    const at = text.length;
    await session.send('Input.imeSetComposition', { text, selectionStart: at, selectionEnd: at });
  }
  await session.send('Input.insertText', { text: committed });
}
const rows = () => page.getByRole('table', { name: '事業者の一覧' }).locator('tbody tr[data-index]').allTextContents();

describe('IMEで打つ', () => {
  it('事業者名は、変換した字のまま入り、そのまま保存される', async () => {
    const name = '\u{20BB7}野\uFA11工業';
    await goTo(page, '/companies/new', '事業者の登録');
    await compose(field(page, '事業者名'), ['よ', 'よし', 'よしの', '吉野', '\u{20BB7}野'], '\u{20BB7}野');
    await compose(field(page, '事業者名'), ['さ', 'さき', 'さきこうぎょう', '崎工業', '\uFA11工業'], '\uFA11工業');
    expect(await field(page, '事業者名').inputValue()).toBe(name);
    await compose(field(page, '従業員数'), ['１', '１２'], '１２');
    await button(page, '登録する').click();
    await expectSaid(page, '事業者を登録しました。');
    await settled(page, name);
    const { rows: found } = await app.client.companies.list({ offset: 0, limit: 1 });
    expect(found).toMatchObject([{ name, employees: 12 }]);
  });

  it('検索は、変換の途中でも字を壊さず、打った字で絞り込む', async () => {
    for (const name of ['髙橋製作所', '鈴木商店', '田中工務店'])
      await valueOf(app.client.companies.create({ draft: typedCompany({ name, kana: '' }) }));
    await goTo(page, '/companies', '事業者台帳');
    await until(rows).toHaveLength(4);
    const search = field(page, '検索');
    await search.focus();
    for (const text of ['た', 'たか', 'たかは', 'たかはし'])
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    // the list follows and the address changes; what is being composed stays
    await until(rows).toHaveLength(0);
    expect(await search.inputValue()).toBe('たかはし');
    await session.send('Input.imeSetComposition', { text: '高橋', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.insertText', { text: '高橋' });
    await until(async () => (await rows()).join()).toContain('髙橋製作所');
    await until(rows).toHaveLength(1);
    expect(await search.inputValue()).toBe('高橋');
    expect(await search.evaluate((input) => document.activeElement === input)).toBe(true);
    expect(app.problems).toEqual([]);
  });
});
