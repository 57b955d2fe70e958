import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SettingsAnswer } from '../../renderer/features/settings/api.ts';
import { defaultTemplate, templateProblems } from '../../renderer/features/settings/template-problems.ts';
import { TemplateTab } from '../../renderer/features/settings/template-tab.tsx';
import { show, wcagFaults } from './support/show.tsx';

const answer: SettingsAnswer = {
  values: {},
  version: 0,
  template: defaultTemplate(),
  templateVersion: 0,
  templateIsDefault: true,
};

const body = () => page.getByRole('textbox', { name: '本文', exact: true });

test('差込みは、書いていた欄のカーソルの所に入り、続けて書ける', async () => {
  await show(<TemplateTab answer={answer} note={() => {}} />);
  await body().fill('貴社を認定します');
  await userEvent.keyboard('{Home}{ArrowRight}{ArrowRight}');
  await page.getByRole('button', { name: '代表者の氏名', exact: true }).click();
  await expect.element(body()).toHaveValue('貴社{代表者氏名}を認定します');
  await expect.element(body()).toHaveFocus();
  await userEvent.keyboard('様');
  await expect.element(body()).toHaveValue('貴社{代表者氏名}様を認定します');
  await page.getByRole('textbox', { name: '表題', exact: true }).click();
  await userEvent.keyboard('{End}');
  await page.getByRole('button', { name: '市の名称', exact: true }).click();
  await expect.element(page.getByRole('textbox', { name: '表題', exact: true })).toHaveValue('認定証{市名}');
});

test('知らない差込みの名前は書いている間に知らせ、初期のひな形に戻せる', async () => {
  await show(<TemplateTab answer={answer} note={() => {}} />);
  await body().fill('{事業社名}を認定します');
  await expect
    .element(page.getByText('{事業社名}。左の「差込み」から選び直してください。', { exact: false }))
    .toBeVisible();
  expect(await wcagFaults()).toEqual([]);
  await page.getByRole('button', { name: '初期のひな形に戻す' }).click();
  await expect.element(body()).toHaveValue(answer.template.body);
  await expect.element(page.getByText('差込みに使えない名前があります')).not.toBeInTheDocument();
});

test('初期のひな形には、知らない名前も、入れ忘れもない', () => {
  expect(templateProblems(defaultTemplate())).toEqual({ unknown: [], missing: [] });
  expect(templateProblems({ ...defaultTemplate(), issuerLine: '市長', title: '{x}{x}' })).toEqual({
    unknown: ['{x}'],
    missing: ['市長の氏名 {市長氏名}'],
  });
});
