import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { unknownPlaceholders } from '../../../shared/domain/certificate.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { checkSettings } from '../../../shared/domain/setting-values.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { putSetting } from '../../store/repositories/settings.ts';
import { differences, stampOf } from '../acting.ts';
import { editedTemplate, type EditedTemplate, templateKey, wholeTemplate } from '../certificate-template.ts';
import { because, invalid, type AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { versionsOf } from './read-settings.ts';
import { versionConflict } from './version-conflict.ts';

const lines = ['title', 'numberLine', 'nameLine', 'termLine', 'dateLine', 'issuerLine'] as const;

function templateFaults(template: EditedTemplate): readonly Fault[] {
  const body = checkSettings({ certificateBody: template.body }).map((fault) => ({ ...fault, path: 'body' }));
  return [
    ...lines.flatMap((path) => {
      const required = path === 'title' || path === 'nameLine';
      const bad = checkText(template[path], {
        max: textLimits.certificateLine,
        required,
        multiline: path === 'nameLine',
      });
      return bad === null ? [] : [{ path, ...bad }];
    }),
    ...body,
  ];
}

/** What stands against a template: faults of its lines, or placeholders nobody knows. */
export function templateRefusal(context: AppContext, template: EditedTemplate) {
  const faults = templateFaults(template);
  if (faults.length > 0) return invalid(faults);
  const [placeholder] = unknownPlaceholders(wholeTemplate(template, settingsInForce(context.store)));
  return placeholder === undefined
    ? undefined
    : because('template-unknown-placeholder', { params: { placeholder: `{${placeholder}}` } });
}

/** Saves the certificate's wording. Certificates already issued keep what stood on them. */
export function saveTemplate(
  context: AppContext,
  input: { version: number; template: EditedTemplate },
): Result<{ version: number }, Refusal> {
  const { store } = context;
  const { template } = input;
  const refusal = templateRefusal(context, template);
  if (refusal !== undefined) return refusal;
  return store.attempt(() => {
    const before = editedTemplate(store);
    if (versionsOf(store).template !== input.version) return versionConflict(store, 'template', template, before);
    const stamp = stampOf(context);
    const { body, punctuation, ...rest } = template;
    putSetting(store, templateKey, rest, stamp);
    if (body !== before.body) putSetting(store, 'certificateBody', body, stamp);
    if (punctuation !== before.punctuation) putSetting(store, 'certificatePunctuation', punctuation, stamp);
    const changed = differences(before, template);
    if (changed !== null) {
      const what = { action: 'settings.saveTemplate', entity: 'setting', entityId: templateKey };
      writeAudit(store, { ...stamp, ...what, ...changed });
    }
    return ok({ version: versionsOf(store).template });
  });
}
