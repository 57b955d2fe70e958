import type { PublicationFormat } from '../../../shared/contract/publications.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { wordedListing } from '../../../shared/domain/listing.ts';
import { certifiedList, pressNote } from '../../../shared/domain/listing-report.ts';
import { openDataTable } from '../../../shared/domain/open-data.ts';
import { diffDocument } from '../../../shared/domain/publication-diff-report.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { listingFormats } from '../../exchange/formats.ts';
import { webPage } from '../../exchange/web-page.ts';
import { type AppContext, because } from '../context.ts';
import { differenceOf } from './compare-publication.ts';
import { csvBytes, type CsvChoice } from './csv-file.ts';
import { type Written, written, writtenReport, xlsxMime } from './publication-file.ts';
import { type PublicationState, publicationState } from './publication-state.ts';
import { lengthRefusal, releaseRefusal } from './release.ts';

/** The file asked for. */
export interface ExportInput extends CsvChoice {
  readonly id: Id;
  readonly format: PublicationFormat;
  readonly confirmedLong: boolean;
}

const listTitle = '認定事業者一覧';

/** What goes out: nothing of it before consent and periods are in order. */
async function outgoing(
  context: AppContext,
  { listing }: PublicationState,
  input: ExportInput & { readonly format: Exclude<PublicationFormat, 'diff-pdf' | 'diff-docx'> },
  today: CivilDate,
): Promise<Result<Written, Refusal>> {
  const { format } = input;
  const { title } = listing;
  const head = { title: listTitle, note: listing.scope, internal: false, printedOn: today };
  switch (format) {
    case 'docx':
    case 'txt':
    case 'xlsx': {
      const { extension, mime, write } = listingFormats[format];
      // a workbook has room for every fact
      const doc = wordedListing(listing, format === 'xlsx' ? 'all' : listing.facts);
      return ok(written([title], extension, mime, await write(doc)));
    }
    case 'html':
      return ok(written([title], 'html', 'text/html; charset=utf-8', new TextEncoder().encode(webPage(listing))));
    case 'press-docx':
    case 'press-pdf':
      return writtenReport(
        context,
        pressNote(listing),
        ['報道発表資料', title],
        format === 'press-pdf' ? 'pdf' : 'docx',
      );
    case 'csv': {
      const csv = csvBytes(openDataTable(listing), input);
      return csv.ok ? ok(written([title], 'csv', csv.value.mime, csv.value.bytes, csv.value.replaced)) : csv;
    }
    case 'list-pdf':
      return writtenReport(context, certifiedList(listing, head), [listTitle, title], 'pdf');
    case 'list-xlsx': {
      const { certifiedListXlsx } = await import('../../exchange/certified-list-xlsx.ts');
      const bytes = await certifiedListXlsx(listing, listTitle, [title, listing.scope]);
      return ok(written([listTitle, title], 'xlsx', xlsxMime, bytes));
    }
    default:
      return assertNever(format);
  }
}

/** Writes one of the outputs of a publication as a file; nothing is stored. */
export async function exportPublication(context: AppContext, input: ExportInput): Promise<Result<Written, Refusal>> {
  const { store, clock } = context;
  const today = clock.today();
  const state = publicationState(store, input.id, today);
  if (state === undefined) return because('not-found');
  const { format } = input;
  if (format === 'diff-pdf' || format === 'diff-docx') {
    const found = differenceOf(store, state);
    if (found === undefined) return because('nothing-to-export');
    const { title, office } = state.listing;
    const previous = { title: found.previous.content.title, publishedOn: found.previous.publishedOn };
    const document = diffDocument(found.diff, { title, previous, city: office.city, today });
    return writtenReport(context, document, [document.title, title], format === 'diff-pdf' ? 'pdf' : 'docx');
  }
  const newsletter = format === 'docx' || format === 'txt' || format === 'xlsx';
  const refused =
    releaseRefusal(store, state, today) ?? (newsletter ? lengthRefusal(store, state, input.confirmedLong) : null);
  return refused ?? outgoing(context, state, { ...input, format }, today);
}
