import type { PublicationOutputs } from '../../../shared/contract/publications.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useCsvEncoding } from './csv-encoding.tsx';
import { cannotExport, ExportNotes, type OutputProps } from './export-panel.tsx';
import { FilePreview, Outputs } from './outputs.tsx';
import styles from './publications.module.css';
import { useExport } from './use-export.tsx';

function DataTable({ openData }: Pick<PublicationOutputs, 'openData'>) {
  const [headings = [], ...rows] = openData;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard
    <section className={styles['data']} tabIndex={0} aria-label="オープンデータの表">
      <table>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[1]}>
              {row.map((value, index) => (
                <td key={headings[index]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A tab's cells paste into a spreadsheet as a table. */
const asTabs = (table: PublicationOutputs['openData']) =>
  table.map((row) => row.map((value) => value.replaceAll(/[\t\r\n]+/gu, ' ')).join('\t')).join('\n');

/** オープンデータ and 認定事業者一覧. */
export function DataTab(props: OutputProps) {
  const { publication } = props;
  const { file, dialogs } = useExport(publication.id);
  const { encoding, field } = useCsvEncoding();
  const disabled = cannotExport(props);
  return (
    <Outputs id={publication.id}>
      {({ openData, maybePersons }) => (
        <div className={styles['columns']}>
          <div className={styles['stack']}>
            <DataTable openData={openData} />
            <FilePreview id={publication.id} format="list-pdf" label="認定事業者一覧" height={430} />
          </div>
          <div className={styles['stack']}>
            <Panel title="オープンデータ">
              {dialogs}
              <ExportNotes {...props} />
              {maybePersons.length > 0 && (
                <p className={styles['warn']}>
                  法人番号のない事業者：{maybePersons.join('、')}
                  。個人の事業のときは所在地が自宅のことがあります。載せてよいか確かめてください。
                </p>
              )}
              <div className={styles['exports']}>
                <DownloadButton variant="filled" disabled={disabled} file={() => file({ format: 'csv', encoding })}>
                  オープンデータをCSVで保存する
                </DownloadButton>
                {!disabled && <CopyButton text={asTabs(openData)}>表をコピーする</CopyButton>}
                {field}
              </div>
              <p className={styles['muted']}>
                代表者・担当者の氏名と連絡先は入りません。所在地は、確かに分けられるところだけを分け、ほかは「連結表記」だけに入れます。
              </p>
            </Panel>
            <Panel title="認定事業者一覧">
              <div className={styles['exports']}>
                <DownloadButton disabled={disabled} file={() => file({ format: 'list-pdf' })}>
                  一覧をPDFで保存する
                </DownloadButton>
                <DownloadButton disabled={disabled} file={() => file({ format: 'list-xlsx' })}>
                  一覧をExcelで保存する
                </DownloadButton>
              </div>
            </Panel>
          </div>
        </div>
      )}
    </Outputs>
  );
}
