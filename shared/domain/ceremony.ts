import type { CivilDate, Id } from '../kernel/types.ts';
import { addYears } from './civil-date.ts';
import { type Consent, toKatakana } from './company.ts';
import type { Fault } from './fault.ts';
import { checkText, isBlank } from './text.ts';
import { textLimits } from './text-limits.ts';

/** 交付式 is held for new certifications only (source line 421: 更新認定では省略し、認定証の交付と広報誌への掲載のみ). */

/** Answers to the invitation. */
export const attendances = ['unknown', 'attends', 'proxy', 'absent'] as const;
export type Attendance = (typeof attendances)[number];
/** Japanese words for the answers. */
export const attendanceLabels: Readonly<Record<Attendance, string>> = {
  unknown: '未回答',
  attends: '出席',
  proxy: '代理出席',
  absent: '欠席',
};

/** How the certificate reaches the company. */
export const handovers = ['ceremony', 'post', 'visit', 'office'] as const;
export type Handover = (typeof handovers)[number];
/** Japanese words for the ways. */
export const handoverLabels: Readonly<Record<Handover, string>> = {
  ceremony: '式で手渡す',
  post: '郵送',
  visit: '訪問',
  office: '窓口',
};

/** Most people a guest may bring along. */
export const maxCompanions = 99;

/** A ceremony as the clerk sees it; `startsAt` HH:MM or ''. */
export interface CeremonyDraft {
  readonly title: string;
  readonly heldOn: CivilDate;
  readonly startsAt: string;
  readonly place: string;
  /** Who hands over. */
  readonly presenter: string;
  /** The committee meeting whose new certifications are honoured. */
  readonly meetingId: Id | null;
  readonly note: string;
}

/** What the clerk notes of one guest; without a name the representative of the register comes. */
export interface GuestDraft {
  readonly attendance: Attendance;
  readonly attendeeTitle: string;
  readonly attendeeName: string;
  readonly attendeeKana: string;
  readonly companions: number;
  /** 撮影・掲載の同意 */
  readonly photoConsent: Consent;
  readonly handover: Handover;
  /** The day the certificate was handed over. */
  readonly handedOn: CivilDate | null;
  readonly note: string;
}

/** A guest with what the register knows today. */
export interface CeremonyGuest extends GuestDraft {
  readonly id: Id;
  /** Order of call, from 1 without gaps. */
  readonly position: number;
  readonly seat: string;
  readonly companyId: Id;
  readonly companyName: string;
  readonly companyKana: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
  readonly representativeKana: string;
  readonly postalCode: string;
  readonly address: string;
  readonly contactPhone: string;
  readonly number: number;
  readonly certifiedOn: CivilDate;
  /** The term a certificate is made for now: an extension in place of the term it prolongs. */
  readonly termId: Id;
  /** The last copy in 交付台帳, or null while none was issued. */
  readonly certificate: { readonly id: Id; readonly issuedOn: CivilDate } | null;
  /** The certification ended by the day of the ceremony, or was corrected to 不認定. */
  readonly over: boolean;
}

/** Who comes up: the proxy, or else the attendee named, or else the representative. */
export interface Attendee {
  readonly title: string;
  readonly name: string;
  readonly kana: string;
}

type AttendeeFacts = Pick<
  CeremonyGuest,
  | 'attendance'
  | 'attendeeTitle'
  | 'attendeeName'
  | 'attendeeKana'
  | 'representativeTitle'
  | 'representativeName'
  | 'representativeKana'
>;

/** Whose name is called; of a guest who is absent or has not answered the representative's. */
export function attendeeOf(guest: AttendeeFacts): Attendee {
  const named = !isBlank(guest.attendeeName);
  return guest.attendance === 'proxy' || named
    ? { title: guest.attendeeTitle, name: guest.attendeeName, kana: guest.attendeeKana }
    : { title: guest.representativeTitle, name: guest.representativeName, kana: guest.representativeKana };
}

/** 「代表取締役 見本 太郎」 */
export const attendeeLabel = ({ title, name }: Pick<Attendee, 'title' | 'name'>): string =>
  [title, name].filter((part) => !isBlank(part)).join('　');

/** Takes the certificate at the ceremony, as far as is known. */
export const comes = ({ attendance }: Pick<GuestDraft, 'attendance'>): boolean => attendance !== 'absent';

/** 後日交付: the certificate goes to the company some other way than at the ceremony. */
export const handedLater = (guest: Pick<GuestDraft, 'attendance' | 'handover'>): boolean =>
  !comes(guest) || guest.handover !== 'ceremony';

/** Still to be brought to the company after the ceremony. */
export const stillToHand = (guest: Pick<CeremonyGuest, 'attendance' | 'handover' | 'handedOn' | 'over'>): boolean =>
  handedLater(guest) && guest.handedOn === null && !guest.over;

/** Gets no certificate any more: its certification ended before one was handed over. */
export const isStruck = ({ over, handedOn }: Pick<CeremonyGuest, 'over' | 'handedOn'>): boolean =>
  over && handedOn === null;

/** Called up at the ceremony. */
export const isCalled = (guest: Pick<CeremonyGuest, 'attendance' | 'handover' | 'over' | 'handedOn'>): boolean =>
  !isStruck(guest) && !handedLater(guest);

