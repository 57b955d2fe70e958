import { describe, expect, test } from 'vitest';
import {
  applicationKinds,
  applicationStatuses,
  isOpen,
  mayMove,
  nextStatuses,
} from '../../shared/domain/application.ts';
import { mainMove, moveLabel, stepsOf } from '../../renderer/features/applications/words.ts';

const shown = (...args: Parameters<typeof stepsOf>) => stepsOf(...args).map(({ label, state }) => `${label}:${state}`);

describe('手続きの段階', () => {
  test.each(applicationKinds.flatMap((kind) => applicationStatuses.map((status) => [kind, status] as const)))(
    '%s %s：いまの段階が一つだけ示され、終われば示されない',
    (kind, status) => {
      const steps = stepsOf(kind, status, ['received', status]);
      expect(steps.filter(({ state }) => state === 'now')).toHaveLength(isOpen(status) ? 1 : 0);
      expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    },
  );

  test('新規は意見聴取を通り、更新は通らない。補正は通ったときだけ出る', () => {
    expect(shown('new', 'reviewing', ['received', 'correction', 'reviewing'])).toEqual([
      '受付:done',
      '補正中:done',
      '審査中:now',
      '意見聴取:ahead',
      '決定待ち:ahead',
      '認定・不認定:ahead',
    ]);
    expect(shown('renewal', 'reviewing', ['received', 'reviewing'])).toEqual([
      '受付:done',
      '審査中:now',
      '決定待ち:ahead',
      '認定・不認定:ahead',
    ]);
  });

  test('取り下げた申請は、進んだところまでしか済みにしない', () => {
    expect(shown('new', 'withdrawn', ['consultation', 'received', 'withdrawn'])).toEqual([
      '相談:done',
      '受付:done',
      '取下げ:stopped',
    ]);
  });
});

describe('次の段階のボタン', () => {
  test.each(applicationKinds.flatMap((kind) => applicationStatuses.map((status) => [kind, status] as const)))(
    '%s %s：主なボタンは進める段階で、名前は互いに違う',
    (kind, status) => {
      const next = nextStatuses(kind, status);
      const main = mainMove(next, status);
      if (main !== undefined) {
        expect(mayMove(kind, status, main)).toBe(true);
        expect(main).not.toBe('withdrawn');
      }
      const labels = next.map((to) => moveLabel(status, to));
      expect(new Set(labels).size).toBe(labels.length);
    },
  );

  test('審査の次は、新規なら意見聴取、更新なら決定待ち', () => {
    expect(mainMove(nextStatuses('new', 'reviewing'), 'reviewing')).toBe('opinion');
    expect(mainMove(nextStatuses('renewal', 'reviewing'), 'reviewing')).toBe('awaiting-decision');
  });
});
