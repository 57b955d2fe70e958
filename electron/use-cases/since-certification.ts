import type { CompanyDraft } from '../../shared/domain/company.ts';
import type { Id } from '../../shared/kernel/types.ts';
import type { ApplicationRecord } from '../store/repositories/applications.ts';
import { type AuditLine, listAudit } from '../store/repositories/audit.ts';
import { type CompanyChange, draftOf, getCompany, listCompanyHistory } from '../store/repositories/companies.ts';
import { certifiedBefore, type DecisionRecord } from '../store/repositories/decisions.ts';
import type { Store } from '../store/store.ts';

/** A company as the register knew it when it was last certified, and as it is. */
export interface SinceCertification {
  readonly decision: DecisionRecord;
  readonly before: CompanyDraft;
  readonly now: CompanyDraft;
  /** 変更届 entered since, the latest first. */
  readonly notices: readonly (Omit<CompanyChange, 'companyId'> & { readonly id: Id })[];
}

const batch = 200;

/** Lines about a company's own facts, newest first, back to the moment `since`. */
function linesSince(store: Store, companyId: Id, since: string): readonly AuditLine[] {
  const lines: AuditLine[] = [];
  for (let before: Id | undefined; ;) {
    const found = listAudit(store, {
      entity: 'company',
      entityId: companyId,
      limit: batch,
      ...(before === undefined ? {} : { before }),
    });
    const newer = found.filter(({ at }) => at > since);
    lines.push(...newer);
    const last = found.at(-1);
    if (last === undefined || newer.length < found.length || found.length < batch) return lines;
    before = last.id;
  }
}

/**
 * What the register said of the company when it was last certified before this application, told back from the history of
 * each edit; null when the register holds no such certification.
 */
export function sinceCertification(
  store: Store,
  application: Pick<ApplicationRecord, 'id' | 'companyId' | 'createdAt'>,
): SinceCertification | null {
  const { companyId } = application;
  const decision = certifiedBefore(store, companyId, application);
  const row = getCompany(store, companyId);
  if (decision === undefined || row === undefined) return null;
  const now = draftOf(row);
  let before: CompanyDraft = now;
  for (const line of linesSince(store, companyId, decision.createdAt)) {
    const stood: Partial<CompanyDraft> = Object(line.before);
    const known = Object.entries(stood).filter(([field]) => field in now);
    before = { ...before, ...Object.fromEntries(known) };
  }
  const notices = listCompanyHistory(store, companyId).filter(({ createdAt }) => createdAt > decision.createdAt);
  return { decision, before, now, notices };
}
