import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { expect, it, vi } from 'vitest';
import { askBeforeClosing } from '../../electron/shell/ask-before-closing.ts';
import { harness } from '../support/electron-on-chromium.ts';

it('保存していない入力があるとき、閉じる前に日本語で尋ね、答えのとおりにする', () => {
  const webContents = new EventEmitter();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only the contents' event is under test
  askBeforeClosing({ webContents } as unknown as BrowserWindow);
  const close = (answer: number): boolean => {
    harness.answer = answer;
    const event = { preventDefault: vi.fn<() => void>() };
    webContents.emit('will-prevent-unload', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  expect(close(0)).toBe(false);
  expect(close(1)).toBe(true);
  expect(harness.questions).toEqual(
    Array.from({ length: 2 }, () => '保存していない入力があります。 画面に戻る／保存せずに閉じる'),
  );
});
