import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { industryName } from '../../../shared/domain/industries.ts';
import { countCharacters } from '../../../shared/domain/publication.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { termKindLabels } from '../../../shared/domain/term.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import type { ListingColumn, ListingDocument } from '../../exchange/listing.ts';

const columns: readonly ListingColumn[] = [
  { key: 'number', heading: '認定番号', width: 12 },
  { key: 'name', heading: '事業者名', width: 36 },
  { key: 'kana', heading: 'フリガナ', width: 36 },
  { key: 'address', heading: '所在地', width: 40 },
  { key: 'industry', heading: '業種', width: 24 },
  { key: 'kindLabel', heading: '区分', width: 8 },
  { key: 'termLabel', heading: '認定期間', width: 44 },
  { key: 'text', heading: '取組内容', width: 80 },
  { key: 'characters', heading: '文字数', width: 8 },
];

type Listed = Pick<PublicationDetail, 'title' | 'fromOn' | 'toOn' | 'meetingName' | 'entries'>;

function scopeLabel({ fromOn, toOn, meetingName }: Listed): string {
  if (meetingName !== null) return meetingName;
  return fromOn === null || toOn === null ? '' : `認定日　${formatWareki(fromOn)}から${formatWareki(toOn)}まで`;
}

/** The neutral document that every file format and 「コピー」 are written from: included entries only. */
export function listingOf(publication: Listed, settings: Settings, today: CivilDate): ListingDocument {
  return {
    title: publication.title,
    subtitle: scopeLabel(publication),
    city: settings.cityName,
    issuedOnLabel: `${formatWareki(today)}現在`,
    columns,
    phraseHeading: '取組内容',
    entries: publication.entries
      .filter((entry) => entry.included)
      .map((entry) => ({
        number: certificationNumberLabel(entry.number),
        name: entry.companyName,
        kana: entry.companyKana,
        address: entry.address,
        industry: industryName(entry.industry),
        kindLabel: termKindLabels[entry.kind],
        termLabel: `${formatWareki(entry.startOn)}から${formatWareki(entry.endOn)}まで`,
        text: entry.body,
        characters: countCharacters(entry.body),
      })),
  };
}
