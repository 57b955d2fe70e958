import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { cannotExport, ExportNotes, type OutputProps } from './export-panel.tsx';
import { FilePreview } from './outputs.tsx';
import styles from './publications.module.css';
import { useExport } from './use-export.tsx';

/** 報道発表資料. */
export function PressTab(props: OutputProps) {
  const { publication } = props;
  const { file, dialogs } = useExport(publication.id);
  const disabled = cannotExport(props);
  return (
    <div className={styles['columns']}>
      <FilePreview id={publication.id} format="press-pdf" label="報道発表資料" height={560} />
      <div className={styles['stack']}>
        <Panel title="報道発表資料">
          {dialogs}
          <ExportNotes {...props} />
          <div className={styles['exports']}>
            <DownloadButton variant="filled" disabled={disabled} file={() => file({ format: 'press-docx' })}>
              報道発表資料をWordで保存する
            </DownloadButton>
            <DownloadButton disabled={disabled} file={() => file({ format: 'press-pdf' })}>
              報道発表資料をPDFで保存する
            </DownloadButton>
          </div>
          <p className={styles['muted']}>担当課・所在地・電話番号は、設定の「市・担当課」のものです。</p>
        </Panel>
      </div>
    </div>
  );
}
