import type { FormPreview } from '../../../shared/contract/forms.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { AppContext } from '../context.ts';
import { type ChosenForm, previewOf, readReturned } from './returned-form.ts';

/** Says what a returned form would change; stores nothing. */
export async function readForm(context: AppContext, form: ChosenForm): Promise<Result<FormPreview, Refusal>> {
  const returned = await readReturned(context, form);
  return returned.ok ? ok(previewOf(form.applicationId, returned.value)) : returned;
}
