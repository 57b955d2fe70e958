import type { CertificateCandidate } from '../../../shared/contract/certificates.ts';
import { termState } from '../../../shared/domain/term-state.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type CandidateFilter, type CandidateRecord, listCandidates } from '../../store/repositories/certificates.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { watchedDays } from '../watched-days.ts';

/** A term whose decision was not taken back; terms of the first cohort came without one. */
export const isCertified = (row: CandidateRecord): boolean =>
  row.corrected === 0 && (row.outcome === 'certified' || row.term.decisionId === null);

/** 「未交付」 is work to do: a term that has ended needs no certificate any more. */
const isOver = ({ term }: CandidateRecord, today: CivilDate): boolean => term.endedOn !== null || term.endOn < today;

/** Terms a certificate can be made for, those out of force included and flagged unless only unissued ones are asked for. */
export function certificateCandidates(context: AppContext, filter: CandidateFilter): { rows: CertificateCandidate[] } {
  const { store } = context;
  const noticeMonths = settingsInForce(store).renewalNoticeMonths;
  const { today } = watchedDays(context);
  return {
    rows: listCandidates(store, filter)
      .filter((row) => isCertified(row) && !(filter.notIssuedOnly === true && isOver(row, today)))
      .map((row) => ({
        termId: row.term.id,
        companyId: row.term.companyId,
        companyName: row.companyName,
        companyKana: row.companyKana,
        number: row.number,
        kind: row.term.kind,
        certifiedOn: row.term.certifiedOn,
        startOn: row.term.startOn,
        endOn: row.term.endOn,
        inForce: ['active', 'notice'].includes(termState(row.term, today, { noticeMonths })),
        rootKind: row.rootKind ?? row.term.kind,
        issued: row.issued,
        ownIssued: row.ownIssued,
        lastIssuedOn: row.lastIssuedOn,
      })),
  };
}
