import type { InferContractRouterInputs } from '@orpc/contract';
import { queryOptions } from '@tanstack/react-query';
import type { Contract } from '../../../shared/contract/index.ts';
import type { CeremonyPaper } from '../../../shared/domain/ceremony-papers.ts';
import { client } from '../../lib/client.ts';

type Inputs = InferContractRouterInputs<Contract>['ceremonies'];
export type HonourChoice = Inputs['candidates']['by'];
export type TypedGuest = Inputs['saveGuest']['draft'];

/** Ceremonies, and the days 年間予定 has for one. */
export const ceremoniesQuery = queryOptions({
  queryKey: ['ceremonies', 'list'],
  queryFn: ({ signal }) => client.ceremonies.list({}, { signal }),
});

export const ceremonyQuery = (id: string) =>
  queryOptions({
    queryKey: ['ceremonies', 'one', id],
    queryFn: ({ signal }) => client.ceremonies.get({ id }, { signal }),
  });

/** Who may be honoured; read only once the choice is whole. */
export const candidatesQuery = (ceremonyId: string, by: HonourChoice | null) =>
  queryOptions({
    queryKey: ['ceremonies', 'candidates', ceremonyId, by],
    queryFn: ({ signal }) => client.ceremonies.candidates({ ceremonyId, by: by! }, { signal }),
    enabled: by !== null,
  });

/** Committee meetings, for the choice of whom to honour. */
export const meetingsQuery = queryOptions({
  queryKey: ['ceremonies', 'meetings'],
  queryFn: ({ signal }) => client.committee.list({}, { signal }),
});

/** One paper as things stand; read only while it is looked at. */
export const paperQuery = (ceremonyId: string, paper: CeremonyPaper) =>
  queryOptions({
    queryKey: ['ceremonies', 'paper', ceremonyId, paper],
    queryFn: ({ signal }) => client.ceremonies.paper({ ceremonyId, paper, format: 'pdf' }, { signal }),
  });

export const createCeremony = (input: Inputs['create']) => client.ceremonies.create(input);
export const updateCeremony = (input: Inputs['update']) => client.ceremonies.update(input);
export const removeCeremony = (input: Inputs['remove']) => client.ceremonies.remove(input);
export const addGuests = (input: Inputs['addGuests']) => client.ceremonies.addGuests(input);
export const saveGuest = (input: Inputs['saveGuest']) => client.ceremonies.saveGuest(input);
export const removeGuest = (input: Inputs['removeGuest']) => client.ceremonies.removeGuest(input);
export const orderGuests = (input: Inputs['orderGuests']) => client.ceremonies.orderGuests(input);
export const handOver = (ceremonyId: string) => client.ceremonies.handOver({ ceremonyId });
export const assignSeats = (input: Inputs['assignSeats']) => client.ceremonies.assignSeats(input);
export const changeSeat = (input: Inputs['changeSeat']) => client.ceremonies.changeSeat(input);
export const saveStep = (input: Inputs['saveStep']) => client.ceremonies.saveStep(input);
export const removeStep = (input: Inputs['removeStep']) => client.ceremonies.removeStep(input);
export const orderSteps = (input: Inputs['orderSteps']) => client.ceremonies.orderSteps(input);
export const writePaper = (input: Inputs['paper']) => client.ceremonies.paper(input);
export const writePack = (ceremonyId: string) => client.ceremonies.pack({ ceremonyId });

/** The day of the ceremony as 認定式 in 年間予定. */
export const putInCalendar = ({ onDate, title }: { readonly onDate: string; readonly title: string }) =>
  client.calendar.save({ id: null, rowVersion: null, draft: { kind: 'ceremony', onDate, title, note: '' } });

/** The kept copies in the order given, as one file or to be printed. */
export const openCopies = async (certificateIds: string[]) => {
  const answer = await client.certificates.open({ certificateIds });
  return answer.ok ? { ok: true as const, value: answer.value.file } : answer;
};
export const printCopies = (certificateIds: string[]) => client.certificates.print({ certificateIds });
