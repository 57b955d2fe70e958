import type { CharacterProblem, Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { encodeCp932, unencodable, type UnencodableLetter } from '../../exchange/cp932.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { type ListingFormatName, listingFormats } from '../../exchange/formats.ts';
import type { ListingDocument } from '../../exchange/listing.ts';
import { unencodableInListing, writeListingCsvCp932 } from '../../exchange/listing-csv.ts';
import { listingText } from '../../exchange/listing-txt.ts';
import { type AppContext, because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { listingOf } from './listing-of.ts';
import { publicationDetail } from './publication-detail.ts';

/** The file asked for. */
export interface ExportInput {
  readonly id: Id;
  readonly format: ListingFormatName;
  readonly encoding: 'utf-8' | 'cp932';
  readonly replaceUnencodable: boolean;
}

interface Exported {
  readonly file: { fileName: string; mime: string; base64: string };
  readonly replaced: CharacterProblem[];
}

const problem = (where: string, of: string, letter: UnencodableLetter): CharacterProblem => ({
  where,
  of,
  character: letter.grapheme,
  code: letter.codes.join(' '),
  index: letter.at - 1,
  issue: 'unencodable',
});

function problemsInTable(doc: ListingDocument): CharacterProblem[] {
  return unencodableInListing(doc).map((letter) => {
    const heading = doc.columns.find(({ key }) => key === letter.column)?.heading ?? '';
    const of = letter.entry === null ? '見出し' : (doc.entries[letter.entry]?.name ?? '');
    return problem(heading, of, letter);
  });
}

/** In running text the title stands too; a letter of an entry is named by its company. */
function problemsInText(doc: ListingDocument): CharacterProblem[] {
  const head = [doc.title, doc.subtitle, doc.city].flatMap((text) =>
    unencodable(text).map((letter) => problem('題名', doc.title, letter)),
  );
  return [...head, ...problemsInTable(doc)];
}

/** CSV or text in CP932; what cannot be held is refused, or becomes 〓 where the clerk has said so. */
function inCp932(
  doc: ListingDocument,
  format: 'csv' | 'txt',
  replace: boolean,
): Result<[Uint8Array, CharacterProblem[]], Refusal> {
  const problems = format === 'csv' ? problemsInTable(doc) : problemsInText(doc);
  if (problems.length > 0 && !replace) return because('characters-cannot-be-encoded', { problems });
  const written =
    format === 'csv'
      ? writeListingCsvCp932(doc, 'geta')
      : encodeCp932(listingText(doc).replaceAll('\n', '\r\n'), 'geta');
  return written.ok ? ok([written.value.bytes, problems]) : because('characters-cannot-be-encoded', { problems });
}

/** Writes the included entries as a file; nothing is stored. */
export async function exportPublication(context: AppContext, input: ExportInput): Promise<Result<Exported, Refusal>> {
  const { store, clock } = context;
  const today = clock.today();
  const detail = publicationDetail(store, input.id, today);
  if (detail === undefined) return because('not-found');
  const doc = listingOf(detail, settingsInForce(store), today);
  if (doc.entries.length === 0) return because('nothing-to-export');
  const { extension, mime, write } = listingFormats[input.format];
  const fileName = exportFileName([detail.title], extension);
  const file = (bytes: Uint8Array, type: string) => ({
    fileName,
    mime: type,
    base64: Buffer.from(bytes).toString('base64'),
  });
  if (input.encoding === 'cp932' && (input.format === 'csv' || input.format === 'txt')) {
    const written = inCp932(doc, input.format, input.replaceUnencodable);
    if (!written.ok) return written;
    const [bytes, replaced] = written.value;
    return ok({ file: file(bytes, mime.replace('utf-8', 'Shift_JIS')), replaced });
  }
  return ok({ file: file(await write(doc), mime), replaced: [] });
}
