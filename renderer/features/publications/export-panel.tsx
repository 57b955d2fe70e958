import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useCsvEncoding } from './csv-encoding.tsx';
import styles from './publications.module.css';
import { useExport } from './use-export.tsx';

export interface OutputProps {
  readonly publication: PublicationDetail;
  /** Texts are typed that are not saved, so a file would not hold them. */
  readonly unsaved: boolean;
}

const included = ({ entries }: PublicationDetail) => entries.filter((entry) => entry.included).length;

/** Said before saving: what is typed and not saved is not in it; nobody is to be printed. */
export function ExportNotes({ publication, unsaved }: OutputProps) {
  return (
    <>
      {unsaved && <p className={styles['warn']}>保存していない掲載文があります。保存すると書き出せます。</p>}
      {included(publication) === 0 && <p className={styles['warn']}>掲載する事業者がないため、書き出せません。</p>}
    </>
  );
}

/** Whether anything can be saved now. */
export const cannotExport = ({ publication, unsaved }: OutputProps): boolean => unsaved || included(publication) === 0;

/** The usual files in one place: the newsletter's text and the open data. The other outputs have their own tabs. */
export function ExportPanel(props: OutputProps) {
  const { file, dialogs } = useExport(props.publication.id);
  const { encoding, field } = useCsvEncoding();
  const disabled = cannotExport(props);
  return (
    <Panel title="書き出し">
      {dialogs}
      <ExportNotes {...props} />
      <div className={styles['exports']}>
        <DownloadButton variant="filled" disabled={disabled} file={() => file({ format: 'docx' })}>
          Word（.docx）で書き出す
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file({ format: 'xlsx' })}>
          Excel（.xlsx）で書き出す
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file({ format: 'txt' })}>
          テキストで書き出す
        </DownloadButton>
        <DownloadButton disabled={disabled} file={() => file({ format: 'csv', encoding })}>
          CSVで書き出す
        </DownloadButton>
        {field}
      </div>
    </Panel>
  );
}
