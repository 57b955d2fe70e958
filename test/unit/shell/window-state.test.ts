import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isOnScreen, readWindowState, writeWindowState } from '../../../electron/shell/window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'window-state-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'window.json');
const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 0, width: 1920, height: 1040 };
const onRight = { x: 2000, y: 100, width: 1200, height: 800, maximized: false };

describe('窓の場所', () => {
  it('書いたとおりに読む', () => {
    writeWindowState(file, onRight);
    expect(readWindowState(file, [left, right])).toEqual(onRight);
  });

  it('外した画面にあった窓は、既定の場所に戻す', () => {
    writeWindowState(file, onRight);
    expect(readWindowState(file, [left])).toBeUndefined();
  });

  it.each(['', '{', '[]', '{"x":1}', '{"x":0,"y":0,"width":1e9,"height":800,"maximized":false}'])(
    '壊れた記録 %s は無視する',
    (text) => {
      writeFileSync(file, text);
      expect(readWindowState(file, [left])).toBeUndefined();
    },
  );

  it('書けない場所でも、窓を閉じる妨げにならない', () => {
    expect(() => writeWindowState(join(folder, 'ない', 'window.json'), onRight)).not.toThrow();
  });

  it('題名の帯をつかめるときだけ、画面の中と見る', () => {
    expect(isOnScreen({ x: -1000, y: 0, width: 1200, height: 800 }, [left])).toBe(true);
    expect(isOnScreen({ x: -1190, y: 0, width: 1200, height: 800 }, [left])).toBe(false);
    expect(isOnScreen({ x: 0, y: -1, width: 1200, height: 800 }, [left])).toBe(false);
    expect(isOnScreen({ x: 0, y: 1000, width: 1200, height: 800 }, [left])).toBe(false);
  });
});
