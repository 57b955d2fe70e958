import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  contradicted,
  type CopyFacts,
  copyRefusal,
  copySays,
  copyStanding,
  type LedgerCopy,
} from '../../../shared/domain/certificate-copy.ts';

const copy: CopyFacts = {
  kind: 'issue',
  endOn: '2024-01-15',
  endedOn: null,
  endKind: null,
  replacedOn: null,
  returnedOn: null,
};

test.each<[string, Partial<CopyFacts>, string, object | null]>([
  ['in its term', {}, '2024-01-15', { state: 'valid', cause: null }],
  ['after its term', {}, '2024-01-16', { state: 'expired', dueBack: false }],
  ['replaced', { replacedOn: '2023-05-01' }, '2023-05-01', { state: 'void', cause: 'reissued', since: '2023-05-01' }],
  ['returned', { returnedOn: '2023-06-01' }, '2023-06-01', { state: 'returned', cause: null, since: '2023-06-01' }],
  [
    'given up, before the day',
    { endedOn: '2023-06-01', endKind: 'resigned' },
    '2023-05-31',
    { state: 'valid', dueBack: false },
  ],
  [
    'given up',
    { endedOn: '2023-06-01', endKind: 'resigned' },
    '2023-06-01',
    { state: 'void', cause: 'resigned', since: '2023-06-01', dueBack: true },
  ],
  [
    'replaced before the end: the later copy is due back, not this one',
    { endedOn: '2023-06-01', endKind: 'revoked', replacedOn: '2023-05-01' },
    '2023-07-01',
    { state: 'void', cause: 'reissued', dueBack: false },
  ],
  [
    'given up and come back',
    { endedOn: '2023-06-01', endKind: 'ended', returnedOn: '2023-06-20' },
    '2023-07-01',
    { state: 'returned', cause: 'ended', since: '2023-06-01', dueBack: false },
  ],
  [
    'given up and lost: settled, though it never came back',
    { endedOn: '2023-06-01', endKind: 'ended', returnedOn: '2023-06-20', returnReasonKind: 'loss' },
    '2023-07-01',
    { state: 'lost', cause: 'ended', since: '2023-06-01', dueBack: false },
  ],
  ['expired by record', { endedOn: '2024-01-16', endKind: 'expired' }, '2024-02-01', { state: 'expired' }],
  ['a return is no copy', { kind: 'return' }, '2023-07-01', null],
])('%s', (_, facts, today, expected) => {
  const standing = copyStanding({ ...copy, ...facts }, today);
  if (expected === null) expect(standing).toBeNull();
  else expect(standing).toMatchObject(expected);
});

test('whatever is reissued and returned, at most one copy of a term is valid, and no copy is replaced or comes back twice', () => {
  const step = fc.record({
    action: fc.constantFrom('reissue' as const, 'return' as const, 'undo-return' as const),
    at: fc.nat(11),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const entries: LedgerCopy[] = [{ id: '0', kind: 'issue', replacesId: null }];
      for (const { action, at } of steps) {
        const chosen = entries[at % entries.length]!;
        if (copyRefusal(action, chosen, entries) !== null) continue;
        const kind = action === 'reissue' ? 'reissue' : 'return';
        entries.push({ id: String(entries.length), kind, replacesId: chosen.id });
      }
      const undone = (id: string) => entries.some((each) => each.replacesId === id);
      const after = (id: string, kind: string) =>
        entries.filter(
          (each) => each.replacesId === id && each.kind === kind && !(kind === 'return' && undone(each.id)),
        );
      const standings = entries.map(({ id, kind }) => {
        expect(after(id, 'return').length).toBeLessThanOrEqual(1);
        expect(after(id, 'reissue').length).toBeLessThanOrEqual(1);
        const day = (found: readonly LedgerCopy[]) => (found.length > 0 ? '2023-05-01' : null);
        const facts = { replacedOn: day(after(id, 'reissue')), returnedOn: day(after(id, 'return')) };
        return copyStanding({ ...copy, kind, ...facts }, '2023-06-01');
      });
      expect(standings.filter((standing) => standing?.state === 'valid').length).toBeLessThanOrEqual(1);
    }),
  );
});

test('what a copy says is read from what was kept, of older copies from the printed lines', () => {
  const lines = { nameLine: '株式会社甲　様', termLine: '認定期間　令和3年1月16日から令和6年1月15日まで' };
  expect(copySays(JSON.stringify(lines))).toEqual({
    name: lines.nameLine,
    representative: null,
    representativePrinted: false,
    term: lines.termLine,
  });
  const says = { name: '株式会社甲', representative: '代表取締役　見本　太郎', term: 'x' };
  // kept, but the paper does not name him
  const kept = { ...says, representativePrinted: false, term: lines.termLine };
  expect(copySays(JSON.stringify({ ...lines, says }))).toEqual(kept);
  const nameLine = '株式会社甲　代表　見本　太郎　様';
  expect(copySays(JSON.stringify({ ...lines, nameLine, says }))).toEqual({ ...kept, representativePrinted: true });
  expect(copySays('{}')).toBeNull();
});

test('a change makes untrue what stands on the copy, or what the template in force would print otherwise, and nothing else', () => {
  const before = {
    name: '株式会社甲',
    address: '本町一丁目',
    representativeTitle: '社長',
    representativeName: '見本太郎',
  };
  const after = { ...before, representativeName: '見本花子' };
  const plain = JSON.stringify({ nameLine: '株式会社甲　様', body: '認定します。', issuerLine: '市長　見本太郎' });
  const wordy = JSON.stringify({ nameLine: '株式会社甲　様', body: '社長　見本太郎の会社を認定します。' });
  const names = ['事業者名'];
  expect(contradicted(plain, names, before, after)).toEqual([]);
  expect(contradicted(wordy, names, before, after)).toEqual(['representative']);
  expect(contradicted(plain, [...names, '代表者氏名'], before, after)).toEqual(['representative']);
  const moved = { ...after, name: '株式会社乙', address: '仲町二丁目' };
  expect(contradicted(plain, names, before, moved)).toEqual(['name']);
  // back to the name the copy has always borne
  expect(contradicted(plain, names, { ...before, name: '株式会社乙' }, before)).toEqual([]);
});
