import type { Refusal } from '../../../shared/contract/refusal.ts';
import { sampleCompanies, sampleTerm } from '../../../shared/domain/certificate-sample.ts';
import {
  type CertificateTemplateContent,
  occasions,
  templateLimits,
} from '../../../shared/domain/certificate-template.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { differences } from '../acting.ts';
import { templateByKey } from '../certificate-template.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { substitutesFor } from '../substitutes-for.ts';
import { contentRefusal, printTemplate, sampleDocument } from './print-template.ts';
import { appendVersion, fieldsOf, versionRefusal } from './store-version.ts';

/** A template as the clerk saves it. */
export interface TemplateSave {
  readonly key: string;
  /** The version the clerk saw. */
  readonly version: number;
  readonly name: string;
  readonly content: CertificateTemplateContent;
  readonly note: string;
}

/** What is wrong with a name or a note. */
export function nameFaults(texts: { readonly name: string; readonly note: string }) {
  const name = checkText(texts.name, { max: templateLimits.name, required: true });
  const note = checkText(texts.note, { max: templateLimits.note, multiline: true });
  return [...(name === null ? [] : [{ path: 'name', ...name }]), ...(note === null ? [] : [{ path: 'note', ...note }])];
}

/** Tries every occasion on an ordinary company: what does not fit or cannot be printed is refused at its field. */
async function refusalOfPages(context: AppContext, content: CertificateTemplateContent) {
  const letters = substitutesFor(context.store, []);
  for (const occasion of occasions) {
    const facts = { companyId: '', ...sampleCompanies.ordinary, ...sampleTerm(occasion, context.clock.today()) };
    const document = sampleDocument(context, content, occasion, facts, letters({ ...facts, companyName: facts.name }));
    if (!document.ok) return document;
    const printed = await printTemplate(context.print, document.value, occasion, facts.name);
    if (!printed.ok) return printed;
  }
  return undefined;
}

/** Saves a template as a new version. Certificates already issued keep what stood on them. */
export async function saveTemplate(
  context: AppContext,
  input: TemplateSave,
): Promise<Result<{ key: string; version: number }, Refusal>> {
  const { store } = context;
  const { key, name, content, note } = input;
  const faults = nameFaults(input);
  if (faults.length > 0) return invalid(faults);
  const refusal = contentRefusal(context, content) ?? (await refusalOfPages(context, content));
  if (refusal !== undefined) return refusal;
  return store.attempt(() => {
    const current = templateByKey(store, key);
    if (current === undefined) return because('not-found');
    if (current.version !== input.version) return versionRefusal(store, current, input);
    const changed = differences(fieldsOf(store, current), fieldsOf(store, input));
    if (changed === null && note === '') return ok({ key, version: current.version });
    const version = current.version + 1;
    appendVersion(
      context,
      'templates.save',
      { key, name, content, note, retired: current.retired, version },
      changed ?? {},
    );
    return ok({ key, version });
  });
}
