import type { PaperKind } from '../../shared/domain/paper.ts';
import { paperPlaceholders } from '../../shared/domain/paper-placeholders.ts';
import { type DocxTemplateRecord, ownTemplate } from '../store/repositories/docx-templates.ts';
import type { Store } from '../store/store.ts';

/** The Word template in force, and the city's row where it is the city's. */
interface PaperTemplate {
  readonly bytes: Uint8Array;
  readonly own: DocxTemplateRecord | undefined;
}

const made = new Map<PaperKind, Promise<Uint8Array>>();

/** The app's own template; written once. The library is loaded on first use: it must not slow the start. */
export function builtIn(kind: PaperKind): Promise<Uint8Array> {
  const ready =
    made.get(kind) ?? import('../exchange/paper-templates.ts').then(({ builtInTemplate }) => builtInTemplate(kind));
  made.set(kind, ready);
  return ready;
}

/** The template a paper is made from now. */
export async function paperTemplate(store: Store, kind: PaperKind): Promise<PaperTemplate> {
  const own = ownTemplate(store, kind);
  return { own, bytes: own === undefined ? await builtIn(kind) : new Uint8Array(own.bytes) };
}

/** Names a template uses, as the paper knows them. */
export async function namesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { partsOf, readTemplate } = await import('../exchange/docx-template.ts');
  return readTemplate(partsOf(bytes), () => false).names;
}

/** Names the app's own template of the kind uses and this one does not. */
export async function unusedNames(kind: PaperKind, used: readonly string[]): Promise<string[]> {
  const names = await namesOf(await builtIn(kind));
  return names.filter((name) => !used.includes(name));
}

/** Whether a paper of the kind has a placeholder of the name. */
export const isKnown = (kind: PaperKind) => {
  const names = new Set(paperPlaceholders(kind).map(({ name }) => name));
  return (name: string): boolean => names.has(name);
};
