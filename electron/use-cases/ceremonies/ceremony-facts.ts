import type { StoredGuest } from '../../../shared/contract/ceremonies.ts';
import type { CeremonyFacts } from '../../../shared/domain/ceremony-papers.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { type CeremonyRecord, findCeremony, type StepRecord, stepsOf } from '../../store/repositories/ceremonies.ts';
import { type GuestRow, guestsOf } from '../../store/repositories/ceremony-guests.ts';
import type { Store } from '../../store/store.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** A stored guest as the domain and the page know it. */
export function guestOf(row: GuestRow, heldOn: CivilDate): StoredGuest {
  const { guest, endedOn, termGone, certified, copyId, copyIssuedOn, currentTermId, startOn: _, endOn, ...rest } = row;
  const { id, rowVersion, position, seat, attendance, companions, photoConsent, handover, handedOn, note } = guest;
  const { attendeeTitle, attendeeName, attendeeKana } = guest;
  return {
    ...rest,
    id,
    rowVersion,
    position,
    seat,
    attendance,
    attendeeTitle,
    attendeeName,
    attendeeKana,
    companions,
    photoConsent,
    handover,
    handedOn,
    note,
    termId: currentTermId,
    certificate: copyId === null || copyIssuedOn === null ? null : { id: copyId, issuedOn: copyIssuedOn },
    over: (endedOn !== null && endedOn <= heldOn) || endOn < heldOn || termGone !== null || certified === 0,
  };
}

/** A ceremony as the papers take it, with the rows it is made of. */
export interface LoadedCeremony extends CeremonyFacts {
  readonly record: CeremonyRecord;
  readonly guests: readonly StoredGuest[];
  readonly steps: readonly StepRecord[];
}

/** Everything the papers of a ceremony are made of, or undefined when there is none (any more). */
export function ceremonyFacts(store: Store, id: Id, today: CivilDate): LoadedCeremony | undefined {
  const record = findCeremony(store, id);
  if (record === undefined) return undefined;
  const { cityName, departmentName, ceremonyMinutesPerGuest } = settingsInForce(store);
  return {
    record,
    ceremony: record,
    guests: guestsOf(store, id).map((row) => guestOf(row, record.heldOn)),
    steps: stepsOf(store, id),
    minutesPerGuest: ceremonyMinutesPerGuest,
    office: [cityName, departmentName].filter((part) => part !== '').join('　'),
    today,
  };
}