const ceremonyTexts = [
  ['title', { max: textLimits.ceremonyTitle, required: true }],
  ['place', { max: textLimits.ceremonyPlace }],
  ['presenter', { max: textLimits.ceremonyPresenter }],
  ['note', { max: textLimits.ceremonyNote, multiline: true }],
] as const;

const yearsBack = 20;
const yearsAhead = 10;

/** What is wrong with a ceremony whose day and time were read already. */
export function ceremonyFaults(
  draft: Omit<CeremonyDraft, 'startsAt' | 'meetingId'>,
  today: CivilDate,
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [path, limits] of ceremonyTexts) {
    const bad = checkText(draft[path], limits);
    if (bad !== null) faults.push({ path, code: bad.code, params: bad.params });
  }
  const earliest = addYears(today, -yearsBack);
  const latest = addYears(today, yearsAhead);
  if (draft.heldOn < earliest) faults.push({ path: 'heldOn', code: 'date-too-long-ago', params: { earliest } });
  if (draft.heldOn > latest) faults.push({ path: 'heldOn', code: 'date-too-late', params: { latest } });
  return faults;
}

const guestTexts = [
  ['attendeeTitle', { max: textLimits.ceremonyAttendee }],
  ['attendeeName', { max: textLimits.ceremonyAttendee }],
  ['attendeeKana', { max: textLimits.ceremonyAttendee }],
  ['note', { max: textLimits.ceremonyNote, multiline: true }],
] as const;

const kanaForm = /^[\p{Script=Katakana}ーA-Za-zＡ-Ｚａ-ｚ\s・．.\-－]*$/u;

/** The reading in full-width katakana; all else as typed. */
export const normaliseGuest = (draft: GuestDraft): GuestDraft => ({
  ...draft,
  attendeeKana: toKatakana(draft.attendeeKana),
});

/** What is wrong with what was noted of a guest. A handing over is a fact: it lies between certification and today. */
export function guestFaults(
  draft: GuestDraft,
  of: { readonly certifiedOn: CivilDate; readonly heldOn: CivilDate; readonly today: CivilDate },
): readonly Fault[] {
  const faults: Fault[] = [];
  for (const [path, limits] of guestTexts) {
    const bad = checkText(draft[path], limits);
    if (bad !== null) faults.push({ path, code: bad.code, params: bad.params });
  }
  if (draft.attendance === 'proxy' && isBlank(draft.attendeeName))
    faults.push({ path: 'attendeeName', code: 'proxy-without-name' });
  if (!kanaForm.test(draft.attendeeKana) && !faults.some(({ path }) => path === 'attendeeKana'))
    faults.push({ path: 'attendeeKana', code: 'not-katakana' });
  if (!Number.isInteger(draft.companions)) faults.push({ path: 'companions', code: 'not-an-integer' });
  else if (draft.companions < 0 || draft.companions > maxCompanions)
    faults.push({ path: 'companions', code: 'out-of-range', params: { min: 0, max: maxCompanions } });
  const { handedOn } = draft;
  if (handedOn === null) return faults;
  if (!comes(draft) && draft.handover === 'ceremony') faults.push({ path: 'handover', code: 'handover-open' });
  const fault = handedFault(draft, handedOn, of);
  return fault === null ? faults : [...faults, { path: 'handedOn', ...fault }];
}

function handedFault(
  { handover }: GuestDraft,
  handedOn: CivilDate,
  {
    certifiedOn,
    heldOn,
    today,
  }: { readonly certifiedOn: CivilDate; readonly heldOn: CivilDate; readonly today: CivilDate },
): Omit<Fault, 'path'> | null {
  if (handedOn > today) return { code: 'date-in-future', params: { today } };
  if (handedOn < certifiedOn)
    return { code: 'before-another-date', params: { other: 'certifiedOn', date: certifiedOn } };
  return handover === 'ceremony' && handedOn < heldOn
    ? { code: 'before-another-date', params: { other: 'ceremonyOn', date: heldOn } }
    : null;
}

/** What decides whether a term may be honoured. */
export interface HonourFacts {
  /** What the term began as; an extension counts as the term it prolongs. */
  readonly kind: 'new' | 'renewal';
  readonly certified: boolean;
  readonly certifiedOn: CivilDate;
  readonly endOn: CivilDate;
  readonly endedOn: CivilDate | null;
  /** Title of the ceremony the term stands in already. */
  readonly ceremony: string | null;
}

/** Why a term is not proposed for a ceremony. */
export const honourRefusals = ['not-new', 'over', 'already', 'later'] as const;
export type HonourRefusal = (typeof honourRefusals)[number];

/** Why a term cannot be honoured on `heldOn`, or null: it is proposed. */
export function honourRefusal(term: HonourFacts, heldOn: CivilDate): HonourRefusal | null {
  if (term.kind !== 'new') return 'not-new';
  if (!term.certified || term.endedOn !== null || term.endOn < heldOn) return 'over';
  if (term.ceremony !== null) return 'already';
  return term.certifiedOn > heldOn ? 'later' : null;
}
