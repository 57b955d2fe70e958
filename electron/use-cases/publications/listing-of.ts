import type { ListedCompany, Listing } from '../../../shared/domain/listing.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { EntryWithCompany, PublicationRecord } from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import { schemeOf } from '../scheme-registry.ts';

/** The name a list shows: the display name where there is one. */
export const listedName = (company: { displayName: string; name: string }): string =>
  company.displayName.trim() === '' ? company.name : company.displayName;

/** A company as it is published, from its entry. */
export const listedEntry = (
  store: Store,
  { entry, term, company, number, lastEndOn }: EntryWithCompany,
): ListedCompany => ({
  companyId: company.id,
  termId: term.id,
  number,
  name: listedName(company),
  kana: company.kana,
  address: company.address,
  corporateNumber: company.corporateNumber,
  industry: company.industry,
  kind: term.kind,
  certifiedOn: term.certifiedOn,
  startOn: term.startOn,
  endOn: lastEndOn,
  scheme: schemeOf(store, term.schemeVersionId)?.label ?? '',
  body: entry.body,
});

type Scope = Pick<PublicationRecord, 'fromOn' | 'toOn'> & { readonly meetingName: string | null };

export function scopeLabel({ fromOn, toOn, meetingName }: Scope): string {
  if (meetingName !== null) return meetingName;
  return fromOn === null || toOn === null ? '' : `認定日　${formatWareki(fromOn)}から${formatWareki(toOn)}まで`;
}

/** What the settings say of a listing: who publishes, and how it is written. */
export const listingSettings = (settings: Settings): Pick<Listing, 'digits' | 'facts' | 'office'> => ({
  digits: settings.publicationDigits,
  facts: settings.newsletterFacts,
  office: {
    city: settings.cityName,
    department: settings.departmentName,
    address: settings.officeAddress,
    phone: settings.officePhone,
    code: settings.municipalityCode,
  },
});

/** A publication with these companies, in print order. */
export const listingOf = (
  publication: PublicationRecord,
  meetingName: string | null,
  companies: readonly ListedCompany[],
  settings: Settings,
  today: CivilDate,
): Listing => ({
  title: publication.title,
  lead: publication.lead,
  scope: scopeLabel({ ...publication, meetingName }),
  on: today,
  ordering: publication.ordering,
  marksNew: publication.marksNew,
  ...listingSettings(settings),
  companies,
});
