import { beforeEach, expect, test } from 'vitest';
import { changeOrder, kindOfRow, orderOf, startOver, useOrder } from '../../renderer/features/certificates/state.ts';
import type { CertificateCandidate } from '../../shared/contract/certificates.ts';

const row: CertificateCandidate = {
  termId: 't',
  companyId: 'c',
  companyName: '株式会社甲',
  companyKana: '',
  number: 1,
  kind: 'new',
  certifiedOn: '2026-11-22',
  startOn: '2026-11-23',
  endOn: '2029-11-22',
  inForce: true,
  rootKind: 'new',
  issued: 1,
  ownIssued: 1,
  lastIssuedOn: '2026-11-22',
};
const today = '2026-12-01';
const order = (...rows: CertificateCandidate[]) => orderOf(rows, useOrder.getState(), today);

beforeEach(startOver);

test('a copy chosen in the ledger goes along while its term is the only one', () => {
  changeOrder({ copy: { id: 'copy', termId: 't' }, reasonKind: 'loss', reason: '届出あり' });
  expect(order(row)).toEqual({
    termIds: ['t'],
    issuedOn: today,
    reason: '届出あり',
    reasonKind: 'loss',
    copyId: 'copy',
  });
  expect(order(row, { ...row, termId: 'u' })).not.toHaveProperty('copyId');
  expect(order({ ...row, termId: 'u' })).not.toHaveProperty('copyId');
});

test('a first certificate has no reason, whatever was typed before', () => {
  changeOrder({ reasonKind: 'loss', reason: '届出あり' });
  expect(order({ ...row, issued: 0, ownIssued: 0 })).toEqual({ termIds: ['t'], issuedOn: today, reason: '' });
});

test('a prolonged term is reissued for its extension unless another reason is chosen; its first is what the term began as', () => {
  const extension = { ...row, kind: 'extension' as const, ownIssued: 0 };
  expect(order(extension)).toMatchObject({ reasonKind: 'extension' });
  expect(order(extension, row)).not.toHaveProperty('reasonKind');
  changeOrder({ reasonKind: 'other' });
  expect(order(extension)).toMatchObject({ reasonKind: 'other' });
  expect(kindOfRow({ ...extension, issued: 0 })).toBe('issue');
  expect(kindOfRow({ ...extension, rootKind: 'renewal', issued: 0 })).toBe('renewal-issue');
});
