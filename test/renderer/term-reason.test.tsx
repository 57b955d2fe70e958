import { useState } from 'react';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { TermReasons } from '../../renderer/features/companies/term-reasons.tsx';
import { ExpiryExample, RenewalExample } from '../../renderer/features/settings/term-example.tsx';
import type { TermSummary } from '../../shared/contract/common.ts';
import { computeTerm, expiryRules, renewalRules, type TermRule } from '../../shared/domain/term.ts';
import { show, wcagFaults } from './support/show.tsx';

const term = (rule: TermRule, more: Partial<TermSummary> = {}): TermSummary => {
  const { startOn, endOn, basis } = computeTerm(rule);
  return {
    id: startOn,
    number: 1,
    kind: 'new',
    certifiedOn: rule.eventOn,
    startOn,
    endOn,
    basis,
    rule: { ...rule, previousEndOn: rule.previousEndOn ?? null, renewalRule: rule.renewalRule },
    schemeVersionId: '2023-pass-fail',
    endedOn: null,
    endKind: null,
    endReason: '',
    daysLeft: 10,
    band: 'urgent',
    ...more,
  };
};

test('認定期間のそれぞれに、なぜその日かを和暦と西暦で示す。規則を残していない古い期間は、そのときの文を示す', async () => {
  const first = term({ rule: 'from-first-day', years: 3, eventOn: '2024-02-29' });
  const old = term({ rule: 'month-end', years: 3, eventOn: '2020-01-10' }, { rule: null, basis: '移行前の記録による' });
  const { container } = await show(<TermReasons terms={[first, old]} />);
  await expect
    .element(page.getByLabelText('第1号　新規　令和6年2月29日から令和9年2月28日までになる理由'))
    .toMatchTextContent(
      /応当日ありません.*満了日令和9年2月28日（2027年2月28日）応当日がないため2月の末日に満了します/u,
    );
  const [, closed] = container.querySelectorAll('details');
  expect(closed?.open).toBe(false);
  closed?.querySelector('summary')?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('移行前の記録による')).toBeVisible();
  expect(await wcagFaults(container)).toEqual([]);
});

test('設定では、選んだ数え方の例がその場で変わる', async () => {
  function Screen() {
    const [at, setAt] = useState(0);
    const draft = { expiryRule: expiryRules[at % 4]!, renewalRule: renewalRules[Math.floor(at / 4)]!, termYears: 3 };
    return (
      <>
        <button type="button" onClick={() => setAt(at + 1)}>
          次の規則
        </button>
        <ExpiryExample draft={draft} />
        <RenewalExample draft={draft} />
        <ExpiryExample draft={{ ...draft, termYears: null }} />
      </>
    );
  }
  const { container } = await show(<Screen />);
  const example = page.getByLabelText('満了日の数え方の例').first();
  const renewal = page.getByLabelText('更新した認定期間の例');
  const ends = [
    ['令和10年3月15日', '令和9年2月28日'],
    ['令和10年3月14日', '令和9年2月28日'],
    ['令和10年3月31日', '令和9年2月28日'],
    ['令和10年3月31日', '令和9年3月31日'],
  ];
  for (const [ordinary, leap] of ends) {
    await expect.element(example).toMatchTextContent(new RegExp(`満了日${ordinary}（.*満了日${leap}（`, 'u'));
    await expect
      .element(renewal)
      .toMatchTextContent(/起算日令和6年(1月16日|4月1日)（.*起算日令和6年(1月16日|4月1日)（/u);
    await page.getByRole('button', { name: '次の規則' }).click();
  }
  // 満了後の決定は決定日から
  await expect
    .element(renewal)
    .toMatchTextContent(/起算日令和6年1月16日（.*起算日令和6年2月2日（.*満了日令和9年2月1日（/u);
  await expect
    .element(page.getByText('例：認定日 令和7年3月15日：認定期間の年数を入れると', { exact: false }))
    .toBeVisible();
  expect(await wcagFaults(container)).toEqual([]);
});
