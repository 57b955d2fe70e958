import type { Page } from 'playwright';
import { button, dialog, field, until } from './e2e-app.ts';

/** Looks through 校正 of the certificates shown and says of every finding that it may stay. */
export async function acceptFindings(page: Page, reason: string): Promise<void> {
  const tally = page.getByText(/^校正（未確認 \d+件）$/u);
  const open = async () => Number(/\d+/u.exec((await tally.textContent()) ?? '')?.[0]);
  await tally.waitFor();
  if ((await open()) === 0) return;
  await button(page, '校正の指摘を確かめる').click();
  for (let left = await open(); left > 0; left -= 1) {
    await button(page, 'このままでよい（理由を書く）').click();
    await field(dialog(page), 'このままでよい理由').fill(reason);
    await button(dialog(page), '理由を記録する').click();
    await until(open).toBe(left - 1);
  }
}
