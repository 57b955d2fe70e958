import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { provisionalSentence } from '../../../shared/domain/provisional-items.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatInstant } from '../../lib/format.ts';
import { opinionLabels } from '../../lib/words.ts';
import styles from './applications.module.css';

interface SideProps {
  readonly application: ApplicationDetail;
}

/** How far the sheet is filled in and what it comes to. */
export function SheetPart({ application }: SideProps) {
  const { checksheet } = application;
  return (
    <Panel id="application-sheet" title="チェックシート">
      <p className={styles['muted']}>{checksheet.schemeLabel}</p>
      {checksheet.answered === 0 && application.decision !== null ? (
        <p>この様式で審査した申請です。チェックシートの内容はこの台帳にありません。</p>
      ) : (
        <>
          {checksheet.answered === 0 ? (
            <p>まだ記入がありません。</p>
          ) : (
            <p className={styles['sum']}>
              <span>
                <strong className={styles['big']}>{checksheet.summary}</strong>
              </span>
              <StatusBadge tone={checksheet.meets ? 'done' : 'stop'}>
                {checksheet.meets ? '認定の基準を満たす' : '認定の基準を満たさない'}
              </StatusBadge>
            </p>
          )}
          <p>
            {checksheet.reviewedAt === null
              ? checksheet.faults > 0
                ? `審査中：確かめる審査項目が${checksheet.faults}件あります。`
                : '審査はまだ完了していません。'
              : `審査完了：${formatInstant(checksheet.reviewedAt)}`}
          </p>
          {application.decision === null && checksheet.provisionalItems.length > 0 && (
            <p className={styles['muted']}>{provisionalSentence(checksheet.provisionalItems)}</p>
          )}
          <Button
            variant="outline"
            renderRoot={(props) => (
              <Link
                to="/applications/$applicationId/checksheet"
                params={{ applicationId: application.id }}
                {...props}
              />
            )}
          >
            チェックシートを開く
          </Button>
        </>
      )}
    </Panel>
  );
}

/** Where the committee heard of it, and what it said. */
export function CommitteePart({ application }: SideProps) {
  const { meetings } = application;
  return (
    <Panel id="application-committee" title="推進委員会">
      {meetings.length === 0 && (
        <p>
          {application.kind === 'new'
            ? 'まだ議題になっていません。'
            : 'まだ報告していません。更新は決定の後に委員会へ報告します。'}
        </p>
      )}
      <ul className={styles['plain']}>
        {meetings.map((each) => (
          <li key={each.itemId}>
            <Link to="/committee/$meetingId" params={{ meetingId: each.meetingId }}>
              {each.meetingName}（{formatWareki(each.heldOn)}）
            </Link>
            <div>
              {each.kind === 'report'
                ? '報告'
                : each.opinion === null
                  ? '意見はまだ記録されていません。'
                  : `意見：${opinionLabels[each.opinion]}`}
            </div>
            {each.opinionText !== '' && <div className={styles['text']}>{each.opinionText}</div>}
          </li>
        ))}
      </ul>
      <Link to="/committee">委員会の意見</Link>
    </Panel>
  );
}

/** The decision in force with the sentence the term's dates follow from. */
export function DecisionPart({ application }: SideProps) {
  const { decision, status, id } = application;
  if (decision === null) {
    return (
      <Panel id="application-decision" title="決定">
        <p>{status === 'withdrawn' ? '決定の前に取り下げられました。' : 'まだ決定していません。'}</p>
        {status !== 'withdrawn' && status !== 'awaiting-decision' && (
          <Link to="/applications/$applicationId/decision" params={{ applicationId: id }}>
            決定の画面を開く
          </Link>
        )}
      </Panel>
    );
  }
  const { countFrom, endOn, number, basis } = decision;
  return (
    <Panel id="application-decision" title="決定">
      <p>
        <StatusBadge tone={decision.outcome === 'certified' ? 'done' : 'stop'}>
          {decision.outcome === 'certified' ? '認定' : '不認定'}
        </StatusBadge>
        {number !== null && `　${certificationNumberLabel(number)}`}
      </p>
      <p>決定日 {formatBoth(decision.decidedOn)}</p>
      {decision.documentNumber !== '' && <p>文書番号 {decision.documentNumber}</p>}
      {countFrom !== null && endOn !== null && (
        <>
          <p>
            起算日 {formatBoth(countFrom)}
            <br />
            満了日 {formatBoth(endOn)}
          </p>
          <p className={styles['muted']}>{basis}</p>
        </>
      )}
      {decision.reason !== '' && <p className={styles['text']}>理由：{decision.reason}</p>}
      {decision.outcome === 'certified' && (
        <>
          <p>{decision.certificateIssued ? '認定証を交付しました。' : '認定証はまだ交付していません。'}</p>
          <Link
            to="/certificates"
            search={decision.certificateIssued ? { q: application.companyName } : { status: 'not-issued' }}
          >
            認定証
          </Link>
        </>
      )}
    </Panel>
  );
}

/** Each step with when, who and what was noted, the latest first. */
export function DiaryPart({ application }: SideProps) {
  return (
    <Panel id="application-diary" title="手続きの記録">
      <ol className={styles['diary']}>
        {application.steps.toReversed().map((step) => (
          <li key={step.id}>
            <div>
              {step.from !== null && `${applicationStatusLabels[step.from]} → `}
              <strong>{applicationStatusLabels[step.to]}</strong>
            </div>
            <div className={styles['muted']}>
              {formatInstant(step.at)}　{step.clerk}
            </div>
            {step.note !== '' && <div className={styles['text']}>{step.note}</div>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
