import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { EmptyTable } from '../../components/table-parts.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Record } from '../../components/record.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { formatNumber } from '../../lib/format.ts';
import { type NoteDirty, useDirtyParts } from '../../lib/use-dirty-parts.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { AboutPanel } from './about-panel.tsx';
import { publicationQuery } from './api.ts';
import { EntryCard } from './entry-card.tsx';
import { ExportPanel } from './export-panel.tsx';
import styles from './publications.module.css';
import { WithheldPanel } from './withheld-panel.tsx';
import { mediumLabels, scopeLabel } from './words.ts';

function Entries({ publication, note }: { readonly publication: PublicationDetail; readonly note: NoteDirty }) {
  if (publication.entries.length === 0) {
    return (
      <EmptyTable
        empty={{
          text: '掲載できる事業者がありません。対象の期間に認定し、掲載に同意した事業者がここに並びます。',
          action: <Link to="/companies">事業者台帳を開く</Link>,
        }}
      />
    );
  }
  return (
    <div className={styles['entries']}>
      {publication.entries.map((entry) => (
        <EntryCard
          key={entry.id}
          publicationId={publication.id}
          entry={entry}
          note={note}
          fixed={publication.publishedOn !== null}
        />
      ))}
    </div>
  );
}

/** One listing: the texts, who is left out, and the files. */
export function PublicationScreen() {
  const { publicationId } = useParams({ from: '/publications/$publicationId' });
  const { tab } = useSearch({ from: '/publications/$publicationId' });
  const navigate = useNavigate({ from: '/publications/$publicationId' });
  const query = useQuery(publicationQuery(publicationId));
  const unsaved = useDirtyParts();
  const guard = useUnsavedGuard(unsaved.any);
  const back = <Link to="/publications">広報掲載に戻る</Link>;
  return (
    <Record query={query} title="広報掲載" back={back}>
      {(publication) => (
        <>
          <PageHeader
            title={publication.title}
            back={back}
            note={
              <>
                {mediumLabels[publication.medium]}・{scopeLabel(publication)}・掲載{' '}
                {publication.entries.filter((entry) => entry.included).length}社・合計{' '}
                <strong>{formatNumber(publication.characters)}</strong>文字
              </>
            }
          />
          <div className={styles['columns']}>
            <ScreenTabs
              label="広報掲載の内容"
              value={tab}
              onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
              keepMounted
              tabs={[
                {
                  key: 'entries',
                  label: `掲載文（${publication.entries.length}）`,
                  content: <Entries publication={publication} note={unsaved.note} />,
                },
                {
                  key: 'text',
                  label: '全文',
                  content: (
                    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
                    <section className={styles['text']} tabIndex={0} aria-label="全文">
                      {publication.plainText}
                    </section>
                  ),
                },
              ]}
            />
            <div className={styles['stack']}>
              <ExportPanel publication={publication} unsaved={unsaved.any} />
              <WithheldPanel publication={publication} />
              <AboutPanel
                publication={publication}
                note={unsaved.note}
                onRemoved={() => {
                  guard.release();
                  void navigate({ to: '/publications' });
                }}
              />
            </div>
          </div>
        </>
      )}
    </Record>
  );
}
