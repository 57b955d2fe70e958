import type { Judgement } from '../../../shared/domain/judgement.ts';
import { achievementsOf, entryText } from '../../../shared/domain/publication.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import type { TermInScope } from '../../store/repositories/publications.ts';
import type { Store } from '../../store/store.ts';
import type { SheetSnapshot } from '../judged-sheet.ts';
import { schemeOf } from '../scheme-registry.ts';

/** The text proposed for a company: what was achieved on the sheet that was decided upon; empty for imported history. */
export function proposedText(
  store: Store,
  row: Pick<TermInScope, 'checksheetSnapshot' | 'judgement'>,
  settings: Pick<Settings, 'publicationCategoryPhrase' | 'publicationItemPhrase'>,
): string {
  if (row.checksheetSnapshot === null || row.judgement === null) return '';
  const snapshot: SheetSnapshot = JSON.parse(row.checksheetSnapshot);
  const judgement: Judgement = JSON.parse(row.judgement);
  const scheme = schemeOf(store, snapshot.schemeVersionId);
  if (scheme === null) return '';
  const phrases = { category: settings.publicationCategoryPhrase, item: settings.publicationItemPhrase };
  return entryText(achievementsOf(scheme, snapshot.answers, judgement, phrases));
}
