import { addDays, addMonths } from '../../shared/domain/civil-date.ts';
import { nextOfficeDay } from '../../shared/domain/office-days.ts';
import { fiscalYear, fiscalYearLabel } from '../../shared/domain/wareki.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { addGuests } from '../use-cases/ceremonies/add-guests.ts';
import { createCeremony } from '../use-cases/ceremonies/create-ceremony.ts';
import { getCeremony } from '../use-cases/ceremonies/get-ceremony.ts';
import { honourCandidates } from '../use-cases/ceremonies/honour-candidates.ts';
import { listAllCeremonies } from '../use-cases/ceremonies/list-ceremonies.ts';
import { saveGuest, type TypedGuest } from '../use-cases/ceremonies/save-guest.ts';
import type { AppContext } from '../use-cases/context.ts';
import { closedDays } from '../use-cases/office-calendar.ts';
import { must } from './clerk.ts';

/** Days until the ceremony, and how far back the certifications lie that it honours. */
const daysAhead = 20;
const monthsBack = 3;

const noted: TypedGuest = {
  attendance: 'attends',
  attendeeTitle: '',
  attendeeName: '',
  attendeeKana: '',
  companions: 1,
  photoConsent: 'yes',
  handover: 'ceremony',
  handedOn: '',
  note: '',
};
/** What the first answers were; whoever follows has not answered yet. */
const answers: readonly TypedGuest[] = [
  noted,
  {
    ...noted,
    attendance: 'proxy',
    attendeeTitle: '専務理事',
    attendeeName: '見本　代理子',
    attendeeKana: 'ミホン　ダイリコ',
    companions: 0,
    photoConsent: 'no',
  },
];

/** A ceremony to come for the latest new certifications, with the first answers in. */
export function sampleCeremony(context: AppContext, today: CivilDate): void {
  const heldOn = nextOfficeDay(addDays(today, daysAhead), closedDays(context.store));
  const { presenter } = listAllCeremonies(context);
  const draft = {
    title: `${fiscalYearLabel(fiscalYear(heldOn))}認定証交付式`,
    heldOn,
    startsAt: '10:00',
    place: '市役所　大会議室（見本）',
    presenter,
    meetingId: null,
    note: '',
  };
  const { id } = must(createCeremony(context, { draft }));
  const by = { by: 'period' as const, from: addMonths(heldOn, -monthsBack), to: heldOn };
  const { rows } = must(honourCandidates(context, { ceremonyId: id, by }));
  const termIds = rows.filter(({ refused }) => refused === null).map(({ termId }) => termId);
  must(addGuests(context, { ceremonyId: id, termIds }));
  const { guests } = must(getCeremony(context, { id }));
  answers.forEach((answer, at) => {
    const guest = guests[at];
    if (guest !== undefined) must(saveGuest(context, { id: guest.id, rowVersion: guest.rowVersion, draft: answer }));
  });
}
