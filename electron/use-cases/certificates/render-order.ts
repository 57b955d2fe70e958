import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { mergePdfs } from '../../print/pdf/merge-pdfs.ts';
import { PrintError } from '../../print/print-contract.ts';
import type { AppContext } from '../context.ts';
import { certificateFields, certificatePlaces, printRefusal } from '../print-refusal.ts';
import type { CertificatePlan } from './plan-order.ts';

/** Runs one job of the printer; its fault is an answer, about the company whose certificate it was. */
async function printed<T>(job: Promise<T>, company?: string): Promise<Result<T, Refusal>> {
  try {
    return ok(await job);
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    return printRefusal(error, company);
  }
}

/** Characters of an order that want a look, each with its place and company; a line common to all is named once. */
export async function problemsOf(
  { print }: AppContext,
  plan: CertificatePlan,
): Promise<Result<CharacterProblem[], Refusal>> {
  const texts = new Map<string, { where: string; of: string; text: string }>();
  for (const { row, document } of plan.certificates) {
    for (const field of certificateFields) {
      const common =
        plan.certificates.length > 1 && plan.certificates.every((each) => each.document[field] === document[field]);
      const of = common ? '全件' : row.companyName;
      texts.set(`${field}\n${common ? '' : row.term.id}`, {
        where: certificatePlaces[field],
        of,
        text: document[field],
      });
    }
  }
  const inspected = [...texts].map(([field, { text }]) => ({ field, text }));
  const found = await printed(print.inspect(inspected, 'certificate'));
  if (!found.ok) return found;
  return ok(
    found.value.map(({ field, index, cluster, code, issue }) => {
      const place = texts.get(field);
      return { where: place?.where ?? '', of: place?.of ?? '', character: cluster, code, index, issue };
    }),
  );
}

/** Each certificate as a file of its own, in order; a fault of the printer is an answer. */
export async function renderOrder(
  { print }: AppContext,
  plan: CertificatePlan,
): Promise<Result<Uint8Array[], Refusal>> {
  const files: Uint8Array[] = [];
  for (const { document, row } of plan.certificates) {
    const file = await printed(print.certificates([document]), row.companyName);
    if (!file.ok) return file;
    files.push(file.value);
  }
  return ok(files);
}

/** One file to hand out: the single certificate's own bytes, or all pages in one. */
export const inOneFile = (files: readonly Uint8Array[], title: string): Uint8Array =>
  files.length === 1 && files[0] !== undefined ? files[0] : mergePdfs(files, title);
