import {
  attendeeOf,
  type CeremonyDraft,
  type CeremonyGuest,
  comes,
  handedLater,
  isCalled,
  isStruck,
  stillToHand,
} from './ceremony.ts';
import { isBlank } from './text.ts';

/** What a ceremony still lacks. */
export const ceremonyFindingCodes = [
  'no-guests',
  'over',
  'certified-later',
  'unanswered',
  'kana-missing',
  'certificate-missing',
  'photo-unknown',
  'handover-open',
  'time-open',
  'place-open',
  'seat-missing',
  'seat-twice',
  'handed-without-certificate',
] as const;
export type CeremonyFindingCode = (typeof ceremonyFindingCodes)[number];

/** One kind of what is missing, and of whom; no guests: of the ceremony itself. */
export interface CeremonyFinding {
  readonly code: CeremonyFindingCode;
  readonly guests: readonly CeremonyGuest[];
}

const lacksKana = (guest: CeremonyGuest): boolean => isBlank(guest.companyKana) || isBlank(attendeeOf(guest).kana);

const ofGuest: readonly (readonly [CeremonyFindingCode, (guest: CeremonyGuest) => boolean])[] = [
  ['over', ({ over }) => over],
  ['unanswered', (guest) => guest.attendance === 'unknown' && !isStruck(guest)],
  ['kana-missing', (guest) => comes(guest) && !isStruck(guest) && lacksKana(guest)],
  ['certificate-missing', ({ certificate, over }) => certificate === null && !over],
  ['photo-unknown', (guest) => comes(guest) && !isStruck(guest) && guest.photoConsent === 'unknown'],
  // absent, and nobody said how the certificate reaches the company
  ['handover-open', (guest) => !comes(guest) && !isStruck(guest) && guest.handover === 'ceremony'],
  ['handed-without-certificate', ({ handedOn, certificate }) => handedOn !== null && certificate === null],
];

function seatFindings(guests: readonly CeremonyGuest[]): readonly CeremonyFinding[] {
  // seats are given at the end: nothing is said while nobody has one
  if (guests.every(({ seat }) => seat === '')) return [];
  const taken = Map.groupBy(
    guests.filter(({ seat }) => seat !== ''),
    ({ seat }) => seat,
  );
  return [
    { code: 'seat-missing', guests: guests.filter((guest) => isCalled(guest) && guest.seat === '') },
    { code: 'seat-twice', guests: [...taken.values()].flatMap((same) => (same.length > 1 ? same : [])) },
  ];
}

/** Who is missing what; kinds that nobody lacks are left out. */
export function ceremonyFindings(
  { heldOn, startsAt, place }: Pick<CeremonyDraft, 'heldOn' | 'startsAt' | 'place'>,
  guests: readonly CeremonyGuest[],
): readonly CeremonyFinding[] {
  const found: CeremonyFinding[] = [
    ...ofGuest.map(([code, lacks]) => ({ code, guests: guests.filter(lacks) })),
    // the day was put forward
    { code: 'certified-later' as const, guests: guests.filter(({ certifiedOn }) => certifiedOn > heldOn) },
    ...seatFindings(guests),
  ].filter((finding) => finding.guests.length > 0);
  if (guests.length === 0) found.unshift({ code: 'no-guests', guests: [] });
  if (isBlank(startsAt)) found.push({ code: 'time-open', guests: [] });
  if (isBlank(place)) found.push({ code: 'place-open', guests: [] });
  return found;
}

const words: Readonly<Record<CeremonyFindingCode, string>> = {
  'no-guests': '出席者がまだいません',
  over: '認定が終わった、または取り消された事業者（呼名・席などの資料に入りません）',
  'certified-later': '認定日が交付式の日より後',
  unanswered: '出欠が未回答',
  'kana-missing': 'ふりがながない',
  'certificate-missing': '認定証が未発行',
  'photo-unknown': '撮影の同意が未確認',
  'handover-open': '欠席で、渡す方法が未定',
  'time-open': '開始時刻が未定',
  'place-open': '場所が未定',
  'seat-missing': '席が未定',
  'seat-twice': '席が重なっている',
  'handed-without-certificate': '渡した記録があるのに、認定証の交付が台帳にない',
};

/** 「出欠が未回答 3件」 */
export const findingSentence = ({ code, guests }: CeremonyFinding): string =>
  guests.length === 0 ? words[code] : `${words[code]}　${guests.length.toLocaleString('ja-JP')}件`;

/** Numbers of a ceremony, as they stand above its list and in print. */
export interface CeremonyCounts {
  readonly guests: number;
  readonly attends: number;
  readonly proxy: number;
  readonly absent: number;
  readonly unanswered: number;
  readonly companions: number;
  /** Called up: those who take their certificate at the ceremony, or have not answered yet. */
  readonly called: number;
  readonly handedLater: number;
  readonly stillToHand: number;
}

/** How many come, and how many certificates are handed over later. */
export function ceremonyCounts(guests: readonly CeremonyGuest[]): CeremonyCounts {
  const count = (test: (guest: CeremonyGuest) => boolean): number => guests.filter(test).length;
  return {
    guests: guests.length,
    attends: count(({ attendance }) => attendance === 'attends'),
    proxy: count(({ attendance }) => attendance === 'proxy'),
    absent: count(({ attendance }) => attendance === 'absent'),
    unanswered: count(({ attendance }) => attendance === 'unknown'),
    companions: guests.filter(comes).reduce((sum, { companions }) => sum + companions, 0),
    called: count(isCalled),
    handedLater: count(handedLater),
    stillToHand: count(stillToHand),
  };
}
