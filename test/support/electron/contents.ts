import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from 'playwright';
import { pageSide } from './page-side.ts';
import type { PortMain } from './ports.ts';
import type { FakeSession } from './session.ts';

export interface FakePreferences {
  preload?: string;
  session?: FakeSession;
  sandbox?: boolean;
  contextIsolation?: boolean;
  nodeIntegration?: boolean;
  webSecurity?: boolean;
  plugins?: boolean;
}

// Playwright routes http(s) only: app://main is shown to Chromium as https://main.app.test
const toWeb = (url: string): string => url.replace(/^app:\/\/([^/]+)/, 'https://$1.app.test');
const toApp = (url: string): string => url.replace(/https:\/\/([^./]+)\.app\.test/, 'app://$1');

interface Frame {
  readonly url: string;
  postMessage: (channel: string, message: unknown, ports: PortMain[]) => void;
}

/** The stand-in's webContents: one page of Chromium, with the doors of its session around it. */
export class FakeContents extends EventEmitter {
  context: BrowserContext | undefined;
  page: Page | undefined;
  /** What a window that shows a PDF received. */
  pdf: { url: string; type: string; bytes: Uint8Array } | undefined;
  readonly mainFrame: Frame;
  private mayOpen: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  private readonly ports = new Map<number, PortMain>();
  private expected = '';
  readonly session: FakeSession;
  private readonly preferences: FakePreferences;
  private readonly ipc: (channel: string, event: object) => void;

  constructor(session: FakeSession, preferences: FakePreferences, ipc: (channel: string, event: object) => void) {
    super();
    this.session = session;
    this.preferences = preferences;
    this.ipc = ipc;
    const currentUrl = (): string => this.getURL();
    this.mainFrame = {
      get url() {
        return currentUrl();
      },
      postMessage: (channel, message, [port]) => void this.deliver(channel, message, port),
    };
  }
  getURL(): string {
    return toApp(this.page?.url() ?? '');
  }
  getLastWebPreferences(): FakePreferences {
    return this.preferences;
  }
  /** A message without a port. */
  send(channel: string): void {
    this.page?.evaluate(`__ipcReceive(${JSON.stringify(channel)}, null, 0)`).catch(() => undefined); // gone, as in Electron
  }
  /** How often the system's print dialog was asked for. */
  printed = 0;
  print(): void {
    if (this.pdf === undefined) throw new Error('nothing to print');
    this.printed += 1;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.mayOpen = handler;
  }

  async open(browser: Browser, url: string): Promise<void> {
    if (url.endsWith('.pdf')) return this.openPdf(url);
    this.context = await browser.newContext();
    const page = await this.context.newPage();
    this.page = page;
    await page.route('**/*', (route) => this.answer(route));
    page.on('popup', (popup) => {
      if (this.mayOpen({ url: popup.url() }).action === 'deny') void popup.close();
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) for (const port of this.ports.values()) port.close();
    });
    await page.exposeBinding('__ipcSend', ({ frame }, channel: string) => {
      const senderFrame = frame === page.mainFrame() ? this.mainFrame : { url: toApp(frame.url()) };
      this.ipc(channel, { sender: this, senderFrame });
    });
    await page.exposeBinding('__portSend', (_source, id: number, text: string | null, base64: string) => {
      this.ports.get(id)?.postMessage(text ?? new Uint8Array(Buffer.from(base64, 'base64')));
    });
    await page.exposeBinding('__permission', (_source, name: string) => this.session.grants(name));
    const { preload } = this.preferences;
    await page.addInitScript({ content: pageSide(preload === undefined ? '' : readFileSync(preload, 'utf8')) });
    this.expected = toWeb(url);
    await page.goto(this.expected);
  }

  private async openPdf(url: string): Promise<void> {
    if (this.preferences.plugins !== true) throw new Error('without plugins Electron would save the PDF, not show it');
    const response = await this.session.answer(url, 'GET');
    if (response === undefined) throw new Error(`ERR_BLOCKED_BY_CLIENT ${url}`);
    this.pdf = {
      url,
      type: response.headers.get('content-type') ?? '',
      bytes: new Uint8Array(await response.arrayBuffer()),
    };
  }

  private async answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toApp(request.url());
    if (
      request.isNavigationRequest() &&
      request.frame() === this.page?.mainFrame() &&
      !this.isExpected(request.url())
    ) {
      let prevented = false;
      this.emit('will-navigate', { url, isMainFrame: true, preventDefault: () => (prevented = true) });
      if (prevented) return route.abort('aborted');
    }
    const response = await this.session.answer(url, request.method());
    // nothing but our own scheme has an answer here: the stand-in has no network
    if (response === undefined) return route.abort(this.session.lets(url) ? 'internetdisconnected' : 'blockedbyclient');
    const body = Buffer.from(await response.arrayBuffer());
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  /** `loadURL` is no navigation of the page's own. */
  private isExpected(url: string): boolean {
    const expected = url === this.expected;
    this.expected = '';
    return expected;
  }

  private async deliver(channel: string, message: unknown, port: PortMain | undefined): Promise<void> {
    if (port === undefined || this.page === undefined) throw new Error('a port belongs in this message');
    const id = this.ports.size + 1;
    const page = this.page;
    this.ports.set(id, port);
    port.on('message', ({ data }: { data: string | Uint8Array }) => {
      const text = typeof data === 'string' ? data : null;
      const base64 = typeof data === 'string' ? '' : Buffer.from(data).toString('base64');
      // a page that is gone gets no answer, as in Electron
      page.evaluate(`__portReceive(${id}, ${JSON.stringify(text)}, '${base64}')`).catch(() => undefined);
    });
    await page.evaluate(`__ipcReceive(${JSON.stringify(channel)}, ${JSON.stringify(message)}, ${id})`);
    port.start();
  }
}
