import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { type LetterSubstitute, PrintError } from '../../print/print-contract.ts';
import type { PrintJobs } from '../../print/print-service.ts';
import { certificateFields, certificatePlaces, printRefusal } from '../print-refusal.ts';
import { isOfCompany } from '../substitutes-for.ts';
import type { CertificatePlan, PlannedCertificate } from './plan-order.ts';

/** Runs one job of the printer; its fault is an answer, about the company whose certificate it was. */
export async function printed<T>(job: Promise<T>, plan?: CertificatePlan): Promise<Result<T, Refusal>> {
  try {
    return ok(await job);
  } catch (error) {
    if (!(error instanceof PrintError)) throw error;
    return printRefusal(error, plan?.certificates[error.fault.document ?? -1]?.row.companyName);
  }
}

/** One line to look through, and the certificate it stands on (of a line common to all: the first). */
interface InspectedLine {
  readonly where: string;
  readonly of: string;
  readonly text: string;
  readonly certificate: PlannedCertificate;
}

/** Whose letter it is, for its substitute: the company's when its name or address has it, otherwise the city's own wording. */
const ownerOf = (letter: string, { certificate: { row } }: InspectedLine): string =>
  isOfCompany(letter, row) ? row.term.companyId : '';

/** A picture is not needed to see whether it stands for a letter. */
const withoutBytes = (each: LetterSubstitute): LetterSubstitute =>
  'image' in each ? { ...each, image: { ...each.image, bytes: new Uint8Array() } } : each;

/** Characters of an order that want a look, each with its place and company; a line common to all is named once. */
export async function problemsOf(
  print: PrintJobs,
  plan: CertificatePlan,
): Promise<Result<CharacterProblem[], Refusal>> {
  const texts = new Map<string, InspectedLine>();
  const [first] = plan.certificates;
  for (const field of certificateFields) {
    const where = certificatePlaces[field];
    const text = first?.document[field] ?? '';
    const common =
      plan.certificates.length > 1 && plan.certificates.every(({ document }) => (document[field] ?? '') === text);
    if (common && first !== undefined) texts.set(field, { where, of: '全件', text, certificate: first });
    else
      for (const certificate of plan.certificates)
        texts.set(`${field}\n${certificate.row.term.id}`, {
          where,
          of: certificate.row.companyName,
          text: certificate.document[field] ?? '',
          certificate,
        });
  }
  const inspected = [...texts].map(
    ([
      field,
      {
        text,
        certificate: { document },
      },
    ]) => ({
      field,
      text,
      typeface: document.typeface,
      substitutes: document.substitutes.map(withoutBytes),
    }),
  );
  const found = await printed(print.inspect(inspected, 'certificate'), plan);
  if (!found.ok) return found;
  return ok(
    found.value.map(({ field, index, cluster, code, issue }) => {
      const place = texts.get(field);
      const companyId = place === undefined ? '' : ownerOf(cluster, place);
      return { where: place?.where ?? '', of: place?.of ?? '', companyId, character: cluster, code, index, issue };
    }),
  );
}

/** The documents of a plan, as the printer takes them. */
export const documentsOf = ({ certificates }: CertificatePlan) => certificates.map(({ document }) => document);
