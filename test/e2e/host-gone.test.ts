import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/app-in-browser.ts';
import { findChromium } from '../support/chromium.ts';
import { button, field, goTo, link, settled } from '../support/e2e-app.ts';
import { auditScreen } from '../support/e2e-audit.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let host: ChildProcess;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  // a process of its own, because it is going to be killed
  const args = [join(root, 'electron/start.ts'), '--host', '--no-open', '--data', folder.path];
  host = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise<string>((resolve) => {
    let text = '';
    host.stdout?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const found = /http:\/\/127\.0\.0\.1:\d+\/\?t=\S+(?=\n)/.exec(text);
      if (found) resolve(found[0]);
    });
  });
  browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  page = await browser.newPage({ locale: 'ja-JP', viewport: { width: 1366, height: 768 } });
  page.setDefaultTimeout(10_000);
  await page.goto(address);
});
afterAll(async () => {
  await browser.close();
  host.kill('SIGKILL');
  folder.remove();
});

describe('アプリ本体が消えたとき', () => {
  it('日本語でそう言い、打った字は画面に残る', async () => {
    await button(page, '空の台帳で始める').click();
    await settled(page, 'ホーム');
    await goTo(page, '/companies/new', '事業者の登録');
    await field(page, '事業者名').fill('株式会社途中');
    await field(page, '備考').fill('電話で聞いたこと。');
    const gone = new Promise((resolve) => host.once('exit', resolve));
    host.kill('SIGKILL');
    await gone;
    await button(page, '登録する').click();
    await page.getByRole('alert').getByText('アプリ本体と通信できません').waitFor();
    expect(await auditScreen(page, 'host-gone')).toEqual([]);
    expect(await field(page, '事業者名').inputValue()).toBe('株式会社途中');
    expect(await field(page, '備考').inputValue()).toBe('電話で聞いたこと。');
  });

  it('まだ開いていない画面は、読み込めないと言い、開いた画面はそのまま使える', async () => {
    await link(page, '申請受付').click();
    await button(page, '保存せずに移動する').click();
    await page.getByRole('alert').getByText('画面を読み込めませんでした').waitFor();
    expect(await auditScreen(page, 'screen-missing')).toEqual([]);
    await link(page, 'ホーム').click();
    await settled(page, 'ホーム');
    expect(await auditScreen(page, 'home-without-host')).toEqual([]);
  });
});
