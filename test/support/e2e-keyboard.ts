import type { CDPSession, Page } from 'playwright';
import { until } from './e2e-app.ts';

/** What holds the focus, as Chromium tells it to a screen reader. */
export interface Focused {
  readonly role: string;
  readonly name: string;
}

const nowhere = 'nowhere';

const matches = (name: string, wanted: string | RegExp): boolean =>
  typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** Hands on the keys and nothing else: no mouse, no focus set by the test, no text put into a field behind its back. */
export class Keyboard {
  /** Keys pressed so far; typed letters are not among them. */
  presses = 0;
  letters = 0;
  /** Where the hands had to begin again at the top of the page, because nothing held the focus. */
  readonly lost: string[] = [];
  private readonly page: Page;
  private readonly session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.session = session;
  }

  static async of(page: Page): Promise<Keyboard> {
    return new Keyboard(page, await page.context().newCDPSession(page));
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
    this.presses += times;
  }

  /** Types over whatever the focused field holds. */
  async type(text: string): Promise<void> {
    await this.press('Control+A');
    await this.page.keyboard.type(text);
    this.letters += text.length;
  }

  async focused(): Promise<Focused> {
    const expression = 'document.activeElement === document.body ? null : document.activeElement';
    const { objectId } = (await this.session.send('Runtime.evaluate', { expression })).result;
    if (objectId === undefined) return { role: nowhere, name: '' };
    const { nodes } = await this.session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
    await this.session.send('Runtime.releaseObject', { objectId });
    const text = (value: unknown): string => (typeof value === 'string' ? value : '');
    const role = text(nodes[0]?.role?.value);
    // a row is read by its cells
    const cells = () => this.page.evaluate(() => document.activeElement?.textContent ?? '');
    return { role, name: role === 'row' ? await cells() : text(nodes[0]?.name?.value) };
  }

  /** Tab (or Shift+Tab) until what is wanted holds the focus. */
  async tabTo(
    wanted: string | RegExp,
    { back = false, limit = 60 }: { back?: boolean; limit?: number } = {},
  ): Promise<void> {
    const passed: string[] = [];
    for (let press = 0; press <= limit; press += 1) {
      const { role, name } = await this.focused();
      if (role !== nowhere && matches(name, wanted)) return;
      if (press === 0 && role === nowhere) this.lost.push(String(wanted));
      passed.push(`${role} ${name.slice(0, 30)}`);
      await this.press(back ? 'Shift+Tab' : 'Tab');
    }
    throw new Error(`no ${String(wanted)} within ${limit} presses of Tab; passed ${passed.join(' | ')}`);
  }

  /** Moves to a control and presses it. */
  async use(wanted: string | RegExp, options: { back?: boolean; limit?: number; key?: string } = {}): Promise<void> {
    await this.tabTo(wanted, options);
    await this.press(options.key ?? 'Enter');
  }

  async fill(label: string, text: string, options: { back?: boolean; limit?: number } = {}): Promise<void> {
    await this.tabTo(label, options);
    await this.type(text);
  }

  /** Waits for a dialog that has taken the focus. */
  async inDialog(): Promise<void> {
    await until(() => this.page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  }

  /** Waits for a screen, or a part of one, whose heading has taken the focus. */
  async onScreen(title: string): Promise<void> {
    await until(async () => (await this.focused()).name).toBe(title);
  }
}
