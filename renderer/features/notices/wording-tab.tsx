import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { letterKindLabels, letterKinds } from '../../../shared/domain/letter-kinds.ts';
import { isDecisionPaper } from '../../../shared/domain/paper.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { OwnFormNote } from '../../components/own-form-note.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { NoteDirty } from '../../lib/use-dirty-parts.ts';
import { templatesQuery } from './api.ts';
import styles from './notices.module.css';
import { WordingForm } from './wording-form.tsx';

const choices = letterKinds.map((value) => ({ value, label: letterKindLabels[value] }));

export interface WordingTabProps {
  readonly note: NoteDirty;
  readonly dirty: boolean;
}

/** 文面: the wording of each kind of letter. */
export function WordingTab({ note, dirty }: WordingTabProps) {
  const { kind } = useSearch({ from: '/renewals/notices' });
  const navigate = useNavigate({ from: '/renewals/notices' });
  const templates = useQuery(templatesQuery);
  const open = letterKinds.find((each) => each === kind) ?? 'renewal-notice';
  const row = templates.data?.rows.find((each) => each.kind === open);
  return (
    <>
      <div className={styles['filters']}>
        <SelectField
          label="文面を直す文書"
          choices={choices}
          value={open}
          disabled={dirty}
          description={dirty ? '直している文面を保存するか取り消すと、選べます。' : undefined}
          onChange={(next) =>
            next !== null && void navigate({ search: (before) => ({ ...before, kind: next }), replace: true })
          }
        />
      </div>
      {isDecisionPaper(open) && <OwnFormNote kind={open} className={styles['muted']} />}
      {templates.isPending && <LoadingState />}
      {templates.isError && <ErrorState error={templates.error} onRetry={() => void templates.refetch()} />}
      {row && <WordingForm key={open} row={row} note={note} />}
    </>
  );
}
