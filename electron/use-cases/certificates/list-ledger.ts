import type { LedgerRow } from '../../../shared/contract/certificates.ts';
import { copySays, copyStanding, copyTemplate, entryKind } from '../../../shared/domain/certificate-copy.ts';
import { keepsCertificate } from '../../../shared/domain/certificate.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { isTermOver, renewalInTime } from '../../../shared/domain/term-over.ts';
import { holdsUndecided } from '../../../shared/domain/term-state.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type LedgerFilter, type LedgerRecord, listLedger } from '../../store/repositories/certificate-ledger.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** An entry of the ledger with where its copy stands today, and what it said. */
export function ledgerRow(record: LedgerRecord, today: CivilDate, settings: Settings): LedgerRow {
  const {
    endOn: _end,
    endedOn,
    endKind,
    replacedOn: _replaced,
    replacedById,
    content,
    aboutKind,
    renewalReceivedOn,
    ...row
  } = record;
  const isCopy = row.kind !== 'return';
  const standing = copyStanding(record, today);
  const inTime = renewalInTime(record, settings.lateRenewalDays);
  return {
    ...row,
    told: entryKind(record, aboutKind),
    undone: record.undone === 1,
    standing,
    pending:
      standing?.state === 'expired' && renewalReceivedOn !== null && inTime
        ? holdsUndecided(renewalReceivedOn, record.endOn, settings)
        : null,
    says: copySays(content),
    template: copyTemplate(content),
    mayReissue:
      isCopy &&
      replacedById === null &&
      keepsCertificate({ endedOn, endKind }, today) &&
      !isTermOver(record, today, settings.lateRenewalDays),
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
  const settings = settingsInForce(store);
  const { rows, total } = listLedger(store, { ...filter, today });
  return { total, rows: rows.map((row) => ledgerRow(row, today, settings)) };
}
