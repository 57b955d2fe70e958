import { type Refusal, stopsPrinting } from '../../../shared/contract/refusal.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { isOneLetter, mayBeSubstituted } from '../../../shared/domain/substitute.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { PrintError } from '../../print/print-contract.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import {
  insertSubstitute,
  removeSubstitute,
  type SubstituteFacts,
  substituteOf,
} from '../../store/repositories/letter-substitutes.ts';
import { imageFacts } from '../../store/repositories/stored-images.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { printRefusal } from '../print-refusal.ts';

/** Faults of what was typed. */
function faultsOf({ way, letter, plain, imageId, reason }: SubstituteFacts): Fault[] {
  const faults: Fault[] = [];
  if (!mayBeSubstituted(letter)) faults.push({ path: 'letter', code: 'one-letter' });
  const bad = way === 'plain' ? checkText(plain, { max: 8, required: true }) : null;
  if (bad !== null) faults.push({ path: 'plain', ...bad });
  else if (way === 'plain' && (!isOneLetter(plain) || plain === letter))
    faults.push({ path: 'plain', code: 'one-letter' });
  if (way === 'image' && imageId === null) faults.push({ path: 'image', code: 'required' });
  const unsaid = checkText(reason, { max: textLimits.reissueReason, required: true, multiline: true });
  if (unsaid !== null) faults.push({ path: 'reason', ...unsaid });
  return faults;
}

/** Why the plain form cannot be printed either, or undefined. */
async function unprintable({ print }: AppContext, plain: string) {
  try {
    const found = (await print.inspect([{ field: 'plain', text: plain }])).filter(stopsPrinting);
    const problems = found.map(({ cluster, code, index, issue }) => ({
      where: '平易な字体',
      of: '代わりの字',
      character: cluster,
      code,
      index,
      issue,
    }));
    return problems.length === 0 ? undefined : because('characters-cannot-be-printed', { problems });
  } catch (error) {
    if (error instanceof PrintError) return printRefusal(error);
    throw error;
  }
}

const kept = ({ letter, way, plain, reason }: SubstituteFacts) => ({ letter, way, plain, reason });

/** Decides how a letter of a company's (or of the city's own wording) is printed; an earlier decision about it is replaced. */
export async function setSubstitute(context: AppContext, input: SubstituteFacts): Promise<Result<{ id: Id }, Refusal>> {
  const { store } = context;
  const faults = faultsOf(input);
  if (faults.length > 0) return invalid(faults);
  const byImage = input.way === 'image';
  const refusal = byImage ? undefined : await unprintable(context, input.plain);
  if (refusal !== undefined) return refusal;
  const facts = { ...input, plain: byImage ? '' : input.plain, imageId: byImage ? input.imageId : null };
  return store.attempt(() => {
    const { companyId, letter, imageId } = facts;
    if (companyId !== '' && getCompany(store, companyId) === undefined) return because('not-found');
    if (imageId !== null && imageFacts(store, imageId)?.purpose !== 'letter') return because('not-found');
    const stamp = stampOf(context);
    const before = substituteOf(store, companyId, letter);
    if (before !== undefined) removeSubstitute(store, before, stamp);
    const id = insertSubstitute(store, facts, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'substitutes.set',
      entity: 'letter_substitute',
      entityId: id,
      ...(companyId === '' ? {} : { companyId }),
      ...(before === undefined ? {} : { before: kept(before) }),
      after: kept(facts),
    });
    return ok({ id });
  });
}
