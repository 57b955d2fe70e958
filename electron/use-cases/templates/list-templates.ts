import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import {
  allTemplates,
  builtInKey,
  keyInUse,
  type StoredTemplate,
  versionsOfTemplate,
} from '../certificate-template.ts';
import { type AppContext, because } from '../context.ts';

const shown = ({ version, name, note, retired, content, at, by }: StoredTemplate) => ({
  version,
  name,
  note,
  retired,
  content,
  savedAt: at,
  savedBy: by,
});

/** Every template as it is in force. */
export function listTemplates({ store }: AppContext) {
  const inUse = keyInUse(store);
  const templates = allTemplates(store).map((template) => {
    const { note: _, ...row } = shown(template);
    const { key } = template;
    return { ...row, key, builtIn: builtInKey(key) !== undefined, inUse: key === inUse };
  });
  return { templates };
}

/** All versions of one template, the newest first. */
export function listVersions(
  { store }: AppContext,
  { key }: { key: string },
): Result<{ versions: ReturnType<typeof shown>[] }, Refusal> {
  const versions = versionsOfTemplate(store, key).map(shown);
  return versions.length === 0 ? because('not-found') : ok({ versions });
}
