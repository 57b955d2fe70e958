import { oc } from '@orpc/contract';
import { z } from 'zod';
import { attendances, type CeremonyGuest, handovers, honourRefusals } from '../domain/ceremony.ts';
import { ceremonyPapers } from '../domain/ceremony-papers.ts';
import { civilDate, consent, file, id, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

const count = z.number().int();
const meetingRef = z.object({ id, name: z.string(), heldOn: civilDate });

export const ceremonyRow = z.object({
  id,
  title: z.string(),
  heldOn: civilDate,
  startsAt: z.string(),
  place: z.string(),
  guests: count,
  unanswered: count,
  /** 後日交付 that is still open */
  stillToHand: count,
});
export type CeremonyRow = z.infer<typeof ceremonyRow>;

/** As typed: the day in any accepted form, the time as 10:00 or 午前10時. */
const draft = z.object({
  title: text,
  heldOn: text,
  startsAt: text,
  place: text,
  presenter: text,
  meetingId: id.nullable(),
  note: text,
});

/** `handedOn` as typed, '' while the certificate was not handed over. */
const guestDraft = z.object({
  attendance: z.enum(attendances),
  attendeeTitle: text,
  attendeeName: text,
  attendeeKana: text,
  companions: z.number(),
  photoConsent: consent,
  handover: z.enum(handovers),
  handedOn: text,
  note: text,
});

export const ceremonyGuestShape = z.object({
  ...guestDraft.shape,
  handedOn: civilDate.nullable(),
  id,
  rowVersion,
  position: count,
  seat: z.string(),
  companyId: id,
  companyName: z.string(),
  companyKana: z.string(),
  representativeTitle: z.string(),
  representativeName: z.string(),
  representativeKana: z.string(),
  postalCode: z.string(),
  address: z.string(),
  contactPhone: z.string(),
  number: count,
  certifiedOn: civilDate,
  /** the term a certificate is made for now */
  termId: id,
  certificate: z.object({ id, issuedOn: civilDate }).nullable(),
  over: z.boolean(),
}) satisfies z.ZodType<CeremonyGuest>;
export type StoredGuest = z.infer<typeof ceremonyGuestShape>;

const stepDraft = z.object({ title: text, minutes: z.number(), who: text, note: text });

export const ceremonyDetail = z.object({
  id,
  rowVersion,
  title: z.string(),
  heldOn: civilDate,
  startsAt: z.string(),
  place: z.string(),
  presenter: z.string(),
  meetingId: id.nullable(),
  meeting: meetingRef.nullable(),
  note: z.string(),
  /** 認定式 of the day in 年間予定 */
  inCalendar: z.boolean(),
  /** minutes a guest takes, of 設定 */
  minutesPerGuest: count,
  guests: z.array(ceremonyGuestShape),
  steps: z.array(z.object({ ...stepDraft.shape, id, rowVersion })),
});
export type CeremonyDetail = z.infer<typeof ceremonyDetail>;

export const honourCandidate = z.object({
  termId: id,
  companyId: id,
  companyName: z.string(),
  number: count,
  certifiedOn: civilDate,
  /** null: may be taken in */
  refused: z.enum(honourRefusals).nullable(),
  /** of `already`: the ceremony's title */
  ceremony: z.string().nullable(),
});
export type HonourCandidate = z.infer<typeof honourCandidate>;

const paper = z.enum(ceremonyPapers);

/** 交付式: new certifications only (source line 421). */
export const ceremoniesContract = {
  /** `days`: 認定式 in 年間予定 from 30 days ago on. `presenter`: who hands over where nobody says otherwise. */
  list: oc.input(z.object({})).output(
    z.object({
      rows: z.array(ceremonyRow),
      days: z.array(z.object({ onDate: civilDate, title: z.string() })),
      presenter: z.string(),
    }),
  ),
  get: oc.input(z.object({ id })).output(resultOf(ceremonyDetail)),
  /** Begins a ceremony with the usual steps of 進行表. */
  create: oc.input(z.object({ draft })).output(resultOf(saved)),
  update: oc.input(z.object({ id, rowVersion, draft })).output(resultOf(saved)),
  /** Refused while certificates were handed over; params: count */
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  /** Who may be honoured: the certifications of a meeting, or of a span of days. */
  candidates: oc
    .input(
      z.object({
        ceremonyId: id,
        by: z.discriminatedUnion('by', [
          z.object({ by: z.literal('meeting'), meetingId: id }),
          z.object({ by: z.literal('period'), from: civilDate, to: civilDate }),
        ]),
      }),
    )
    .output(resultOf(z.object({ rows: z.array(honourCandidate) }))),
  /** At the end of the order of call, in the order given. */
  addGuests: oc
    .input(z.object({ ceremonyId: id, termIds: z.array(id).max(500) }))
    .output(resultOf(z.object({ added: count }))),
  saveGuest: oc.input(z.object({ id, rowVersion, draft: guestDraft })).output(resultOf(saved)),
  removeGuest: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  /** The whole order of call; `seen`: the order the clerk had before. Refused when guests came or went meanwhile. */
  orderGuests: oc
    .input(z.object({ ceremonyId: id, seen: z.array(id).max(500), order: z.array(id).max(500) }))
    .output(resultOf(z.null())),
  /** 「式で渡した」: all who take their certificate at the ceremony and have not been noted yet. */
  handOver: oc.input(z.object({ ceremonyId: id })).output(resultOf(z.object({ handed: count }))),
  /** Seats in order of call, so many a row. */
  assignSeats: oc
    .input(z.object({ ceremonyId: id, columns: z.number() }))
    .output(resultOf(z.object({ seated: count }))),
  /** Another seat, '' for none; who sat there takes the seat that becomes free. */
  changeSeat: oc.input(z.object({ id, rowVersion, seat: text })).output(resultOf(saved)),
  /** Enters (`id` null) or changes a line of 進行表. */
  saveStep: oc
    .input(z.object({ ceremonyId: id, id: id.nullable(), rowVersion: rowVersion.nullable(), draft: stepDraft }))
    .output(resultOf(saved)),
  removeStep: oc.input(z.object({ id, rowVersion })).output(resultOf(z.null())),
  orderSteps: oc
    .input(z.object({ ceremonyId: id, seen: z.array(id).max(100), order: z.array(id).max(100) }))
    .output(resultOf(z.null())),
  /** One paper of the pack. Nothing is stored. */
  paper: oc.input(z.object({ ceremonyId: id, paper, format: z.enum(['pdf', 'docx']) })).output(resultOf(file)),
  /** All papers in one PDF. */
  pack: oc.input(z.object({ ceremonyId: id })).output(resultOf(file)),
};
