import { createHash } from 'node:crypto';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  copyRefusal,
  type CopySays,
  type CopyTemplate,
  type ReissueReason,
} from '../../../shared/domain/certificate-copy.ts';
import {
  issueDayFault,
  keepsCertificate,
  occasionOf,
  printedKind,
  type TemplateRefusal,
} from '../../../shared/domain/certificate.ts';
import { usedPlaceholders } from '../../../shared/domain/certificate-placeholders.ts';
import {
  occasions,
  wordingParts,
  type CertificateTemplateContent,
} from '../../../shared/domain/certificate-template.ts';
import { occasionLabels } from '../../../shared/domain/certificate-template-words.ts';
import { renewalsUpTo } from '../../../shared/domain/renewal-count.ts';
import { isTermOver } from '../../../shared/domain/term-over.ts';
import { checkText, isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import type { CertificateDocument } from '../../print/print-contract.ts';
import { copiesOfCompany, openRenewalOf } from '../../store/repositories/certificate-ledger.ts';
import { type CandidateRecord, listCandidates } from '../../store/repositories/certificates.ts';
import { citationFor } from '../achievement-record.ts';
import { certificateDocument, picturesOf } from '../certificate-document.ts';
import { templateInForce } from '../certificate-template.ts';
import { termsOf } from '../../store/repositories/company-records.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, because, invalid } from '../context.ts';
import type { Pieces } from '../in-pieces.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { substitutesFor } from '../substitutes-for.ts';
import { typedDate } from '../typed-date.ts';
import { asJson } from './as-json.ts';
import { isCertified } from './list-candidates.ts';

/** What the clerk asks for. */
export interface CertificateOrder {
  readonly termIds: readonly Id[];
  readonly issuedOn: string;
  readonly kind?: 'issue' | 'renewal-issue' | 'reissue' | undefined;
  readonly reason: string;
  /** Why again; without it a text says so. */
  readonly reasonKind?: ReissueReason | undefined;
  /** The copy chosen in the ledger to be replaced: refused when another one stands in its place by now. */
  readonly copyId?: Id | undefined;
  /** What the preview answered; the order is refused when the pages would come out otherwise now. */
  readonly seen?: string | undefined;
  /** The name under which the page asks how far it is. */
  readonly jobId?: string | undefined;
}

/** One certificate to be made. */
export interface PlannedCertificate {
  readonly row: CandidateRecord;
  readonly kind: 'issue' | 'renewal-issue' | 'reissue';
  readonly document: CertificateDocument;
  /** What the copy says, kept beside its lines. */
  readonly says: CopySays;
  /** The template it is printed with, kept beside its lines. */
  readonly template: CopyTemplate;
  readonly reasonKind: ReissueReason | null;
  /** The copy it makes void. */
  readonly replacesId: Id | null;
}

/** Everything an order comes to; no date, number or word is decided after this. */
export interface CertificatePlan {
  readonly issuedOn: CivilDate;
  readonly reason: string;
  readonly certificates: readonly PlannedCertificate[];
}

/** What planning reads. */
export type Planning = Pick<AppContext, 'store' | 'clock'>;

/** Whether a template names the mayor on any occasion. */
const namesMayor = ({ wording }: CertificateTemplateContent): boolean =>
  occasions.some((occasion) => wordingParts.some((part) => wording[occasion][part].includes('{市長氏名}')));

/** A second certificate for a term is a 再交付, whatever was asked for. */
function kindOf(row: CandidateRecord, asked: CertificateOrder['kind']): PlannedCertificate['kind'] {
  const usual = printedKind({ kind: row.rootKind ?? row.term.kind, issued: row.issued });
  return usual === 'reissue' ? usual : (asked ?? usual);
}

/** Why the copy named in the order may not be replaced, or undefined. */
function refusalOfCopy(store: Store, row: CandidateRecord, copyId: Id | undefined) {
  if (copyId === undefined) return undefined;
  const copies = copiesOfCompany(store, row.term.companyId);
  const copy = copies.find(({ id }) => id === copyId);
  const refusal = copy === undefined ? 'not-found' : copyRefusal('reissue', copy, copies);
  if (refusal !== null) return because(refusal);
  return row.lastCopyId === copyId ? undefined : because('already-void');
}

/** A certificate is not printed again for a term that is over; the first one of it still is. */
function isLate({ store, clock }: Planning, { term }: CandidateRecord, lateRenewalDays: number): boolean {
  const facts = { endOn: term.endOn, renewalReceivedOn: openRenewalOf(store, term.id) };
  return isTermOver(facts, clock.today(), lateRenewalDays);
}

/** Lacking: a reason of a 再交付; その他 says nothing without words. */
const lacksReason = ({ reason, reasonKind = 'other' }: CertificateOrder): boolean =>
  reasonKind === 'other' && isBlank(reason);

/** Why this one is printed again; the first certificate of a prolonged term says the new end. */
function reasonKindOf({ reasonKind }: CertificateOrder, row: CandidateRecord): ReissueReason {
  return reasonKind ?? (row.term.kind === 'extension' && row.ownIssued === 0 ? 'extension' : 'other');
}

const digestOf = (value: unknown): string => createHash('sha256').update(asJson(value)).digest('hex');

/** Stands for the pages of a plan: two plans with the same one print the same. */
export const fingerprintOf = ({ certificates }: CertificatePlan): string =>
  digestOf(certificates.map(({ kind, document }) => [kind, document]));

/** Stands for everything a plan says, also what is not printed. */
export const planDigest = (plan: CertificatePlan): string => digestOf(plan);

/** Why no certificate may be made for a term, or undefined. */
function refusalFor(row: CandidateRecord, issuedOn: CivilDate, today: CivilDate) {
  const params = { company: row.companyName };
  if (!isCertified(row)) return because('decision-missing', { params });
  // a day still to come must lie before an end that is announced
  const day = issuedOn > today ? issuedOn : today;
  if (!keepsCertificate(row.term, day)) return because('term-not-in-force', { params });
  const fault = issueDayFault(row.term, issuedOn, today);
  return fault === null ? undefined : invalid([{ path: 'issuedOn', ...fault }]);
}

const saysOf = (row: CandidateRecord, { termLine }: CertificateDocument): CopySays => ({
  name: row.companyName,
  representative: [row.representativeTitle, row.representativeName].filter((part) => part !== '').join('　') || null,
  term: termLine,
});

/** Why a template does not make a certificate, with what the clerk can do about it. */
function templateRefusal(refusal: TemplateRefusal, kind: PlannedCertificate['kind'], company: string) {
  if (refusal.code === 'empty-body')
    return because('template-empty', { params: { occasion: occasionLabels[occasionOf[kind]] } });
  const { placeholder } = refusal;
  return refusal.code === 'unknown-placeholder'
    ? because('template-unknown-placeholder', { params: { placeholder } })
    : because('template-fact-empty', { params: { placeholder: placeholder.slice(1, -1), company } });
}

/** Terms read from the register at a time. */
const readAtOnce = 50;

/** Checks an order and fills in the template for each term, in the order of the terms given. */
export function* planOrder(context: Planning, order: CertificateOrder): Pieces<Result<CertificatePlan, Refusal>> {
  const { store } = context;
  const day = typedDate('issuedOn', order.issuedOn);
  const bad = checkText(order.reason, { max: textLimits.reissueReason, multiline: true });
  if (!day.ok || bad !== null)
    return invalid([...(day.ok ? [] : [day.refusal]), ...(bad === null ? [] : [{ path: 'reason', ...bad }])]);
  const termIds = [...new Set(order.termIds)];
  if (termIds.length === 0) return because('no-terms-chosen');
  const found = new Map<Id, CandidateRecord>();
  for (let from = 0; from < termIds.length; from += readAtOnce) {
    for (const row of listCandidates(store, { termIds: termIds.slice(from, from + readAtOnce) }))
      found.set(row.term.id, row);
    yield;
  }
  const settings = settingsInForce(store);
  const { key, name, version, content } = templateInForce(store);
  if (isBlank(settings.mayorName) && namesMayor(content)) return because('mayor-name-missing');
  const pictures = picturesOf(store, content);
  const cites = usedPlaceholders(content).includes('取組');
  const substitutes = substitutesFor(
    store,
    [...found.values()].map(({ term }) => term.companyId),
  );
  const certificates: PlannedCertificate[] = [];
  for (const termId of termIds) {
    yield;
    const row = found.get(termId);
    if (row === undefined) return because('not-found');
    const refusal = refusalFor(row, day.value, context.clock.today());
    const refused = refusal ?? refusalOfCopy(store, row, order.copyId);
    if (refused !== undefined) return refused;
    const kind = kindOf(row, order.kind);
    const again = kind === 'reissue';
    if (again && isLate(context, row, settings.lateRenewalDays))
      return because('term-not-in-force', { params: { company: row.companyName } });
    if (again && lacksReason(order)) return because('reason-required', { params: { company: row.companyName } });
    const { startOn, endOn, certifiedOn } = row.term;
    const template = { content, occasion: occasionOf[kind], ...pictures };
    const facts = {
      number: row.number,
      name: row.companyName,
      address: row.address,
      representativeTitle: row.representativeTitle,
      representativeName: row.representativeName,
      startOn,
      endOn,
      certifiedOn,
      issuedOn: day.value,
      renewal: (row.rootKind ?? row.term.kind) !== 'new',
      renewals: renewalsUpTo(termsOf(store, row.term.companyId), startOn),
      firstIssuedOn: again ? row.firstIssuedOn : null,
      achievements: cites ? citationFor(store, row.term) : '',
    };
    const letters = substitutes({ ...row, companyId: row.term.companyId });
    const document = certificateDocument(template, settings, facts, letters);
    if (!document.ok) return templateRefusal(document.refusal, kind, row.companyName);
    certificates.push({
      row,
      kind,
      document: document.value,
      says: saysOf(row, document.value),
      template: { key, name, version },
      reasonKind: again ? reasonKindOf(order, row) : null,
      replacesId: again ? row.lastCopyId : null,
    });
  }
  return ok({ issuedOn: day.value, reason: order.reason, certificates });
}
