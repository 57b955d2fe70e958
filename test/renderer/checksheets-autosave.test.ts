import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { ok, refuse, type Result } from '../../shared/kernel/result.ts';
import { createAutosave, type SaveState } from '../../renderer/features/checksheets/autosave.ts';

const delay = 600;

/** A register of one part that answers when the test says so. */
function office() {
  const sent: { version: number | null; text: string }[] = [];
  const states: SaveState['kind'][] = [];
  const waiting: ((answer: Result<number, Refusal> | Error) => void)[] = [];
  const screen = { text: '' };
  const autosave = createAutosave({
    delay,
    send: (_, version) => {
      sent.push({ version, text: screen.text });
      return new Promise((resolve, reject) => {
        waiting.push((answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
      });
    },
    onState: (_, state) => states.push(state.kind),
  });
  return {
    autosave,
    sent,
    states,
    type: (text: string) => {
      screen.text = text;
      autosave.touch('1-1');
    },
    answer: async (answer: Result<number, Refusal> | Error) => {
      waiting.shift()!(answer);
      await vi.advanceTimersByTimeAsync(0);
    },
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const conflict: Refusal = {
  code: 'edit-conflict',
  current: { rowVersion: 7, updatedBy: '別の担当者', updatedAt: '2026-11-22T05:00:00.000Z' },
};

test('打ち終わるまで待って一度だけ送り、保存した版を次の保存に使う', async () => {
  const { autosave, sent, states, type, answer, pass } = office();
  autosave.know('1-1', null);
  for (const text of ['イ', 'イク', 'イクボス']) {
    type(text);
    await pass(delay - 1);
  }
  expect(sent).toEqual([]);
  await pass(1);
  expect(sent).toEqual([{ version: null, text: 'イクボス' }]);
  await answer(ok(1));
  expect(states.at(-1)).toBe('saved');
  type('イクボス宣言');
  await pass(delay);
  expect(sent.at(-1)).toEqual({ version: 1, text: 'イクボス宣言' });
});

test('保存中に打った文字は、前の保存が終わってから新しい版で送る', async () => {
  const { sent, states, type, answer, pass } = office();
  type('一');
  await pass(delay);
  type('一二');
  await pass(delay);
  expect(sent.map(({ text }) => text)).toEqual(['一']);
  await answer(ok(4));
  expect(sent.at(-1)).toEqual({ version: 4, text: '一二' });
  expect(states.at(-1)).toBe('saving');
  await answer(ok(5));
  expect(states.at(-1)).toBe('saved');
  await pass(10 * delay);
  expect(sent).toHaveLength(2);
});

test('保存できなかった欄は未保存のまま残り、もう一度で最後の文字が送られる', async () => {
  const { autosave, sent, states, type, answer, pass } = office();
  autosave.know('1-1', 2);
  type('消えてはいけない');
  await pass(delay);
  const leaving = autosave.flush();
  await answer(new Error('gone'));
  expect(await leaving).toBe(false);
  expect(states.at(-1)).toBe('failed');
  const retry = autosave.save('1-1');
  await answer(ok(3));
  expect(await retry).toBe(true);
  expect(sent.at(-1)).toEqual({ version: 2, text: '消えてはいけない' });
  expect(states.at(-1)).toBe('saved');
});

test('ほかの画面と食い違ったら、選ぶまで何も送らない', async () => {
  const { autosave, sent, states, type, answer, pass } = office();
  autosave.know('1-1', 5);
  type('私の課');
  await pass(delay);
  await answer(refuse(conflict));
  expect(states.at(-1)).toBe('conflict');
  type('私の課2');
  await pass(10 * delay);
  expect(await autosave.flush()).toBe(false);
  expect(sent).toHaveLength(1);
  const mine = autosave.overwrite('1-1', 7);
  await answer(ok(8));
  expect(await mine).toBe(true);
  expect(sent.at(-1)).toEqual({ version: 7, text: '私の課2' });
});

test('相手の内容を使うと、打った文字は送らず、次の入力は相手の版から始まる', async () => {
  const { autosave, sent, type, answer, pass } = office();
  autosave.know('1-1', 5);
  type('私の課');
  await pass(delay);
  await answer(refuse(conflict));
  autosave.drop('1-1', 7);
  await pass(10 * delay);
  expect(await autosave.flush()).toBe(true);
  expect(sent).toHaveLength(1);
  type('続き');
  await pass(delay);
  expect(sent.at(-1)).toEqual({ version: 7, text: '続き' });
});
