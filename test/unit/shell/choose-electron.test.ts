import { describe, expect, it } from 'vitest';
import { hasDisplay } from '../../../electron/platform/browser.ts';
import { chooseElectron, type Surroundings } from '../../../electron/platform/choose-electron.ts';
import { downloadHost, isReachable } from '../../../electron/platform/electron-binary.ts';
import { defaultDataDir } from '../../../electron/platform/paths.ts';

/** Surroundings in which everything works and Electron is not on disk yet. */
function surroundings(changes: Partial<Surroundings> = {}): Surroundings & { asked: string[] } {
  const asked: string[] = [];
  let binary: string | undefined;
  return {
    asked,
    hasDisplay: true,
    isRoot: false,
    onDisk: () => binary,
    source: 'https://github.com/',
    isReachable: (source) => {
      asked.push(source);
      return Promise.resolve(true);
    },
    install: () => {
      asked.push('install');
      binary = '/electron';
    },
    say: (text) => asked.push(text),
    ...changes,
  };
}

describe('デスクトップ版かブラウザ版か', () => {
  it('本体があれば、何も尋ねずに使う', async () => {
    const at = surroundings({ onDisk: () => '/there/electron' });
    expect(await chooseElectron(at)).toEqual({ binary: '/there/electron' });
    expect(at.asked).toEqual([]);
  });

  it('本体がなければ、断ってから一度だけ取得する', async () => {
    const at = surroundings();
    expect(await chooseElectron(at)).toEqual({ binary: '/electron' });
    expect(at.asked).toEqual([
      expect.stringContaining('github.com から一度だけ取得'),
      'https://github.com/',
      'install',
    ]);
  });

  it('画面のないところでは、つながっても取得しない', async () => {
    const at = surroundings({ hasDisplay: false });
    expect(await chooseElectron(at)).toEqual({ reason: expect.stringContaining('ディスプレイ') });
    expect(at.asked).not.toContain('install');
  });

  it.each<[string, Partial<Surroundings>, string]>([
    ['画面がない', { hasDisplay: false, onDisk: () => '/electron' }, 'ディスプレイ'],
    ['管理者で動いている', { isRoot: true, onDisk: () => '/electron' }, 'root'],
    ['取得が止められている', { source: undefined }, '止められています'],
    ['つながらない', { isReachable: () => Promise.resolve(false) }, '接続できず'],
    ['取得に失敗した', { install: () => undefined }, '失敗'],
  ])('%s ときは、理由を述べてブラウザ版にする', async (_case, changes, words) => {
    expect(await chooseElectron(surroundings(changes))).toEqual({ reason: expect.stringContaining(words) });
  });

  it('取得先は環境変数に従う', () => {
    expect(downloadHost({})).toBe('https://github.com/');
    expect(downloadHost({ ELECTRON_MIRROR: 'http://mirror.city.example/' })).toBe('http://mirror.city.example/');
    expect(downloadHost({ ELECTRON_SKIP_BINARY_DOWNLOAD: '1' })).toBeUndefined();
    expect(downloadHost({ npm_config_offline: 'true' })).toBeUndefined();
    expect(downloadHost({ npm_config_offline: 'false' })).toBe('https://github.com/');
  });

  it('つながらない相手には三秒と待たない', async () => {
    const started = performance.now();
    expect(await isReachable('http://127.0.0.1:1/')).toBe(false);
    expect(performance.now() - started).toBeLessThan(3500);
  });

  it('画面の有無は、Linux では環境変数で知る', () => {
    expect(hasDisplay('linux', {})).toBe(false);
    expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true);
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true);
    expect(hasDisplay('win32', {})).toBe(true);
  });

  it('台帳の既定の場所は、その OS の作法に従う', () => {
    expect(defaultDataDir('linux', {}, '/home/u')).toBe('/home/u/.local/share/good-balance');
    expect(defaultDataDir('linux', { XDG_DATA_HOME: '/d' }, '/home/u')).toBe('/d/good-balance');
    expect(defaultDataDir('win32', { APPDATA: 'C:/Users/u/AppData/Roaming' }, 'C:/Users/u')).toMatch(
      /^C:\/Users\/u\/AppData\/Roaming.good-balance$/,
    );
  });
});
