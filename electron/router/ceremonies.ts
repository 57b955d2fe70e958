import { addGuests } from '../use-cases/ceremonies/add-guests.ts';
import { giveSeats } from '../use-cases/ceremonies/assign-seats.ts';
import { ceremonyPack, ceremonyPaper } from '../use-cases/ceremonies/ceremony-paper.ts';
import { changeSeat } from '../use-cases/ceremonies/change-seat.ts';
import { createCeremony } from '../use-cases/ceremonies/create-ceremony.ts';
import { getCeremony } from '../use-cases/ceremonies/get-ceremony.ts';
import { handOver } from '../use-cases/ceremonies/hand-over.ts';
import { honourCandidates } from '../use-cases/ceremonies/honour-candidates.ts';
import { listAllCeremonies } from '../use-cases/ceremonies/list-ceremonies.ts';
import { orderGuests } from '../use-cases/ceremonies/order-guests.ts';
import { orderSteps } from '../use-cases/ceremonies/order-steps.ts';
import { takeOutCeremony } from '../use-cases/ceremonies/remove-ceremony.ts';
import { takeOutGuest } from '../use-cases/ceremonies/remove-guest.ts';
import { takeOutStep } from '../use-cases/ceremonies/remove-step.ts';
import { saveGuest } from '../use-cases/ceremonies/save-guest.ts';
import { saveStep } from '../use-cases/ceremonies/save-step.ts';
import { editCeremony } from '../use-cases/ceremonies/update-ceremony.ts';
import { gate } from './base.ts';

/** 交付式: guests, order of call, papers. */
export const ceremoniesRouter = {
  list: gate.ceremonies.list.handler(({ context }) => listAllCeremonies(context)),
  get: gate.ceremonies.get.handler(({ input, context }) => getCeremony(context, input)),
  create: gate.ceremonies.create.handler(({ input, context }) => createCeremony(context, input)),
  update: gate.ceremonies.update.handler(({ input, context }) => editCeremony(context, input)),
  remove: gate.ceremonies.remove.handler(({ input, context }) => takeOutCeremony(context, input)),
  candidates: gate.ceremonies.candidates.handler(({ input, context }) => honourCandidates(context, input)),
  addGuests: gate.ceremonies.addGuests.handler(({ input, context }) => addGuests(context, input)),
  saveGuest: gate.ceremonies.saveGuest.handler(({ input, context }) => saveGuest(context, input)),
  removeGuest: gate.ceremonies.removeGuest.handler(({ input, context }) => takeOutGuest(context, input)),
  orderGuests: gate.ceremonies.orderGuests.handler(({ input, context }) => orderGuests(context, input)),
  handOver: gate.ceremonies.handOver.handler(({ input, context }) => handOver(context, input)),
  assignSeats: gate.ceremonies.assignSeats.handler(({ input, context }) => giveSeats(context, input)),
  changeSeat: gate.ceremonies.changeSeat.handler(({ input, context }) => changeSeat(context, input)),
  saveStep: gate.ceremonies.saveStep.handler(({ input, context }) => saveStep(context, input)),
  removeStep: gate.ceremonies.removeStep.handler(({ input, context }) => takeOutStep(context, input)),
  orderSteps: gate.ceremonies.orderSteps.handler(({ input, context }) => orderSteps(context, input)),
  paper: gate.ceremonies.paper.handler(({ input, context }) => ceremonyPaper(context, input)),
  pack: gate.ceremonies.pack.handler(({ input, context }) => ceremonyPack(context, input)),
};
