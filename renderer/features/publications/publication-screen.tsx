import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Record } from '../../components/record.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useDirtyParts } from '../../lib/use-dirty-parts.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { publicationQuery } from './api.ts';
import { ContentTab } from './content-tab.tsx';
import { CopyPublicationButton } from './copy-dialog.tsx';
import { DataTab } from './data-tab.tsx';
import { DiffTab } from './diff-tab.tsx';
import { NewsletterTab } from './newsletter-tab.tsx';
import { PressTab } from './press-tab.tsx';
import { RecordButton } from './record-dialog.tsx';
import { TotalCount } from './total-count.tsx';
import { WebTab } from './web-tab.tsx';
import { mediumLabels, scopeLabel } from './words.ts';

function Note({ publication }: { readonly publication: PublicationDetail }) {
  const { medium, publishedOn, entries } = publication;
  return (
    <>
      {publishedOn !== null && <strong>{formatWareki(publishedOn)}に掲載済み・</strong>}
      {mediumLabels[medium]}・{scopeLabel(publication)}・掲載 {entries.filter((entry) => entry.included).length}社・
      <TotalCount publication={publication} />
    </>
  );
}

/** One listing: its texts, and every output as it will be. */
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
      {(publication) => {
        const output = { publication, unsaved: unsaved.any };
        // only the tab in sight asks for its output; the typed texts of the first one stay
        const tabs = [
          { key: 'newsletter', label: '広報', content: () => <NewsletterTab {...output} /> },
          { key: 'web', label: 'ホームページ', content: () => <WebTab {...output} /> },
          { key: 'press', label: '報道発表', content: () => <PressTab {...output} /> },
          { key: 'data', label: 'オープンデータ・一覧', content: () => <DataTab {...output} /> },
          { key: 'diff', label: '前回との違い', content: () => <DiffTab publication={publication} /> },
        ] as const;
        return (
          <>
            <PageHeader
              title={publication.title}
              back={back}
              note={<Note publication={publication} />}
              actions={
                <>
                  <CopyPublicationButton
                    publication={publication}
                    disabled={unsaved.any}
                    onCopied={(id) =>
                      void navigate({ to: '/publications/$publicationId', params: { publicationId: id }, search: {} })
                    }
                  />
                  {publication.publishedOn === null && (
                    <RecordButton publication={publication} disabled={unsaved.any} />
                  )}
                </>
              }
            />
            <ScreenTabs
              label="広報掲載の内容"
              value={tab}
              onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
              keepMounted
              tabs={[
                {
                  key: 'entries',
                  label: `内容（${publication.entries.length}）`,
                  content: (
                    <ContentTab
                      publication={publication}
                      note={unsaved.note}
                      unsaved={unsaved.any}
                      onRemoved={() => {
                        guard.release();
                        void navigate({ to: '/publications' });
                      }}
                    />
                  ),
                },
                ...tabs.map(({ key, label, content }) => ({ key, label, content: tab === key ? content() : null })),
              ]}
            />
          </>
        );
      }}
    </Record>
  );
}
