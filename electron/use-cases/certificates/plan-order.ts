import { createHash } from 'node:crypto';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { issueDayFault, keepsCertificate, printedKind } from '../../../shared/domain/certificate.ts';
import { checkText, isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import type { CertificateDocument } from '../../print/print-contract.ts';
import { type CandidateRecord, listCandidates } from '../../store/repositories/certificates.ts';
import { certificateDocument } from '../certificate-document.ts';
import { editedTemplate } from '../certificate-template.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { typedDate } from '../typed-date.ts';
import { isCertified } from './list-candidates.ts';

/** What the clerk asks for. */
export interface CertificateOrder {
  readonly termIds: readonly Id[];
  readonly issuedOn: string;
  readonly kind?: 'issue' | 'renewal-issue' | 'reissue' | undefined;
  readonly reason: string;
  /** What the preview answered; the order is refused when the pages would come out otherwise now. */
  readonly seen?: string | undefined;
}

/** One certificate to be made. */
export interface PlannedCertificate {
  readonly row: CandidateRecord;
  readonly kind: 'issue' | 'renewal-issue' | 'reissue';
  readonly document: CertificateDocument;
}

/** Everything an order comes to; no date, number or word is decided after this. */
export interface CertificatePlan {
  readonly issuedOn: CivilDate;
  readonly reason: string;
  readonly certificates: readonly PlannedCertificate[];
}

const issuerLines = ['title', 'numberLine', 'nameLine', 'body', 'termLine', 'dateLine', 'issuerLine'] as const;

/** A second certificate for a term is a 再交付, whatever was asked for. */
function kindOf(row: CandidateRecord, asked: CertificateOrder['kind']): PlannedCertificate['kind'] {
  const usual = printedKind({ kind: row.term.kind, issued: row.issued });
  return usual === 'reissue' ? usual : (asked ?? usual);
}

/** Stands for the pages of a plan: two plans with the same one print the same. */
export const fingerprintOf = ({ certificates }: CertificatePlan): string =>
  createHash('sha256')
    .update(JSON.stringify(certificates.map(({ kind, document }) => [kind, document])))
    .digest('hex');

/** Why no certificate may be made for a term, or undefined. */
function refusalFor(row: CandidateRecord, issuedOn: CivilDate, today: CivilDate) {
  const params = { company: row.companyName };
  if (!isCertified(row)) return because('decision-missing', { params });
  if (!keepsCertificate(row.term)) return because('term-not-in-force', { params });
  const fault = issueDayFault(row.term, issuedOn, today);
  return fault === null ? undefined : invalid([{ path: 'issuedOn', ...fault }]);
}

/** Checks an order and fills in the template for each term, in the order of the terms given. */
export function planOrder(context: AppContext, order: CertificateOrder): Result<CertificatePlan, Refusal> {
  const { store } = context;
  const day = typedDate('issuedOn', order.issuedOn);
  const bad = checkText(order.reason, { max: textLimits.reissueReason, multiline: true });
  if (!day.ok || bad !== null)
    return invalid([...(day.ok ? [] : [day.refusal]), ...(bad === null ? [] : [{ path: 'reason', ...bad }])]);
  const termIds = [...new Set(order.termIds)];
  if (termIds.length === 0) return because('no-terms-chosen');
  const found = new Map(listCandidates(store, { termIds }).map((row) => [row.term.id, row]));
  const settings = settingsInForce(store);
  const template = editedTemplate(store, settings);
  if (isBlank(settings.mayorName) && issuerLines.some((line) => template[line].includes('{市長氏名}')))
    return because('mayor-name-missing');
  const certificates: PlannedCertificate[] = [];
  for (const termId of termIds) {
    const row = found.get(termId);
    if (row === undefined) return because('not-found');
    const refusal = refusalFor(row, day.value, context.clock.today());
    if (refusal !== undefined) return refusal;
    const kind = kindOf(row, order.kind);
    if (kind === 'reissue' && isBlank(order.reason))
      return because('reason-required', { params: { company: row.companyName } });
    const { startOn, endOn, certifiedOn } = row.term;
    const document = certificateDocument(template, settings, {
      number: row.number,
      name: row.companyName,
      address: row.address,
      representativeTitle: row.representativeTitle,
      representativeName: row.representativeName,
      startOn,
      endOn,
      certifiedOn,
      issuedOn: day.value,
      renewal: row.term.kind !== 'new',
    });
    if (!document.ok)
      return because('template-unknown-placeholder', {
        params: { placeholder: `{${document.refusal.placeholders[0]}}` },
      });
    certificates.push({ row, kind, document: document.value });
  }
  return ok({ issuedOn: day.value, reason: order.reason, certificates });
}
