import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { formatInstant } from '../../lib/format.ts';
import { useAction } from '../../lib/use-action.ts';
import { exportForm, openOriginal, originalsQuery } from './api.ts';
import styles from './applications.module.css';

const kilobytes = (bytes: number): string =>
  `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('ja-JP')}キロバイト`;

/** Excel様式: the sheet as a workbook for the applicant, and the workbooks that came back. */
export function FormPart({ application }: { readonly application: ApplicationDetail }) {
  const { id, status, checksheet } = application;
  const originals = useQuery(originalsQuery(id));
  const exporting = useAction({ call: exportForm, success: null, changes: false });
  const opening = useAction({ call: openOriginal, success: null, changes: false });
  const finished = async (answer: ReturnType<typeof exporting.run>) => {
    const given = await answer;
    return given?.ok === true ? given.value : null;
  };
  const files = originals.data?.files ?? [];
  return (
    <Panel id="application-form" title="Excel様式">
      <ActionBanner action={exporting} />
      <ActionBanner action={opening} />
      <p className={styles['muted']}>
        いまの内容を入れたチェックシートをExcelで書き出し、申請者に記入してもらいます。返送されたファイルは、内容を見比べてから取り込みます。
      </p>
      <div className={styles['formButtons']}>
        <DownloadButton file={() => finished(exporting.run({ applicationId: id }))}>様式を書き出す</DownloadButton>
        {isOpen(status) && checksheet.reviewedAt === null && (
          <Button
            variant="outline"
            renderRoot={(props) => (
              <Link to="/applications/$applicationId/form" params={{ applicationId: id }} {...props} />
            )}
          >
            返送された様式を読み込む
          </Button>
        )}
      </div>
      {isOpen(status) && checksheet.reviewedAt !== null && (
        <p className={styles['muted']}>審査が完了しているため、返送された様式は取り込めません。</p>
      )}
      {originals.isLoadingError && <ErrorState error={originals.error} onRetry={() => void originals.refetch()} />}
      {files.length > 0 && (
        <>
          <h3 className={styles['formHeading']}>返送されたファイル</h3>
          <ul className={styles['plain']}>
            {files.map((each) => (
              <li key={each.id} className={styles['formFile']}>
                <div>
                  <div className={styles['formName']}>{each.fileName}</div>
                  <div className={styles['muted']}>
                    {formatInstant(each.keptAt)}　{each.keptBy}　{kilobytes(each.bytes)}　
                    {each.accepted === 0 ? '値は取り込んでいません' : `${each.accepted}件の値を取り込み`}
                  </div>
                </div>
                <DownloadButton variant="subtle" file={() => finished(opening.run({ id: each.id }))}>
                  取り出す
                </DownloadButton>
              </li>
            ))}
          </ul>
        </>
      )}
    </Panel>
  );
}
