import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { CertificateTemplateContent } from '../../../shared/domain/certificate-template.ts';
import { templateFields } from '../../../shared/domain/certificate-template-fields.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertVersion } from '../../store/repositories/certificate-templates.ts';
import { imageFacts } from '../../store/repositories/stored-images.ts';
import type { Store } from '../../store/store.ts';
import { editConflict, stampOf } from '../acting.ts';
import type { StoredTemplate } from '../certificate-template.ts';
import type { AppContext } from '../context.ts';

/** Name and content field by field in words, for the history and for what two clerks changed. */
export const fieldsOf = (
  store: Store,
  template: { readonly name: string; readonly content: CertificateTemplateContent },
): Readonly<Record<string, string>> => templateFields(template, (id) => imageFacts(store, id)?.fileName ?? id);

/** The refusal of a save made on an older version. */
export const versionRefusal = (
  store: Store,
  current: StoredTemplate,
  yours: { readonly name: string; readonly content: CertificateTemplateContent },
): { ok: false; refusal: Refusal } =>
  editConflict(
    { rowVersion: current.version, updatedBy: current.by ?? '', updatedAt: current.at ?? '' },
    fieldsOf(store, yours),
    fieldsOf(store, current),
  );

/** Appends a version with its line in the history; inside the action's transaction. */
export function appendVersion(
  context: AppContext,
  action: string,
  next: Pick<StoredTemplate, 'key' | 'name' | 'content' | 'note' | 'retired'> & { readonly version: number },
  told: { readonly before?: unknown; readonly after?: unknown },
): void {
  const { store } = context;
  const stamp = stampOf(context);
  const { key, content, ...row } = next;
  insertVersion(store, { ...row, templateKey: key, content: JSON.stringify(content) }, stamp);
  writeAudit(store, {
    ...stamp,
    action,
    entity: 'certificate_template_version',
    entityId: key,
    before: told.before,
    after: { template: next.name, templateVersion: next.version, templateNote: next.note, ...Object(told.after) },
  });
}
