import { z } from 'zod';
import { templateContent } from '../../shared/contract/templates.ts';
import {
  type BuiltInTemplate,
  builtInTemplates,
  type CertificateTemplateContent,
  defaultTemplateInUse,
  frames,
} from '../../shared/domain/certificate-template.ts';
import { builtInContents, builtInNames } from '../../shared/domain/certificate-template-defaults.ts';
import { inheritedTemplate } from '../../shared/domain/certificate-template-inherited.ts';
import type { Id } from '../../shared/kernel/types.ts';
import {
  newestVersion,
  newestVersions,
  savedVersions,
  type TemplateVersionRecord,
} from '../store/repositories/certificate-templates.ts';
import { allSettings, getSetting } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';

/** Key of the setting that names the template new certificates are made with. */
export const templateInUseKey = 'certificateTemplateInUse';

/** One version of a template. `at`, `by`: null of version 0, which nobody saved. */
export interface StoredTemplate {
  readonly key: string;
  readonly name: string;
  readonly version: number;
  readonly note: string;
  readonly retired: boolean;
  readonly at: string | null;
  readonly by: string | null;
  readonly content: CertificateTemplateContent;
}

/** The template with this key that comes with the app, or undefined of a copy. */
export const builtInKey = (key: string): BuiltInTemplate | undefined => builtInTemplates.find((each) => each === key);

const formerLines = z.object({
  title: z.string(),
  numberLine: z.string(),
  nameLine: z.string(),
  termLine: z.string(),
  dateLine: z.string(),
  issuerLine: z.string(),
  frame: z.enum(frames),
});

/** What an earlier version of the app kept among the settings, as the template that prints the same; null where nothing was. */
function inheritedContent(store: Store): CertificateTemplateContent | null {
  const kept = allSettings(store);
  const read = <T>(key: string, schema: z.ZodType<T>): T | undefined => schema.safeParse(kept.get(key)).data;
  return inheritedTemplate({
    lines: read('certificateTemplate', formerLines),
    body: read('certificateBody', z.string()),
    punctuation: read('certificatePunctuation', z.boolean()),
    honorific: read('honorific', z.string()),
    renewalNote: read('certificateRenewalNote', z.boolean()),
    reissueNote: read('certificateReissueNote', z.boolean()),
  });
}

/** Version 0 of a built-in template: what the city had before templates had versions, or the app's own draft. */
export function firstVersion(store: Store, key: BuiltInTemplate): StoredTemplate {
  const inherited = key === 'horizontal' ? inheritedContent(store) : null;
  return {
    key,
    name: builtInNames[key],
    version: 0,
    note: inherited === null ? '初めの文面' : 'これまで設定にあった文面',
    retired: false,
    at: null,
    by: null,
    content: inherited ?? builtInContents[key],
  };
}

const fromRecord = (row: TemplateVersionRecord): StoredTemplate => ({
  key: row.templateKey,
  name: row.name,
  version: row.version,
  note: row.note,
  retired: row.retired,
  at: row.createdAt,
  by: row.createdBy,
  content: templateContent.parse(JSON.parse(row.content)),
});

/** What is in force of a template, or undefined where there is none with this key. */
export function templateByKey(store: Store, key: string): StoredTemplate | undefined {
  const saved = newestVersion(store, key);
  if (saved !== undefined) return fromRecord(saved);
  const own = builtInKey(key);
  return own === undefined ? undefined : firstVersion(store, own);
}

/** Every template as it is in force: those of the app, then copies in the order they were made. */
export function allTemplates(store: Store): StoredTemplate[] {
  const saved = new Map(newestVersions(store).map((row) => [row.templateKey, row]));
  const own = builtInTemplates.map((key) => {
    const row = saved.get(key);
    return row === undefined ? firstVersion(store, key) : fromRecord(row);
  });
  return [...own, ...[...saved.values()].filter(({ templateKey }) => !builtInKey(templateKey)).map(fromRecord)];
}

/** All versions of a template, the newest first; none where there is no template with this key. */
export function versionsOfTemplate(store: Store, key: string): StoredTemplate[] {
  const own = builtInKey(key);
  return [...savedVersions(store, key).map(fromRecord), ...(own === undefined ? [] : [firstVersion(store, own)])];
}

/** Key of the template that new certificates are made with. */
export function keyInUse(store: Store): Id {
  const chosen = getSetting(store, templateInUseKey);
  return typeof chosen === 'string' && templateByKey(store, chosen)?.retired === false ? chosen : defaultTemplateInUse;
}

/** The template that new certificates are made with. */
export const templateInForce = (store: Store): StoredTemplate =>
  templateByKey(store, keyInUse(store)) ?? firstVersion(store, defaultTemplateInUse);
