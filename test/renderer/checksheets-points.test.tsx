import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { baseYears } from '../../shared/domain/base-years.ts';
import { displayText, itemsOf, labelFor } from '../../shared/domain/checksheet.ts';
import type { ChecksheetDetail } from '../../shared/contract/checksheets.ts';
import { confirmCarried } from '../../renderer/features/checksheets/api.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import { detail, panel, pointsDetail, showSheet } from './support/sheet.tsx';
import { wcagFaults } from './support/show.tsx';

vi.mock('../../renderer/features/checksheets/api.ts', () => ({
  confirmCarried: vi.fn(() => Promise.resolve({ ok: true, value: null })),
  readSheet: vi.fn(() => Promise.resolve({ ok: false, refusal: { code: 'not-found' } })),
}));

const tick = (name: string) => page.getByRole('checkbox', { name, exact: true });
const rowOf = (container: Element, id: string) => container.querySelector(`[data-part="${id}"] th`)?.textContent;

test('点数方式の様式：6項目・39審査項目の言葉、☆、配点、小計を、紙のとおりに対象の年で並べる', async () => {
  const { shown } = await showSheet(pointsDetail);
  const text = shown.container.textContent;
  const years = baseYears('2026-11-02');
  for (const item of itemsOf(points2020)) {
    for (const sentence of labelFor(points2020, item, years)) expect(text).toContain(sentence);
    for (const note of item.notes) expect(text).toContain(displayText(note));
    for (const field of item.fields) expect(text).toContain(displayText(field.label));
    const star = item.star === true ? '☆' : '';
    const assumed = item.starAssumed === true ? '※' : '';
    expect(rowOf(shown.container, item.key)).toBe(`${item.id}${star}${assumed}${item.points}点`);
  }
  expect(text).toContain('2025年中で、時間外労働時間が月45時間');
  expect(shown.container.querySelectorAll('h3')).toHaveLength(39);
  const heads = [...shown.container.querySelectorAll('caption h2')].map((each) => each.textContent);
  expect(heads.map((each) => /（(\d+)点）$/u.exec(each ?? '')?.[1])).toEqual(['10', '16', '18', '26', '12', '18']);
  expect(text).toContain('アプリの注：市の資料では文と注が読み取れない');
  expect(await wcagFaults(shown.container)).toEqual([]);
}, 30_000);

test('✓で小計と合計が変わり、基準点は仮の設定と示す。☆の位置は設定に従う', async () => {
  const { shown } = await showSheet({
    ...pointsDetail,
    ruleSettings: { ...pointsDetail.ruleSettings, passMark: 8, stars: ['1-2', '2-1', '2-3', '2-4'] },
  });
  await expect.element(panel()).toMatchTextContent(/0 \/ 100点基準 8点（仮の設定）認定の基準を満たさない/);
  expect(rowOf(shown.container, '1-1')).toBe('1-1※2点');
  for (const id of ['1-1', '1-2']) {
    tick(`${id} 申請者のチェック`).element().focus();
    await userEvent.keyboard(' ');
  }
  await expect.element(page.getByText(/項目1の点数/)).toMatchTextContent(/6 \/ 10点/);
  await expect.element(panel().getByRole('row', { name: /1 経営者/ })).toMatchTextContent(/6／10/);
  await expect.element(panel()).toMatchTextContent(/合計が6点です（8点以上必要です）/);
  await tick('5-3 申請者のチェック').click();
  await expect.element(panel()).toMatchTextContent(/8 \/ 100点基準 8点（仮の設定）認定の基準を満たす/);
});

