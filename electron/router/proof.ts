import { acceptFinding, takeBackFinding } from '../use-cases/certificates/accept-finding.ts';
import { checkProof } from '../use-cases/certificates/check-proof.ts';
import { gate } from './base.ts';

/** 賞状校正. */
export const proofRouter = {
  check: gate.proof.check.handler(({ input, context }) => checkProof(context, input)),
  accept: gate.proof.accept.handler(({ input, context }) => acceptFinding(context, input)),
  takeBack: gate.proof.takeBack.handler(({ input, context }) => takeBackFinding(context, input)),
};
