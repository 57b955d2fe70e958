import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { entryLimits } from '../../../shared/domain/checksheet-faults.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Record } from '../../components/record.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { sheetCalls, sheetQuery } from './api.ts';
import { CategoryTable } from './category-table.tsx';
import styles from './checksheets.module.css';
import { Conflict } from './conflict.tsx';
import { Cover } from './cover.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { CarryOver } from './carry-over.tsx';
import { LeaveGuard } from './leave-guard.tsx';
import { WithoutSuccessor } from './previous-part.tsx';
import { PrintPart } from './print-part.tsx';
import { FinishDialog, ReviewActions, useFinishing } from './review-actions.tsx';
import { ReviewHindrances } from './review-hindrances.tsx';
import { SheetProvider } from './sheet-context.tsx';
import { partId } from './sheet-ids.ts';
import type { OpenSheet } from './state.ts';
import { useOpenedSheet } from './use-opened-sheet.ts';
import { VersionChanged } from './version-changed.tsx';

function Intro({ detail }: { readonly detail: ChecksheetDetail }) {
  if (!detail.editable) {
    return (
      <Alert color="blue" variant="outline" mb="md" title="記録として残っています">
        この申請は「{applicationStatusLabels[detail.status]}」で終わっています。チェックシートは書き換えられません。
      </Alert>
    );
  }
  if (detail.reviewedAt !== null) {
    return (
      <Alert color="blue" variant="outline" mb="md" title="審査を完了しています">
        直すところがあるときは「審査をやり直す」を押してください。
      </Alert>
    );
  }
  return (
    <p className={styles['intro']}>
      入力すると自動で保存します。1行の欄は{entryLimits.text}文字、広い欄は
      {entryLimits.multiline.toLocaleString('ja-JP')}文字までです。数の欄は、空けておくと「未記入」で、0とは区別します。
      {detail.receivedOn === null && '受付の前なので、対象の年は今日受け付けるときのものを表示しています。'}
    </p>
  );
}

/** Whoever left an item for the official figures comes back to it. */
function useReturnToItem(): void {
  const { item } = useSearch({ from: '/applications/$applicationId/checksheet' });
  useEffect(() => {
    const heading = item === undefined ? null : document.getElementById(partId(item));
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  }, [item]);
}

interface SheetProps {
  readonly sheet: OpenSheet;
  readonly detail: ChecksheetDetail;
  /** What has to be said above everything else. */
  readonly children: ReactNode;
}

function Sheet({ sheet, detail, children }: SheetProps) {
  useReturnToItem();
  const finishing = useFinishing();
  const params = { applicationId: detail.applicationId };
  return (
    <div className={styles['screen']}>
      <div className={styles['paper']}>
        <PageHeader
          title="チェックシート"
          actions={<PrintPart detail={detail} />}
          back={
            <>
              <Link to="/applications/$applicationId" params={params}>
                申請に戻る
              </Link>
              {detail.kind === 'renewal' && (
                <>
                  {'　'}
                  <Link to="/applications/$applicationId/renewal" params={params}>
                    更新の確認に戻る
                  </Link>
                </>
              )}
            </>
          }
          note={`${detail.companyName}　${detail.receivedOn === null ? '相談' : `${formatWareki(detail.receivedOn)}受付`}`}
        />
        {children}
        <StaleBanner action={finishing.action} />
        <ReviewHindrances hindrances={finishing.hindrances} />
        <Intro detail={detail} />
        <CarryOver detail={detail} />
        <Cover />
        {sheet.scheme.categories.map((category) => (
          <CategoryTable key={category.no} category={category} />
        ))}
        <WithoutSuccessor />
      </div>
      <JudgementPanel>
        <ReviewActions detail={detail} finishing={finishing} />
      </JudgementPanel>
      <FinishDialog finishing={finishing} />
      <Conflict />
      <LeaveGuard />
    </div>
  );
}

function OpenedSheet({ detail }: { readonly detail: ChecksheetDetail }) {
  const { shown, held, reopen } = useOpenedSheet(detail, sheetCalls);
  const { sheet } = shown;
  return (
    <SheetProvider value={shown}>
      <Sheet key={sheet.detail.schemeVersionId} sheet={sheet} detail={sheet.detail}>
        {held && <VersionChanged detail={detail} onReopen={() => void reopen()} />}
      </Sheet>
    </SheetProvider>
  );
}

/** The applicant's sheet as on paper, the review of it beside each item, and the judgement all the time. */
export function ChecksheetScreen() {
  const { applicationId } = useParams({ from: '/applications/$applicationId/checksheet' });
  const query = useQuery(sheetQuery(applicationId));
  return (
    <Record query={query} title="チェックシート" back={<Link to="/applications">申請受付に戻る</Link>}>
      {(detail) => <OpenedSheet key={detail.applicationId} detail={detail} />}
    </Record>
  );
}
