import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { webFragment, webPage } from '../../../electron/exchange/web-page.ts';
import { findChromium } from '../../support/chromium.ts';
import { hardRecord } from './listing-sample.ts';

const executablePath = findChromium();

describe.skipIf(executablePath === undefined)('the web page in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  /** The file as a reader opens it; whatever it asks for from outside is told. */
  async function opened(html: string) {
    const context = await browser.newContext({ viewport: { width: 1000, height: 700 } });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.setContent(html);
    return { page, asked };
  }

  it('has no finding of any rule of axe, asks for nothing, and holds every name as it was typed', async () => {
    const { page, asked } = await opened(webPage(hardRecord));
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await page.title()).toBe('ワーク・ライフ・グッドバランス認定企業 & <紹介>｜朝霞市');
    expect(await page.getAttribute('html', 'lang')).toBe('ja');
    const names = await page.locator('tbody th[scope="row"]').allTextContents();
    expect(names).toEqual(hardRecord.companies.map(({ name, kind }) => (kind === 'new' ? `○${name}` : name)));
    expect(await page.locator('li').allTextContents()).toEqual(['ノー残業デー', '男性の育児休業']);
    // on a phone the table scrolls in its own box, not the page
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const paper = await page.pdf({ format: 'A4' });
    expect(paper.length).toBeGreaterThan(1000);
  });

  it('can be pasted as plain elements without a mark of ours, headings from the second level', async () => {
    const { page } = await opened(webFragment(hardRecord));
    const seen = await page.evaluate(() =>
      Array.from(document.body.querySelectorAll('*'), (each) => [each.localName, ...each.getAttributeNames()]),
    );
    expect(new Set(seen.map(([name]) => name))).toEqual(
      new Set(['caption', 'h2', 'h3', 'li', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr', 'ul']),
    );
    expect(new Set(seen.flatMap(([, ...attributes]) => attributes))).toEqual(new Set(['scope']));
  });
});
