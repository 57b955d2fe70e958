import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { formatNumber } from '../../lib/format.ts';
import { cannotExport, ExportNotes, type OutputProps } from './export-panel.tsx';
import { Outputs } from './outputs.tsx';
import styles from './publications.module.css';
import { TotalCount } from './total-count.tsx';
import { useExport } from './use-export.tsx';

/** How many characters each part takes, against the whole's limit. */
function Counts({ publication }: { readonly publication: PublicationDetail }) {
  const entries = publication.entries.filter((entry) => entry.included);
  const head = entries.reduce((left, entry) => left - entry.characters, publication.characters);
  return (
    <Panel title="文字数">
      <p className={styles['warn']}>
        <TotalCount publication={publication} />
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <section className={styles['counts']} tabIndex={0} aria-label="文字数の内訳">
        <dl>
          <div>
            <dt>題名・リード文など</dt>
            <dd>{formatNumber(head)}文字</dd>
          </div>
          {entries.map((entry) => (
            <div key={entry.id}>
              <dt>{entry.companyName}</dt>
              <dd>{formatNumber(entry.characters)}文字</dd>
            </div>
          ))}
        </dl>
      </section>
      <p className={styles['muted']}>改行は数えません。上限は「内容」の画面か、設定で変えられます。</p>
    </Panel>
  );
}

/** 広報: the text as its editors get it. */
export function NewsletterTab(props: OutputProps) {
  const { publication } = props;
  const { file, dialogs } = useExport(publication.id);
  const disabled = cannotExport(props);
  return (
    <div className={styles['columns']}>
      <Outputs id={publication.id}>
        {({ newsletter }) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
          <section className={styles['text']} tabIndex={0} aria-label="広報の原稿の全文">
            {newsletter}
          </section>
        )}
      </Outputs>
      <div className={styles['stack']}>
        <Panel title="広報の原稿">
          {dialogs}
          <ExportNotes {...props} />
          <div className={styles['exports']}>
            <DownloadButton variant="filled" disabled={disabled} file={() => file({ format: 'docx' })}>
              原稿をWordで保存する
            </DownloadButton>
            <DownloadButton disabled={disabled} file={() => file({ format: 'txt' })}>
              原稿をテキストで保存する
            </DownloadButton>
            <DownloadButton disabled={disabled} file={() => file({ format: 'xlsx' })}>
              原稿をExcelで保存する
            </DownloadButton>
            {!disabled && publication.plainText !== '' && (
              <CopyButton text={publication.plainText}>全文をコピーする</CopyButton>
            )}
          </div>
        </Panel>
        <Counts publication={publication} />
      </div>
    </div>
  );
}
