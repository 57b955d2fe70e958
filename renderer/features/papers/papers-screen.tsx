import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { PaperRow } from '../../../shared/contract/papers.ts';
import { paperKindLabels } from '../../../shared/domain/paper.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { papersQuery } from '../../lib/papers.ts';
import { PaperPanel } from './paper-panel.tsx';
import styles from './papers.module.css';
import { PlaceholderTable } from './placeholder-table.tsx';

function Papers({ rows }: { readonly rows: readonly PaperRow[] }) {
  const { tab } = useSearch({ from: '/settings/papers' });
  const navigate = useNavigate({ from: '/settings/papers' });
  const open = rows.find(({ kind }) => kind === tab) ?? rows[0];
  if (open === undefined) return null;
  return (
    <div className={styles['columns']}>
      <Panel title="文書の種類">
        <ul className={styles['kinds']} aria-label="文書の種類">
          {rows.map(({ kind, own }) => (
            <li key={kind}>
              <button
                type="button"
                className={styles['kind']}
                aria-current={kind === open.kind}
                onClick={() => void navigate({ search: { tab: kind }, replace: true })}
              >
                <strong>{paperKindLabels[kind]}</strong>
                <span className={styles['muted']}>{own === null ? '初めのひな形' : `市のひな形：${own.fileName}`}</span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      <div className={styles['stack']}>
        <PaperPanel key={open.kind} row={open} />
        <PlaceholderTable kind={open.kind} />
      </div>
    </div>
  );
}

/** 文書のひな形: the Word templates of decision notices and opinion sheets. */
export function PapersScreen() {
  const query = useQuery(papersQuery);
  return (
    <>
      <PageHeader
        title="文書のひな形（Word）"
        back={
          <Link to="/settings" search={{ tab: 'template' }}>
            設定に戻る
          </Link>
        }
      />
      {query.isPending && <LoadingState />}
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && <Papers rows={query.data.rows} />}
    </>
  );
}
