import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type E2e, expectSaid, openStarted, stopAtFirstFailure } from '../support/e2e-app.ts';
import { Keyboard } from '../support/e2e-keyboard.ts';
import { certified, finishedReview } from '../support/procedure.ts';
import { typedCompany, valueOf } from '../support/register.ts';

const name = '株式会社見本製作所';
let app: E2e;
let page: Page;
let keys: Keyboard;
beforeAll(async () => {
  app = await openStarted('2023-12-01T01:00:00.000Z');
  page = app.page;
  const company = await valueOf(app.client.companies.create({ draft: typedCompany({ name }) }));
  const asked = { companyId: company.id, kind: 'new' as const, receivedOn: '2023-12-01' };
  const { id } = await valueOf(app.client.applications.create(asked));
  await finishedReview(app.client, id);
  await certified(app.client, id);
  await app.setDay('2026-09-10');
  keys = await Keyboard.of(page);
});
afterAll(() => app.close());
stopAtFirstFailure(() => page);

describe('キーボードだけで、期限の警告から更新の決定まで', () => {
  it('期限の一覧から更新を始め、提出書類を確かめ、審査を始める', async () => {
    await keys.press('Alt+7');
    await keys.onScreen('期限の一覧');
    await keys.use('更新を始める');
    await keys.onScreen(`更新を始める：${name}`);
    await keys.use('更新を受け付ける');
    await expectSaid(page, '更新を受け付けました（受付番号 R8-0001）。');
    await keys.onScreen(`更新の確認：${name}`);
    await keys.use('申請に戻る', { back: true });
    await keys.onScreen(name);
    const documents = page.getByRole('region', { name: '提出書類' });
    const names = await documents
      .getByRole('checkbox')
      .evaluateAll((boxes: HTMLInputElement[]) => boxes.map((box) => box.labels?.[0]?.textContent ?? ''));
    expect(names.length).toBeGreaterThan(1);
    for (const document of names) {
      await keys.use(document, { key: 'Space' });
      await documents.getByRole('checkbox', { name: document, exact: true, checked: true }).waitFor();
    }
    await keys.use('審査を始める', { back: true });
    await keys.inDialog();
    await keys.use('審査を始める');
    await expectSaid(page, '段階を「審査中」にしました。');
    await keys.onScreen('次の段階');
  });

  it('変わっていないものに「変更なし」と記録し、電話でのヒアリングを書く', async () => {
    await keys.use('更新の確認を開く');
    await keys.onScreen(`更新の確認：${name}`);
    await keys.use('ヒアリングを記録する');
    await keys.inDialog();
    await keys.fill('内容', '変わったところはない。');
    await keys.use('保存する');
    await expectSaid(page, 'ヒアリングを記録しました。');
    for (const [category, items, left] of [
      ['1　経営者の理念表明と推進体制', 1, 4],
      ['2　長時間労働の抑制', 2, 2],
      ['7　地域・社会貢献活動', 1, 1],
    ] as const) {
      await keys.use(`${category}の まとめて「変更なし」（${items}件）`);
      await page.getByText(`未確認 ${left}件`).waitFor();
      // the button is gone: the hands go on where it stood
      await keys.onScreen(category);
    }
  });

  it('申告をもらった法令の遵守を記入し、審査を完了して、決定を待つ', async () => {
    await keys.use('表紙 チェックシートで記入', { back: true });
    // the link leads to the very line; its box is the next step
    const compliance = '関係法令（労働基準法、育児・介護休業法など）を遵守している';
    await keys.onScreen(compliance);
    await keys.press('Tab');
    expect(await keys.focused()).toEqual({ role: 'checkbox', name: compliance });
    await keys.press('Space');
    await page.getByText('認定の基準を満たす', { exact: true }).waitFor();
    await keys.use('審査を完了する', { limit: 200 });
    await keys.inDialog();
    await keys.use('完了する');
    await expectSaid(page, 'チェックシートの審査を完了しました。');
    await keys.use('申請に戻る', { back: true, limit: 200 });
    await keys.onScreen(name);
    await keys.use('決定待ちに進める');
    await keys.inDialog();
    await keys.use('決定待ちに進める');
    await expectSaid(page, '段階を「決定待ち」にしました。');
    await keys.onScreen('次の段階');
  });

  it('委員会の意見を待たずに決定を記録する', async () => {
    await keys.use('決定を記録する');
    await keys.onScreen(`決定：${name}`);
    await keys.use('認定', { key: 'Space' });
    await keys.fill('決定日', 'R8.9.10');
    await keys.press('Enter');
    await keys.inDialog();
    await keys.press('Enter');
    const term = '起算日は令和8年12月2日（2026年12月2日）、満了日は令和11年12月1日（2029年12月1日）です。';
    await page.getByText(`${name}を第1号として認定しました。${term}`).waitFor();
    expect(keys.lost).toEqual([]);
    expect(app.problems).toEqual([]);
  });
});
