import type { TemplateRow } from '../../../shared/contract/notices.ts';
import { letterKinds } from '../../../shared/domain/letter-kinds.ts';
import { savedTemplates } from '../../store/repositories/letter-templates.ts';
import type { AppContext } from '../context.ts';
import { templateOf } from '../letter-template.ts';

/** The wording of every kind of letter, the city's or the app's draft. */
export function listTemplates({ store }: AppContext): { rows: TemplateRow[] } {
  const saved = new Map(savedTemplates(store).map((row) => [row.kind, row]));
  return {
    rows: letterKinds.map((kind) => {
      const row = saved.get(kind);
      return { kind, template: templateOf(kind, row), isDefault: row === undefined, version: row?.rowVersion ?? 0 };
    }),
  };
}
