import { useQuery } from '@tanstack/react-query';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { readSheet } from './api.ts';
import { answerChanges, coverChanges } from './describe-answer.ts';
import { contentOf, versionOf } from './sheet-content.ts';
import { useOpenSheet, useSheet } from './sheet-context.tsx';

/** Somebody else saved a part in between: both contents side by side, and the clerk's choice. */
export function Conflict() {
  const part = useSheet(({ comparing }) => comparing);
  return part === null ? null : <Question key={part} part={part} />;
}

function Question({ part }: { readonly part: string }) {
  const { sheet } = useOpenSheet();
  const { scheme, detail, store, autosave } = sheet;
  const state = useSheet(({ saves }) => saves[part]);
  const refusal = state?.kind === 'conflict' ? state.refusal : null;
  const read = useQuery({
    queryKey: ['checksheets', 'conflict', detail.applicationId, part, refusal?.current?.rowVersion],
    queryFn: () => readSheet(detail.applicationId),
    gcTime: 0,
    staleTime: 0,
  });
  const stored = read.data?.ok ? read.data.value : undefined;
  if (refusal === null || stored === undefined) return null;
  // on another version there is nothing to compare with; the screen asks (VersionChanged)
  if (stored.schemeVersionId !== detail.schemeVersionId) return null;
  const item = itemByKey(scheme, part);
  const mine = store.getState();
  const theirs = contentOf(stored);
  return (
    <ConflictDialog
      opened
      changes={
        item === null
          ? coverChanges(scheme, mine.declarations, theirs.declarations)
          : answerChanges(item, mine.answers[part]!, theirs.answers[part]!, detail.baseYears.basis)
      }
      labels={{}}
      current={refusal.current}
      onOverwrite={() => void autosave.overwrite(part, versionOf(stored, part) ?? 1)}
      onUseCurrent={() => sheet.showStored(part, stored)}
      onCancel={() => sheet.compare(null)}
    />
  );
}
