import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { PrintError } from '../../print/print-contract.ts';
import type { PrintJobs } from '../../print/print-service.ts';
import { certificateFields, certificatePlaces, printRefusal } from '../print-refusal.ts';
import type { CertificatePlan } from './plan-order.ts';

/** Runs one job of the printer; its fault is an answer, about the company whose certificate it was. */
export async function printed<T>(job: Promise<T>, plan?: CertificatePlan): Promise<Result<T, Refusal>> {
  try {
    return ok(await job);
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    return printRefusal(error, plan?.certificates[error.fault.document ?? -1]?.row.companyName);
  }
}

/** Characters of an order that want a look, each with its place and company; a line common to all is named once. */
export async function problemsOf(
  print: PrintJobs,
  plan: CertificatePlan,
): Promise<Result<CharacterProblem[], Refusal>> {
  const texts = new Map<string, { where: string; of: string; text: string }>();
  const [first] = plan.certificates;
  for (const field of certificateFields) {
    const where = certificatePlaces[field];
    const text = first?.document[field] ?? '';
    const common = plan.certificates.length > 1 && plan.certificates.every(({ document }) => document[field] === text);
    if (common) texts.set(field, { where, of: '全件', text });
    else
      for (const { row, document } of plan.certificates)
        texts.set(`${field}\n${row.term.id}`, { where, of: row.companyName, text: document[field] });
  }
  const inspected = [...texts].map(([field, { text }]) => ({ field, text }));
  const found = await printed(print.inspect(inspected, 'certificate'), plan);
  if (!found.ok) return found;
  return ok(
    found.value.map(({ field, index, cluster, code, issue }) => {
      const place = texts.get(field);
      return { where: place?.where ?? '', of: place?.of ?? '', character: cluster, code, index, issue };
    }),
  );
}

/** The documents of a plan, as the printer takes them. */
export const documentsOf = ({ certificates }: CertificatePlan) => certificates.map(({ document }) => document);
