import { createHash } from 'node:crypto';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type PaperKind, paperKindLabels } from '../../../shared/domain/paper.ts';
import { paperPlaceholders } from '../../../shared/domain/paper-placeholders.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { checkedDocx } from '../../exchange/docx-file.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { ownTemplate, putOwnTemplate } from '../../store/repositories/docx-templates.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import { isKnown, unusedNames } from '../paper-template.ts';
import { sampleFacts } from './sample-paper.ts';

/** An edited template as the page sends it. */
interface TemplateUpload {
  readonly kind: PaperKind;
  readonly version: number;
  readonly fileName: string;
  readonly base64: string;
}

const inBraces = (names: readonly string[]): string => names.map((name) => `{{${name}}}`).join('、');

/** The names an edited template uses, or why it cannot be used; it is filled once, so that no notice finds it broken. */
async function checkedNames(
  context: AppContext,
  { kind, fileName }: TemplateUpload,
  bytes: Uint8Array,
): Promise<Result<readonly string[], Refusal>> {
  const checked = checkedDocx(bytes);
  if (!checked.ok) {
    const { code, params } = checked.refusal;
    return because(code, { params: { ...params, fileName, app: 'Word' } });
  }
  const { fillTemplate, partsOf, readTemplate } = await import('../../exchange/docx-template.ts');
  const known = isKnown(kind);
  const { names, beside, broken } = readTemplate(checked.value, known);
  const unknown = names.filter((name) => !known(name));
  if (unknown.length > 0 || broken.length > 0) {
    const placeholders = [...unknown.map((name) => `「{{${name}}}」`), ...broken.map((part) => `「${part}」`)].join(
      '、',
    );
    return because('docx-placeholder-unknown', { params: { fileName, placeholders } });
  }
  const blocks = new Set(paperPlaceholders(kind).flatMap(({ name, block }) => (block ? [name] : [])));
  const crowded = beside.filter((name) => blocks.has(name));
  if (crowded.length > 0) {
    return because('docx-placeholder-beside', { params: { fileName, placeholders: inBraces(crowded) } });
  }
  const wrong = because('docx-wrong', { params: { fileName } });
  try {
    const facts = sampleFacts(context, kind);
    const filled = await fillTemplate(bytes, facts, { title: fileName, author: '' });
    // a placeholder the library does not reach would stand in a letter as it is
    const left = readTemplate(partsOf(filled), known);
    return left.names.length === 0 && checkedDocx(filled).ok ? ok(names) : wrong;
  } catch {
    // the library says by exceptions what it cannot read
    return wrong;
  }
}

/** Puts a template the clerk has edited in Word in force. */
export async function loadTemplate(
  context: AppContext,
  input: TemplateUpload,
): Promise<Result<{ version: number; unused: string[] }, Refusal>> {
  const { store } = context;
  const { kind, fileName, version } = input;
  const bytes = Buffer.from(input.base64, 'base64');
  const checked = await checkedNames(context, input, new Uint8Array(bytes));
  if (!checked.ok) return checked;
  const unused = await unusedNames(kind, checked.value);
  return store.attempt(() => {
    const seen = ownTemplate(store, kind);
    if ((seen?.rowVersion ?? 0) !== version) {
      const row = {
        rowVersion: seen?.rowVersion ?? 0,
        updatedBy: seen?.updatedBy ?? '',
        updatedAt: seen?.updatedAt ?? '',
      };
      return editConflict(row, { fileName }, { fileName: seen?.fileName ?? '' });
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const stamp = stampOf(context);
    const saved = putOwnTemplate(store, kind, { fileName, sha256, bytes }, seen, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'papers.load',
      entity: 'docx_template',
      entityId: kind,
      before: seen === undefined ? {} : { fileName: seen.fileName },
      after: { paper: paperKindLabels[kind], fileName },
    });
    return ok({ version: saved, unused });
  });
}
