/**
 * A stand-in for the `electron` module: every window is a page of a real Chromium, all else is Node. It has only what
 * electron/ uses, and is strict where Electron is: it throws on a window before `ready`, late schemes, an insecure window.
 * It shows that our wiring works; it cannot show that Electron itself keeps its promises.
 */
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { findChromium } from './chromium.ts';
import { FakeContents, type FakePreferences } from './electron/contents.ts';
import { FakeSession } from './electron/session.ts';

export { MessageChannelMain } from './electron/ports.ts';

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a test sets before it imports the built main process, and what it may look at afterwards. */
export const harness = {
  browser: undefined as Browser | undefined,
  appPath: '',
  switches: new Map<string, string>(),
  lockTaken: false,
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  windows: [] as BrowserWindow[],
  errorBoxes: [] as string[],
  /** What was asked, and the button that is pressed. */
  questions: [] as string[],
  answer: 0,
  focused: 0,
  /** Files whose folder was shown. */
  shownInFolder: [] as string[],
  /** Numbers told to the task bar, the last one last. */
  badges: [] as (number | string)[],
  notifications: [] as Notification[],
  exited: Promise.withResolvers<number>(),
};

const ready = Promise.withResolvers<void>();
let isReady = false;

/** Like Electron: `ready` comes only after the main entry has been evaluated. */
export async function start(mainFile: string): Promise<void> {
  harness.browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  await import(/* @vite-ignore */ mainFile);
  isReady = true;
  app.emit('ready');
  ready.resolve();
}

class App extends EventEmitter {
  readonly isPackaged = true;
  private quitting = false;
  readonly paths = new Map<string, string>();
  readonly commandLine = {
    getSwitchValue: (name: string) => harness.switches.get(name) ?? '',
    appendSwitch: (name: string, value = '') => {
      if (isReady) throw new Error(`too late for --${name}`);
      harness.switches.set(name, value);
    },
  };
  requestSingleInstanceLock(): boolean {
    return !harness.lockTaken;
  }
  whenReady(): Promise<void> {
    return ready.promise;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  setBadgeCount(count: number): boolean {
    harness.badges.push(count);
    return true;
  }
  setAppUserModelId(id: string): void {
    this.paths.set('app-user-model-id', id);
  }
  getAppPath(): string {
    return harness.appPath;
  }
  getVersion(): string {
    return '9.9.9';
  }
  quit(): void {
    if (this.quitting) return;
    this.quitting = true;
    for (const window of harness.windows.slice()) window.close();
    let wait = false;
    this.emit('will-quit', { preventDefault: () => (wait = true) });
    if (!wait) this.exit();
  }
  exit(code = 0): void {
    void harness.browser?.close();
    harness.exited.resolve(code);
  }
}
export const app = new App();

const sessions = new Map<string, FakeSession>();
export const session = {
  defaultSession: new FakeSession(),
  fromPartition(name: string): FakeSession {
    const known = sessions.get(name) ?? new FakeSession();
    sessions.set(name, known);
    return known;
  },
};

export const protocol = {
  registerSchemesAsPrivileged: (): void => {
    if (isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  },
};

export const ipcMain = new EventEmitter();
export const shell = { showItemInFolder: (path: string) => void harness.shownInFolder.push(path) };
export const screen = { getAllDisplays: () => harness.displays };
export const dialog = {
  showErrorBox: (title: string, text: string) => harness.errorBoxes.push(`${title}\n${text}`),
  showMessageBoxSync: (_window: unknown, { message, buttons }: { message: string; buttons: string[] }) => {
    harness.questions.push(`${message} ${buttons.join('／')}`);
    return harness.answer;
  },
};

export const powerMonitor = new EventEmitter();
export const nativeImage = {
  createFromPath: (path: string) => {
    // Electron itself answers an empty picture, and nobody would see it
    if (!existsSync(path)) throw new Error(`no picture at ${path}`);
    return { path };
  },
};

/** A notification the clerk can see; `emit('click')` is the click on it. */
export class Notification extends EventEmitter {
  readonly options: { title: string; body: string };
  constructor(options: { title: string; body: string }) {
    super();
    this.options = options;
  }
  static isSupported(): boolean {
    return true;
  }
  show(): void {
    harness.notifications.push(this);
  }
  close(): void {
    harness.notifications = harness.notifications.filter((each) => each !== this);
  }
}

interface ItemOptions {
  role?: string;
  label?: string;
  type?: string;
  accelerator?: string;
  click?: () => void;
  submenu?: ItemOptions[];
}
/** One menu item; without a label it would show Electron's English one. */
export interface MenuItem {
  readonly label: string;
  readonly type: string;
  readonly accelerator: string;
  readonly click: () => void;
  readonly submenu: Menu | null;
}

export class Menu {
  static applied: Menu | null = null;
  readonly items: MenuItem[];
  private constructor(items: MenuItem[]) {
    this.items = items;
  }
  static buildFromTemplate(template: ItemOptions[]): Menu {
    return new Menu(
      template.map(({ role, label, type = 'normal', accelerator = '', click = () => undefined, submenu }) => ({
        label: label ?? role ?? '',
        type,
        accelerator,
        click,
        submenu: submenu === undefined ? null : Menu.buildFromTemplate(submenu),
      })),
    );
  }
  static setApplicationMenu(menu: Menu | null): void {
    Menu.applied = menu;
  }
  static getApplicationMenu(): Menu | null {
    return Menu.applied;
  }
  popup(): void {
    throw new Error('no test opens a context menu');
  }
}

interface WindowOptions extends Partial<Rectangle> {
  show?: boolean;
  title?: string;
  webPreferences?: FakePreferences;
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: FakeContents;
  visible: boolean;
  minimized = false;
  maximized = false;
  menu: Menu | null = null;
  readonly bounds: Rectangle;

  constructor(options: WindowOptions) {
    super();
    if (!isReady) throw new Error('Cannot create BrowserWindow before app is ready');
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, preload } = options.webPreferences ?? {};
    if (sandbox !== true || contextIsolation !== true || nodeIntegration !== false || webSecurity !== true)
      throw new Error('insecure webPreferences');
    if (preload !== undefined && !existsSync(preload)) throw new Error(`no preload at ${preload}`);
    this.options = options;
    this.visible = options.show !== false;
    this.bounds = {
      x: options.x ?? 10,
      y: options.y ?? 10,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    const own = options.webPreferences?.session ?? session.defaultSession;
    this.webContents = new FakeContents(own, options.webPreferences ?? {}, (channel, event) =>
      ipcMain.emit(channel, event),
    );
    harness.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    if (harness.browser === undefined) throw new Error('no browser');
    await this.webContents.open(harness.browser, url);
    this.emit('ready-to-show');
  }
  show(): void {
    this.visible = true;
  }
  focus(): void {
    harness.focused += 1;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  restore(): void {
    this.minimized = false;
  }
  maximize(): void {
    this.maximized = true;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): Rectangle {
    return this.bounds;
  }
  setOverlayIcon(image: { path: string } | null, description: string): void {
    harness.badges.push(image === null ? '' : `${image.path.split(/[/\\]/u).at(-1)} ${description}`);
  }
  setMenu(menu: Menu | null): void {
    this.menu = menu;
  }
  close(): void {
    if (!harness.windows.includes(this)) return;
    this.emit('close', {});
    harness.windows.splice(harness.windows.indexOf(this), 1);
    // at the end the whole browser may be gone first
    this.webContents.context?.close().catch(() => undefined);
    this.emit('closed', {});
  }
}
