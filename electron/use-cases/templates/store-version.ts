import type { Refusal } from '../../../shared/contract/refusal.ts';
import {
  type CertificateTemplateContent,
  occasions,
  wordingParts,
} from '../../../shared/domain/certificate-template.ts';
import { wordingPath } from '../../../shared/domain/certificate-template-check.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertVersion } from '../../store/repositories/certificate-templates.ts';
import { editConflict, stampOf } from '../acting.ts';
import type { StoredTemplate } from '../certificate-template.ts';
import type { AppContext } from '../context.ts';

/** Name and content as a flat list of fields, for the history and for what two clerks changed. */
export function fieldsOf(template: { readonly name: string; readonly content: CertificateTemplateContent }) {
  const { wording, ...look } = template.content;
  return {
    name: template.name,
    ...look,
    ...Object.fromEntries(
      occasions.flatMap((occasion) =>
        wordingParts.map((part) => [wordingPath(occasion, part), wording[occasion][part]]),
      ),
    ),
  };
}

/** The refusal of a save made on an older version. */
export const versionRefusal = (
  current: StoredTemplate,
  yours: { readonly name: string; readonly content: CertificateTemplateContent },
): { ok: false; refusal: Refusal } =>
  editConflict(
    { rowVersion: current.version, updatedBy: current.by ?? '', updatedAt: current.at ?? '' },
    fieldsOf(yours),
    fieldsOf(current),
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
