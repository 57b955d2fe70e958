import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import { copySays, copyStanding, entryKind } from '../../../shared/domain/certificate-copy.ts';
import { keepsCertificate } from '../../../shared/domain/certificate.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type LedgerFilter, type LedgerRecord, listLedger } from '../../store/repositories/certificate-ledger.ts';
import type { AppContext } from '../context.ts';

/** An entry of the ledger with where its copy stands today, and what it said. */
export function ledgerRow(record: LedgerRecord, today: CivilDate): LedgerRow {
  const { endOn: _end, endedOn, endKind, replacedOn: _replaced, replacedById, content, aboutKind, ...row } = record;
  const isCopy = row.kind !== 'return';
  return {
    ...row,
    told: entryKind(record, aboutKind),
    undone: record.undone === 1,
    standing: copyStanding(record, today),
    says: copySays(content),
    mayReissue: isCopy && replacedById === null && keepsCertificate({ endedOn, endKind }),
    mayReturn: isCopy && row.returnedOn === null,
    mayUndoReturn: !isCopy && aboutKind !== 'return' && record.undone === 0,
  };
}

/** One page of 交付台帳, newest first. */
export function listCertificateLedger(
  { store, clock }: AppContext,
  filter: Omit<LedgerFilter, 'today'> & { readonly offset: number; readonly limit: number },
): { rows: LedgerRow[]; total: number } {
  const today = clock.today();
  const { rows, total } = listLedger(store, { ...filter, today });
  return { total, rows: rows.map((row) => ledgerRow(row, today)) };
}
