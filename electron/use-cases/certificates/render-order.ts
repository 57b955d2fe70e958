import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { mergePdfs } from '../../print/pdf/merge-pdfs.ts';
import { PrintError } from '../../print/print-contract.ts';
import type { AppContext } from '../context.ts';
import { because } from '../context.ts';
import type { CertificatePlan } from './plan-order.ts';

const fields = ['title', 'numberLine', 'nameLine', 'body', 'termLine', 'dateLine', 'issuerLine'] as const;

/** Lines of the certificate as the clerk knows them. */
const places: Readonly<Record<(typeof fields)[number], string>> = {
  title: '表題',
  numberLine: '認定番号',
  nameLine: '事業者名',
  body: '本文',
  termLine: '認定期間',
  dateLine: '交付日',
  issuerLine: '市長名',
};

/** Characters of an order that want a look, each with its place and company; a line common to all is named once. */
export async function problemsOf({ print }: AppContext, plan: CertificatePlan): Promise<CharacterProblem[]> {
  const texts = new Map<string, { where: string; of: string; text: string }>();
  for (const { row, document } of plan.certificates) {
    for (const field of fields) {
      const common =
        plan.certificates.length > 1 && plan.certificates.every((each) => each.document[field] === document[field]);
      const of = common ? '全件' : row.companyName;
      texts.set(`${field}\n${common ? '' : row.term.id}`, { where: places[field], of, text: document[field] });
    }
  }
  const found = await print.inspect(
    [...texts].map(([field, { text }]) => ({ field, text })),
    'certificate',
  );
  return found.map(({ field, index, cluster, code, issue }) => {
    const place = texts.get(field);
    return { where: place?.where ?? '', of: place?.of ?? '', character: cluster, code, index, issue };
  });
}

/** Each certificate as a file of its own, in order; a fault of the printer is an answer. */
export async function renderOrder(
  { print }: AppContext,
  plan: CertificatePlan,
): Promise<Result<Uint8Array[], Refusal>> {
  const files: Uint8Array[] = [];
  for (const { document, row } of plan.certificates) {
    try {
      files.push(await print.certificates([document]));
    } catch (error) {
      if (!(error instanceof PrintError)) throw error;
      return printRefusal(error, row.companyName);
    }
  }
  return ok(files);
}

function printRefusal({ fault }: PrintError, company: string) {
  const problems = (fault.problems ?? []).map(({ field, index, cluster, code, issue }) => {
    const known = fields.find((each) => each === field);
    return { where: known === undefined ? field : places[known], of: company, character: cluster, code, index, issue };
  });
  if (fault.code === 'unprintable-text') return because('characters-cannot-be-printed', { problems });
  const known = fields.find((each) => each === fault.field);
  return because('print-failed', {
    params: { company, reason: fault.code, ...(known === undefined ? {} : { where: places[known] }) },
  });
}

/** One file to hand out: the single certificate's own bytes, or all pages in one. */
export const inOneFile = (files: readonly Uint8Array[], title: string): Uint8Array =>
  files.length === 1 && files[0] !== undefined ? files[0] : mergePdfs(files, title);