test('記入から出る結果と使った数値を示し、補正が必要な項目へ飛べる', async () => {
  const { shown } = await showSheet(pointsDetail);
  await tick('5-2 申請者のチェック').click();
  const part = () => shown.container.querySelector('[data-part="5-2"]')!;
  await vi.waitFor(() => expect(part().textContent).toContain('記入不足'));
  for (const [year, male, female] of [
    [2023, '6', '4'],
    [2024, '7', '3'],
    [2025, '7', '3'],
  ] as const) {
    await page.getByRole('textbox', { name: `5-2 ${year}年 男性` }).fill(male);
    await page.getByRole('textbox', { name: `5-2 ${year}年 女性` }).fill(female);
  }
  // 30 % is not above 30 %
  await vi.waitFor(() => expect(part().textContent).toContain('矛盾あり'));
  expect(part().textContent).toContain('記入から出る結果：空欄（✓なし）');
  const figures = page.getByRole('list', { name: '5-2 確認に使った数値' });
  await expect.element(figures).toMatchTextContent(/2024年：10人のうち女性3人（30％|30.0％）/);
  const open = panel().getByText(/補正が必要な項目/);
  await expect.element(open).toMatchTextContent(/1件/);
  await open.click();
  await panel().getByRole('link', { name: '5-2' }).click();
  expect(document.activeElement?.id).toBe('item-5-2');
  await page.getByRole('textbox', { name: '5-2 2024年 女性' }).fill('4');
  await vi.waitFor(() => expect(part().textContent).toContain('整合'));
  await expect.element(panel().getByText(/補正が必要な項目/)).toMatchTextContent(/0件/);
});

const renewal: Partial<ChecksheetDetail> = {
  carriedDeclarations: ['kurumin'],
  answers: [
    {
      itemKey: 'overtime_measures',
      rowVersion: 1,
      systemVerdict: 'contradiction',
      applicantMark: 'blank',
      reviewerMark: null,
      reviewerReason: '',
      entries: { measures: { kind: 'options', chosen: ['no_overtime_day'], otherText: '' } },
      carried: { applicationId: 'b', schemeVersionId: '2020-points', decidedOn: '2024-01-10', items: ['2-4', '2-5'] },
    },
  ],
  previous: {
    applicationId: 'b',
    schemeVersionId: '2020-points',
    schemeLabel: '旧チェックシート（点数方式）',
    decidedOn: '2024-01-10',
    items: {
      overtime_measures: [
        {
          id: '2-4',
          key: '2-4',
          text: ['長時間労働の是正のための取組を行っている。'],
          mark: 'ticked',
          evidence: ['取組内容：ノー残業デーの実施'],
          kind: 'relaxed',
          tickHint: 'recheck',
        },
        {
          id: '2-5',
          key: '2-5',
          text: ['上記以外の取組を行っている。'],
          mark: 'blank',
          evidence: [],
          kind: 'merged',
          tickHint: 'hint',
        },
      ],
      '': [
        {
          id: '1-3',
          key: '1-3',
          text: ['一般事業主行動計画を策定し、公表している。'],
          mark: 'ticked',
          evidence: ['公表アドレス：https://example.com'],
          kind: 'deleted',
          tickHint: 'none',
        },
      ],
    },
  },
};

test('更新：参考（前回）を審査項目の横に示し、引き継いだ記入は「確認した」か書き換えまで要確認になる', async () => {
  const { shown } = await showSheet({ ...detail, ...renewal });
  const carried = () => panel().getByText(/要確認/);
  await expect.element(carried()).toMatchTextContent(/要確認 2件/);
  await expect.element(panel().getByText(/補正が必要な項目/)).toMatchTextContent(/0件/);
  const text = shown.container.querySelector('[data-part="overtime_measures"]')!.textContent;
  expect(text).toContain('前回（令和6年1月10日決定）の2-4・2-5の記入を引き継ぎました。');
  expect(text).toContain('参考（前回）　2-4 前回✓（確かめ直す） 〔緩和〕、2-5 前回✓なし 〔統合〕');
  expect(text).toContain('取組内容：ノー残業デーの実施');
  await expect.element(tick('2-3 申請者のチェック')).not.toBeChecked();
  const end = page.getByText(/今回の様式にない審査項目 1件/);
  end.element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('公表アドレス：https://example.com')).toBeVisible();
  expect(await wcagFaults(shown.container)).toEqual([]);

  await page.getByRole('button', { name: '2-3 確認した' }).click();
  await expect.element(carried()).toMatchTextContent(/要確認 1件/);
  expect(vi.mocked(confirmCarried)).toHaveBeenCalledWith({ applicationId: 'a', part: 'overtime_measures' });
  expect(document.activeElement?.id).toBe('item-overtime_measures');
  await page.getByRole('checkbox', { name: '厚生労働省が実施する「くるみん」の認定を受けている' }).click();
  await expect.element(carried()).toMatchTextContent(/要確認 0件/);
}, 30_000);
