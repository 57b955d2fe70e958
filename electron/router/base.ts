import { type AnyProcedure, implement, type ImplementerInternalWithMiddlewares } from '@orpc/server';
import { type Contract, contract } from '../../shared/contract/index.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { AppContext } from '../use-cases/context.ts';
import { refusalOfError } from '../use-cases/store-trouble.ts';

const canRefuse = new WeakMap<object, boolean>();

/** Whether a procedure answers with `resultOf(…)`: then a full disk is an answer too. */
async function answersResult(procedure: AnyProcedure): Promise<boolean> {
  const { outputSchema } = procedure['~orpc'];
  if (outputSchema === undefined) return false;
  const known = canRefuse.get(outputSchema);
  if (known !== undefined) return known;
  const probe: { ok: false; refusal: Refusal } = { ok: false, refusal: { code: 'disk-full' } };
  const checked = await outputSchema['~standard'].validate(probe);
  const answer = checked.issues === undefined;
  canRefuse.set(outputSchema, answer);
  return answer;
}

const opened = implement(contract).$context<AppContext>();

/** A full disk, a write-protected folder or a file held by another program becomes a refusal; all else stays thrown. */
const refuseTrouble = opened.middleware(async ({ next, procedure }, _input, output) => {
  try {
    return await next();
  } catch (error) {
    const refusal = refusalOfError(error);
    if (refusal === undefined || !(await answersResult(procedure))) throw error;
    return output({ ok: false, refusal });
  }
});

/** The contract, ready to be implemented a feature at a time; each handler gets the app's context. */
export const gate: ImplementerInternalWithMiddlewares<Contract, AppContext, AppContext> = opened.use(refuseTrouble);
