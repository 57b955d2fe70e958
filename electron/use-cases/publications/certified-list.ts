import type { Refusal } from '../../../shared/contract/refusal.ts';
import { companyAsOf } from '../../../shared/domain/company-as-of.ts';
import type { ListedCompany, Listing } from '../../../shared/domain/listing.ts';
import { certifiedList } from '../../../shared/domain/listing-report.ts';
import { openDataTable } from '../../../shared/domain/open-data.ts';
import { orderEntries } from '../../../shared/domain/publication.ts';
import { stateRules, validOn } from '../../../shared/domain/term-state.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { draftOf } from '../../store/repositories/companies.ts';
import { type EverCertified, everCertified } from '../../store/repositories/certified-companies.ts';
import type { Store } from '../../store/store.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { schemeOf } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { typedDate } from '../typed-date.ts';
import { csvBytes, type CsvChoice } from './csv-file.ts';
import { listedName, listingSettings } from './listing-of.ts';
import { type Written, written, writtenReport, xlsxMime } from './publication-file.ts';

/** The day as typed, for whom, and in which form. */
export interface CertifiedListInput extends CsvChoice {
  readonly on: string;
  readonly audience: 'public' | 'internal';
  readonly format: 'pdf' | 'xlsx' | 'csv';
}

type Rules = ReturnType<typeof stateRules>;

/** The company as it was certified on that day; null where it was not. */
function onDay(store: Store, facts: EverCertified, on: CivilDate, rules: Rules): ListedCompany | null {
  const { valid, term } = validOn(facts, on, rules);
  if (!valid || term === null) return null;
  // an extension is of the kind of the term it prolongs
  const root = (from: typeof term): typeof term => {
    const prolonged = facts.terms.find((each) => each.id === from.prolongsId);
    return prolonged === undefined ? from : root(prolonged);
  };
  const { company } = facts;
  const then = companyAsOf(draftOf(company), facts.history, on);
  const { kind, certifiedOn } = root(term);
  return {
    companyId: company.id,
    termId: term.id,
    number: term.number,
    name: listedName(then),
    kana: then.kana,
    address: then.address,
    corporateNumber: company.corporateNumber,
    industry: company.industry,
    kind,
    certifiedOn,
    startOn: term.startOn,
    endOn: term.endOn,
    scheme: schemeOf(store, term.schemeVersionId)?.label ?? '',
    body: '',
  };
}

/** 認定事業者一覧 of all companies valid on a day, whether they are in a publication or not. Nothing is stored. */
export async function certifiedListFile(
  context: AppContext,
  input: CertifiedListInput,
): Promise<Result<Written & { companies: number; leftOut: string[] }, Refusal>> {
  const { store, clock } = context;
  const day = typedDate('on', input.on);
  if (!day.ok) return invalid([day.refusal]);
  const settings = settingsInForce(store);
  const rules = stateRules(settings);
  const today = clock.today();
  const internal = input.audience === 'internal' && input.format !== 'csv';
  const valid = everCertified(store).flatMap((facts) => {
    const listed = onDay(store, facts, day.value, rules);
    return listed === null ? [] : [{ listed, consents: facts.company.publicationConsent === 'yes' }];
  });
  const kept = valid.filter(({ consents }) => internal || consents).map(({ listed }) => listed);
  const leftOut = valid.filter(({ consents }) => !internal && !consents).map(({ listed }) => listed.name);
  if (kept.length === 0) return because('nothing-to-export');
  const ordering = settings.publicationOrder;
  const keyed = kept.map((listed) => {
    const { number, kana, kind } = listed;
    return { certificationNumber: number, kana, kind, listed };
  });
  const companies = orderEntries(keyed, ordering).map(({ listed }) => listed);
  const title = '認定事業者一覧';
  const note = `${formatWareki(day.value)}に認定が有効な事業者`;
  const listing: Listing = {
    title,
    lead: '',
    scope: note,
    on: day.value,
    ordering,
    marksNew: false,
    ...listingSettings(settings),
    companies,
  };
  const name = [title, formatWareki(day.value), internal ? '内部用' : ''];
  const answer = (file: Written) => ok({ ...file, companies: companies.length, leftOut });
  if (input.format === 'csv') {
    const csv = csvBytes(openDataTable(listing), input);
    return csv.ok ? answer(written(name, 'csv', csv.value.mime, csv.value.bytes, csv.value.replaced)) : csv;
  }
  if (input.format === 'xlsx') {
    const { certifiedListXlsx } = await import('../../exchange/certified-list-xlsx.ts');
    const notes = [note, internal ? '内部用（公表しないこと）' : ''];
    return answer(written(name, 'xlsx', xlsxMime, await certifiedListXlsx(listing, title, notes)));
  }
  const document = certifiedList(listing, { title, note, internal, printedOn: today });
  const pdf = await writtenReport(context, document, name, 'pdf');
  return pdf.ok ? answer(pdf.value) : pdf;
}
