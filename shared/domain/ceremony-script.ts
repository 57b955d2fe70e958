import type { Id } from '../kernel/types.ts';
import { type Attendee, attendeeLabel, attendeeOf, type CeremonyGuest, isCalled } from './ceremony.ts';
import { ceremonyDocument, type CeremonyFacts, ceremonyPaperLabels } from './ceremony-papers.ts';
import type { CertificateWording } from './certificate-template.ts';
import { companyRuns, personRuns, readingRuns, type ReadingRun, rubyOf } from './reading.ts';
import { type ReportBlock, type ReportDocument, withReadings } from './report.ts';
import type { Settings } from './settings.ts';
import { isBlank } from './text.ts';

/** What a guest's certificate says: of the copy in 交付台帳, or as it would be made for the day of the ceremony. */
export type SpokenCertificate = CertificateWording;

/** The order in which a certificate is read aloud (practice of 賞状: 名称, 受者名, 本文, 日付, 贈呈者). */
const before = ['title', 'numberLine', 'nameLine'] as const;
const rest = ['body', 'termLine', 'dateLine', 'issuerTitle', 'issuerLine'] as const;

/** What the settings say of the script: how much is read, and the name of the city. */
export type ScriptSettings = Pick<Settings, 'ceremonyReading' | 'cityName' | 'cityNameKana'>;

/** Words of the certificate that are easily misread. */
function usualWords({ cityName, cityNameKana }: ScriptSettings): readonly (readonly [string, string])[] {
  const city = rubyOf(cityNameKana);
  return [
    ...(city === '' ? [] : [[`${cityName}長`, `${city}ちょう`] as const, [cityName, city] as const]),
    ['貴事業所', 'きじぎょうしょ'],
    ['殿', 'どの'],
  ];
}

type Words = readonly (readonly [string, string | readonly ReadingRun[]])[];

const personWords = ({ name, kana }: Attendee): Words => (isBlank(name) ? [] : [[name, personRuns(name, kana)]]);

function wordsOf(guest: CeremonyGuest, settings: ScriptSettings): Words {
  const representative = {
    title: '',
    name: guest.representativeName,
    kana: guest.representativeKana,
  };
  return [
    ...usualWords(settings),
    ...personWords(representative),
    ...personWords(attendeeOf(guest)),
    [guest.companyName, companyRuns(guest.companyName, guest.companyKana)],
  ];
}

const aloud = (text: string, words: Words, keep: boolean): ReportBlock => ({
  kind: 'paragraph',
  large: true,
  keep,
  ...withReadings(readingRuns(text, words)),
});

/** Who is called: the company, and the one who comes up with the honorific. */
export function callOf(guest: CeremonyGuest): string {
  const label = attendeeLabel(attendeeOf(guest));
  const person = label === '' ? '' : `　${guest.attendance === 'proxy' ? '代理　' : ''}${label}　様`;
  return `${guest.companyName}${person}`;
}

/** One guest: the call and what is read. Everything but the last line stays with the line after it. */
function guestBlocks(
  guest: CeremonyGuest,
  words: Words,
  spoken: SpokenCertificate,
  same: boolean,
): readonly ReportBlock[] {
  const lines = [
    ...before.map((part) => spoken[part]),
    ...(same ? ['以下同文'] : rest.map((part) => spoken[part])),
  ].filter((text) => !isBlank(text));
  return [
    { kind: 'heading', text: `${guest.position}　呼名` },
    aloud(callOf(guest), words, true),
    { kind: 'paragraph', small: true, keep: true, text: '読み上げ' },
    ...lines.map((text, at) => aloud(text, words, at < lines.length - 1)),
  ];
}

/** 読み上げ原稿: each guest in order of call with the words of the certificate, readings above names and dates. */
export function scriptDocument(
  facts: CeremonyFacts,
  spoken: ReadonlyMap<Id, SpokenCertificate>,
  settings: ScriptSettings,
): ReportDocument {
  const called = facts.guests.filter(isCalled);
  const absent = facts.guests.filter((guest) => !isCalled(guest));
  const first = called.map(({ id }) => spoken.get(id)).find((each) => each !== undefined);
  const blocks = called.flatMap((guest, at): readonly ReportBlock[] => {
    const own = spoken.get(guest.id);
    if (own === undefined) return [];
    const same = settings.ceremonyReading === 'first' && at > 0 && own.body === first?.body;
    return guestBlocks(guest, wordsOf(guest, settings), own, same);
  });
  return ceremonyDocument(
    facts,
    ceremonyPaperLabels.script,
    [
      { kind: 'paragraph', text: `呼名　${called.length}件` },
      ...blocks,
      ...(absent.length === 0
        ? []
        : [
            { kind: 'heading' as const, text: '呼ばない事業者（欠席・後日交付・認定の終了）' },
            { kind: 'list' as const, items: absent.map(({ position, companyName }) => `${position}　${companyName}`) },
          ]),
    ],
    'portrait',
  );
}
