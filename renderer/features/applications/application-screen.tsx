import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { applicationKindLabels, applicationStatusLabels, isOpen } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { Steps } from '../../components/steps.tsx';
import { refusalMessage } from '../../lib/messages.ts';
import { applicationQuery } from './api.ts';
import styles from './applications.module.css';
import { CorrectionDue } from './correction-due.tsx';
import { DocumentsPart } from './documents-part.tsx';
import { FormPart } from './form-part.tsx';
import { MissingPart } from './missing-part.tsx';
import { NextPart } from './next-part.tsx';
import { NotesPart } from './notes-part.tsx';
import { HearingPart, RenewalPart } from './renewal-part.tsx';
import { ShortfallPart } from './shortfall-part.tsx';
import { CommitteePart, DecisionPart, DiaryPart, SheetPart } from './side-parts.tsx';
import { VersionPart } from './version-part.tsx';
import { stepsOf, statusTones } from './words.ts';

function HeaderNote({ application }: { readonly application: ApplicationDetail }) {
  const { receiptNumber, receivedOn, kind, status } = application;
  return (
    <span className={styles['facts']}>
      <StatusBadge tone={statusTones[status]}>{applicationStatusLabels[status]}</StatusBadge>
      <span>種別 {applicationKindLabels[kind]}</span>
      <span>受付番号 {receiptNumber ?? '（相談）'}</span>
      <span>受付日 {receivedOn === null ? '－' : formatBoth(receivedOn)}</span>
      <Link to="/companies/$companyId" params={{ companyId: application.companyId }}>
        事業者の台帳を開く
      </Link>
    </span>
  );
}

const timingWords = {
  early: '更新の案内を始める前の申請です。',
  'in-time': '更新の期限までの申請です。',
  'after-deadline': '更新の期限を過ぎてからの申請です（認定期間中）。',
  'after-end': '認定期間の満了後の申請です。',
} as const;

/** What a late renewal asks the clerk to look at. */
const lateWords = {
  'after-deadline': '受け付けられますが、満了日までに決定できるか、審査の予定を確かめてください。',
  'after-end': '満了後に受け付ける日数の設定により受け付けた申請です。決定があるまで認定の効力はありません。',
} as const;

const pendingWords = {
  'stays-valid': '設定により、決定までは認定の効力が続きます。',
  lapses: '決定までは認定の効力がありません。',
} as const;

/** What a renewal renews, and whether it came in time; how long a correction still has. */
function Deadlines({ application }: { readonly application: ApplicationDetail }) {
  const { kind, renewal, status } = application;
  return (
    <>
      {kind === 'renewal' && renewal !== null && isOpen(status) && (
        <p className={styles['line']}>
          更新のもとの認定 {certificationNumberLabel(renewal.number)}（{formatWareki(renewal.endOn)}満了、更新の期限{' '}
          {formatWareki(renewal.deadlineOn)}）：{timingWords[renewal.timing]}
        </p>
      )}
      {renewal !== null && renewal.pending !== null && (
        <Alert role="note" color="orange" variant="outline" mb="md" title="満了後・審査中">
          認定期間は{formatWareki(renewal.endOn)}に満了しましたが、更新の決定がまだです。{pendingWords[renewal.pending]}
        </Alert>
      )}
      {kind === 'renewal' &&
        renewal !== null &&
        isOpen(status) &&
        (renewal.timing === 'after-deadline' || renewal.timing === 'after-end') && (
          <Alert color="orange" variant="outline" mb="md" title={timingWords[renewal.timing]}>
            {lateWords[renewal.timing]}
          </Alert>
        )}
      <CorrectionDue application={application} />
      {status === 'withdrawn' && application.withdrawnOn !== null && (
        <Alert color="gray" variant="outline" mb="md" title={`取下げ ${formatBoth(application.withdrawnOn)}`}>
          理由：{application.withdrawnReason}
        </Alert>
      )}
    </>
  );
}

function Detail({ application }: { readonly application: ApplicationDetail }) {
  const { kind, status } = application;
  const decided = status === 'certified' || status === 'refused';
  const passed = application.steps.map((step) => step.to);
  return (
    <>
      <PageHeader
        title={application.companyName}
        back={<Link to="/applications">申請受付に戻る</Link>}
        note={<HeaderNote application={application} />}
      />
      <Steps label="手続きの段階" steps={stepsOf(kind, status, passed)} />
      <Deadlines application={application} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <NextPart application={application} />
          <RenewalPart application={application} />
          <MissingPart application={application} />
          <DocumentsPart application={application} editable={!decided} />
          <NotesPart application={application} editable={!decided} />
          <HearingPart application={application} />
        </div>
        <div className={styles['column']}>
          <SheetPart application={application} />
          <FormPart application={application} />
          <VersionPart application={application} />
          <CommitteePart application={application} />
          <DecisionPart application={application} />
          <DiaryPart application={application} />
        </div>
      </div>
      {kind === 'renewal' && isOpen(status) && (
        <div className={styles['below']}>
          <ShortfallPart application={application} />
        </div>
      )}
    </>
  );
}

/** One application: where it stands, what it lacks, what may come next. */
export function ApplicationScreen() {
  const { applicationId } = useParams({ from: '/applications/$applicationId' });
  const query = useQuery(applicationQuery(applicationId));
  if (query.isPending) return <LoadingState what="申請を" />;
  // once shown it stays: a failed reading in the background must not take typed notes along
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) {
    const { title, text } = refusalMessage(query.data.refusal);
    return (
      <>
        <PageHeader title={title} back={<Link to="/applications">申請受付に戻る</Link>} />
        <p>{text}</p>
      </>
    );
  }
  return <Detail key={applicationId} application={query.data.value} />;
}
