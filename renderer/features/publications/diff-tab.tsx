import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PublicationComparison, PublicationDetail } from '../../../shared/contract/publications.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { compareQuery } from './api.ts';
import styles from './publications.module.css';
import { RefusalNote } from './refusal-note.tsx';
import { useExport } from './use-export.tsx';
import { mediumLabels } from './words.ts';

type Named = PublicationComparison['added'][number];
const named = ({ name, number }: Named) => `${name}（${certificationNumberLabel(number)}）`;

function Names({ title, rows }: { readonly title: string; readonly rows: readonly Named[] }) {
  return (
    <Panel title={`${title}（${rows.length}社）`}>
      {rows.length === 0 ? (
        <p className={styles['muted']}>ありません。</p>
      ) : (
        <ul>
          {rows.map((row) => (
            <li key={`${row.name}/${row.number}`}>{named(row)}</li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function Changed({ rows }: { readonly rows: PublicationComparison['changed'] }) {
  return (
    <Panel title={`変わった事業者（${rows.length}社）`}>
      {rows.length === 0 && <p className={styles['muted']}>ありません。</p>}
      {rows.map((row) => (
        <table key={`${row.name}/${row.number}`} className={styles['changes']}>
          <caption>{named(row)}</caption>
          <thead>
            <tr>
              <th scope="col">項目</th>
              <th scope="col">前回</th>
              <th scope="col">今回</th>
            </tr>
          </thead>
          <tbody>
            {row.changes.map((change) => (
              <tr key={change.label}>
                <th scope="row">{change.label}</th>
                <td>{change.before || '－'}</td>
                <td>{change.after || '－'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Panel>
  );
}

/** 前回掲載からの追加・削除・変更. */
export function DiffTab({ publication }: { readonly publication: PublicationDetail }) {
  const query = useQuery(compareQuery(publication.id));
  const { file, dialogs } = useExport(publication.id);
  if (query.isPending) return <LoadingState />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) return <RefusalNote refusal={query.data.refusal} />;
  const { previous, added, removed, changed } = query.data.value;
  if (previous === null) {
    return (
      <p>
        くらべる相手がありません。{mediumLabels[publication.medium]}
        に掲載したことを記録すると、次の広報掲載から、前回との違いを示します。
      </p>
    );
  }
  const same = added.length + removed.length + changed.length === 0;
  return (
    <div className={styles['stack']}>
      {dialogs}
      <div className={styles['bar']}>
        <p>
          前回：
          <Link to="/publications/$publicationId" params={{ publicationId: previous.publicationId }}>
            {previous.title}
          </Link>
          （{formatWareki(previous.publishedOn)}掲載）
          {same && '　前回の掲載と同じ内容です。'}
        </p>
        <DownloadButton file={() => file({ format: 'diff-pdf' })}>違いをPDFで保存する</DownloadButton>
        <DownloadButton file={() => file({ format: 'diff-docx' })}>違いをWordで保存する</DownloadButton>
      </div>
      <Names title="加わった事業者" rows={added} />
      <Names title="なくなった事業者" rows={removed} />
      <Changed rows={changed} />
    </div>
  );
}
