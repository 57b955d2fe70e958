import type { PaperRow } from '../../../shared/contract/papers.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type PaperKind, paperKindLabels, paperKinds } from '../../../shared/domain/paper.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { ownTemplate } from '../../store/repositories/docx-templates.ts';
import type { AppContext } from '../context.ts';
import { type ReportFile, wordFile } from '../report-file.ts';
import { builtIn, namesOf, paperTemplate, unusedNames } from '../paper-template.ts';

/** Every kind of paper with the template in force. */
export async function listPapers({ store }: AppContext): Promise<{ rows: PaperRow[] }> {
  const rows = paperKinds.map(async (kind): Promise<PaperRow> => {
    const own = ownTemplate(store, kind);
    if (own === undefined) return { kind, version: 0, own: null };
    const { fileName, updatedAt, updatedBy, bytes, rowVersion } = own;
    const unused = await unusedNames(kind, await namesOf(new Uint8Array(bytes)));
    return { kind, version: rowVersion, own: { fileName, updatedAt, updatedBy, size: bytes.byteLength, unused } };
  });
  return { rows: await Promise.all(rows) };
}

/** The template to be edited in Word. */
export async function templateFile(
  { store }: AppContext,
  input: { kind: PaperKind; builtIn: boolean },
): Promise<Result<ReportFile, Refusal>> {
  const bytes = input.builtIn ? await builtIn(input.kind) : (await paperTemplate(store, input.kind)).bytes;
  return ok(wordFile(['ひな形', paperKindLabels[input.kind]], bytes));
}
