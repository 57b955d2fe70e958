import type { ProofName, ProofRow } from '../../../shared/contract/proof.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { occasionOf } from '../../../shared/domain/certificate.ts';
import { usedPlaceholders } from '../../../shared/domain/certificate-placeholders.ts';
import { isClosedDay } from '../../../shared/domain/office-days.ts';
import { layoutFindings } from '../../../shared/domain/proof-layout.ts';
import { measuredPart, type ProofPage } from '../../../shared/domain/proof-page.ts';
import { wordingChecks } from '../../../shared/domain/proof-wording.ts';
import { type ProofedPage, type ProofFinding, proofFindings } from '../../../shared/domain/proof.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import type { MeasuredCertificate } from '../../print/print-contract.ts';
import type { PrintJobs } from '../../print/print-service.ts';
import { ceremonyDaysOf } from '../../store/repositories/ceremony-guests.ts';
import { acceptancesOf } from '../../store/repositories/proof-acceptances.ts';
import { citationFor } from '../achievement-record.ts';
import { templateInForce } from '../certificate-template.ts';
import type { CertificatePlan, Planning } from './plan-order.ts';
import { documentsOf, printed } from './render-order.ts';
import { inPieces, type Pieces } from '../in-pieces.ts';
import { closedDays } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** What 校正 says of an order. */
export interface Proof {
  readonly findings: ProofRow[];
  /** The smallest first. */
  readonly names: ProofName[];
  /** Findings that still keep the order from being issued. */
  readonly open: number;
}

/** Reads what the register knows of each certificate and looks through it. */
function* proofed(
  { store }: Planning,
  { certificates, issuedOn }: CertificatePlan,
  measured: readonly MeasuredCertificate[],
): Pieces<ProofedPage[]> {
  const settings = settingsInForce(store);
  const { content } = templateInForce(store);
  const cites = usedPlaceholders(content).includes('取組');
  const ceremonies = ceremonyDaysOf(
    store,
    certificates.map(({ row }) => row.term.id),
  );
  const closed = isClosedDay(issuedOn, closedDays(store));
  const pages: ProofedPage[] = [];
  for (const [at, { row, kind, document }] of certificates.entries()) {
    yield;
    const reissue = kind === 'reissue';
    const page: ProofPage = {
      writing: document.writing,
      lines: { ...document, issuerTitle: document.issuerTitle ?? '' },
      wording: content.wording[occasionOf[kind]],
      punctuation: content.punctuation,
      honorific: content.honorific,
      name: row.companyName,
      address: row.address,
      representativeName: row.representativeName,
      achievements: cites ? citationFor(store, row.term) : '',
      mayorName: settings.mayorName,
      startOn: row.term.startOn,
      endOn: row.term.endOn,
      certifiedOn: row.term.certifiedOn,
      issuedOn,
      firstIssuedOn: reissue ? row.firstIssuedOn : null,
      reissue,
      ceremonyOn: ceremonies.get(row.term.id) ?? null,
      closed,
      parts: measured[at]?.parts ?? [],
    };
    const found = [...wordingChecks.flatMap((check) => check(page, settings)), ...layoutFindings(page, settings)];
    pages.push({ termId: row.term.id, tight: measuredPart(page, 'nameLine')?.tight ?? 0, found });
  }
  return pages;
}

/** The last acceptance of a finding, if all its certificates have one. */
function accepted(finding: ProofFinding, known: ReadonlyMap<string, Map<Id, ProofRow['accepted']>>) {
  const of = known.get(finding.subject);
  if (of === undefined || !finding.termIds.every((termId) => of.has(termId))) return null;
  return of.get(finding.termIds.at(-1) ?? '') ?? null;
}

/** Looks through what is about to be printed, as it is laid out: findings with their acceptances, and the names by size. */
export async function proofOfPlan(
  context: Planning,
  print: PrintJobs,
  plan: CertificatePlan,
): Promise<Result<Proof, Refusal>> {
  const measured = await printed(print.measure(documentsOf(plan)), plan);
  if (!measured.ok) return measured;
  const pages = await inPieces(proofed(context, plan, measured.value));
  const known = new Map<string, Map<Id, ProofRow['accepted']>>();
  for (const { termId, subject, reason, createdBy, createdAt } of acceptancesOf(
    context.store,
    plan.certificates.map(({ row }) => row.term.id),
  )) {
    const of = known.get(subject) ?? new Map<Id, ProofRow['accepted']>();
    known.set(subject, of.set(termId, { reason, by: createdBy, at: createdAt }));
  }
  const companyOf = (page: number) => {
    const row = plan.certificates[page - 1]!.row;
    return { companyId: row.term.companyId, companyName: row.companyName };
  };
  const findings = proofFindings(pages).map(({ tight: _tight, termIds, ...finding }): ProofRow => ({
    ...finding,
    termIds: [...termIds],
    ...companyOf(finding.page),
    accepted: accepted({ ...finding, termIds, tight: 0 }, known),
  }));
  const names = measured.value.flatMap(({ parts }, at): (ProofName & { tight: number })[] => {
    const name = parts.find(({ part }) => part === 'nameLine');
    if (name === undefined) return [];
    const { box, size, lines, tight } = name;
    return [
      { termId: plan.certificates[at]!.row.term.id, ...companyOf(at + 1), page: at + 1, box, size, lines, tight },
    ];
  });
  return ok({
    findings,
    names: names
      .toSorted((a, b) => b.tight - a.tight || a.size - b.size || a.page - b.page)
      .map(({ tight: _tight, ...name }) => name),
    open: findings.filter((finding) => finding.severity === 'check' && finding.accepted === null).length,
  });
}
