import type { FieldChange, Refusal } from '../../shared/contract/refusal.ts';
import { ConflictDialog } from './conflict-dialog.tsx';

export interface ConflictQuestionProps {
  readonly action: { readonly refusal: Refusal | null; readonly pending: boolean; readonly clear: () => void };
  readonly labels: Readonly<Record<string, string>>;
  /** A stored value as the clerk reads it (a date in wareki, はい for true). */
  readonly shown?: (field: string, value: string) => string;
  /** Save again with this version. */
  readonly onOverwrite: (version: number) => void;
  readonly onUseCurrent: () => void;
}

/** Shows the two contents side by side when an action was refused as an edit conflict. */
export function ConflictQuestion({ action, labels, shown, onOverwrite, onUseCurrent }: ConflictQuestionProps) {
  const refusal = action.refusal?.code === 'edit-conflict' ? action.refusal : null;
  const asShown = (change: FieldChange): FieldChange =>
    shown
      ? { ...change, yours: shown(change.field, change.yours), theirs: shown(change.field, change.theirs) }
      : change;
  return (
    <ConflictDialog
      opened={refusal !== null}
      changes={refusal?.changes?.map(asShown) ?? []}
      current={refusal?.current}
      labels={labels}
      pending={action.pending}
      onOverwrite={() => {
        if (refusal?.current) onOverwrite(refusal.current.rowVersion);
      }}
      onUseCurrent={() => {
        action.clear();
        onUseCurrent();
      }}
      onCancel={action.clear}
    />
  );
}
