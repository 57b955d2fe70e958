import { Link } from '@tanstack/react-router';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { EmptyTable } from '../../components/table-parts.tsx';
import type { NoteDirty } from '../../lib/use-dirty-parts.ts';
import { AboutPanel } from './about-panel.tsx';
import { ConsentAlert } from './consent-alert.tsx';
import { EntryCard } from './entry-card.tsx';
import { ExportPanel } from './export-panel.tsx';
import styles from './publications.module.css';
import { WithheldPanel } from './withheld-panel.tsx';

export interface ContentTabProps {
  readonly publication: PublicationDetail;
  readonly note: NoteDirty;
  readonly unsaved: boolean;
  readonly onRemoved: () => void;
}

function Entries({ publication, note }: Pick<ContentTabProps, 'publication' | 'note'>) {
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

/** 内容: the texts, who is left out, the usual files, and what the whole is called. */
export function ContentTab({ publication, note, unsaved, onRemoved }: ContentTabProps) {
  return (
    <>
      <ConsentAlert publication={publication} />
      <div className={styles['columns']}>
        <Entries publication={publication} note={note} />
        <div className={styles['stack']}>
          <ExportPanel publication={publication} unsaved={unsaved} />
          {publication.publishedOn === null && (
            <>
              <WithheldPanel publication={publication} />
              <AboutPanel publication={publication} note={note} onRemoved={onRemoved} />
            </>
          )}
        </div>
      </div>
    </>
  );
}
