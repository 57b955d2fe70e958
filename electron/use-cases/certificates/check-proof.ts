import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type CertificateOrder, planOrder } from './plan-order.ts';
import type { AppContext } from '../context.ts';
import { inPieces } from '../in-pieces.ts';
import { type Proof, proofOfPlan } from './proof-of-plan.ts';

/** 賞状校正 of an order; nothing is stored. */
export function checkProof(context: AppContext, order: CertificateOrder): Promise<Result<Proof, Refusal>> {
  return context.print.under(order.jobId, async (print) => {
    const planned = await inPieces(planOrder(context, order));
    return planned.ok ? proofOfPlan(context, print, planned.value) : planned;
  });
}
