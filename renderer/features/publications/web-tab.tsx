import { useState } from 'react';
import { CopyButton } from '../../components/copy-button.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { styleNonce } from '../../lib/style-nonce.ts';
import { cannotExport, ExportNotes, type OutputProps } from './export-panel.tsx';
import { Outputs } from './outputs.tsx';
import styles from './publications.module.css';
import { useExport } from './use-export.tsx';

const views = [
  { value: 'page', label: '見たとおり' },
  { value: 'fragment', label: '貼り付け用の中身' },
] as const;

/** The page's own style sheet is let in by the nonce of this load; the saved file has none. */
const forPreview = (page: string) => page.replace('<style>', `<style nonce="${styleNonce()}">`);

/** ホームページ: the whole page as a file, and the part to paste into the city's own system. */
export function WebTab(props: OutputProps) {
  const { publication } = props;
  const { file, dialogs } = useExport(publication.id);
  const [view, setView] = useState<(typeof views)[number]['value']>('page');
  const disabled = cannotExport(props);
  return (
    <Outputs id={publication.id}>
      {({ page, fragment, newsletter }) => (
        <div className={styles['columns']}>
          {view === 'page' ? (
            // no permission of any kind: the page has no script to run
            <iframe className={styles['page']} title="ホームページの見本" sandbox="" srcDoc={forPreview(page)} />
          ) : (
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
            <section className={styles['source-text']} tabIndex={0} aria-label="貼り付け用の中身" translate="no">
              {fragment}
            </section>
          )}
          <div className={styles['stack']}>
            <Panel title="ホームページ">
              {dialogs}
              <ExportNotes {...props} />
              <div className={styles['exports']}>
                <RadioField label="表示" choices={views} value={view} onChange={setView} stacked />
                <DownloadButton variant="filled" disabled={disabled} file={() => file({ format: 'html' })}>
                  ページをファイルに保存する
                </DownloadButton>
                {!disabled && <CopyButton text={fragment}>貼り付け用をコピーする</CopyButton>}
                {!disabled && <CopyButton text={newsletter}>文字だけをコピーする</CopyButton>}
              </div>
              <p className={styles['muted']}>
                「ページをファイルに保存する」は、そのまま公開できる1枚のページです。市のホームページの作成画面に貼るときは、「貼り付け用」を使ってください（見出しは2段目から始まります）。
              </p>
            </Panel>
          </div>
        </div>
      )}
    </Outputs>
  );
}
