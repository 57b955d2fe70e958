import '../../../renderer/lib/zod-setup.ts';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@digital-go-jp/design-tokens/dist/tokens.css';
import '../../../renderer/app/global.css';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { cdp, page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Providers } from '../../../renderer/app/providers.tsx';
import { createQueryClient } from '../../../renderer/lib/query-client.ts';

/** Draws a part as the app would: theme, styles, 1366×768, a cache of its own. */
export async function show(part: ReactNode) {
  await page.viewport(1366, 768);
  const client = createQueryClient();
  return render(<Providers client={client}>{part}</Providers>);
}

interface DevTools {
  readonly send: (method: string, params: object) => Promise<unknown>;
}
const isDevTools = (session: object): session is DevTools => 'send' in session && typeof session.send === 'function';

/** What an IME does: the text is composed in steps, then committed. */
export async function typeWithIme(steps: readonly string[], committed: string): Promise<void> {
  const session = cdp();
  if (!isDevTools(session)) throw new Error('no protocol session to the browser');
  for (const text of steps) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await session.send('Input.insertText', { text: committed });
}

/** Every WCAG A/AA rule that a machine can judge, as short lines; an empty list is a pass. */
export async function wcagFaults(root: Element = document.body): Promise<readonly string[]> {
  const result = await axe.run(root, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  return result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html}`));
}
