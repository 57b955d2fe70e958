import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { daysBetween, weekday } from '../../../shared/domain/civil-date.ts';
import { officePeriodWords } from '../../../shared/domain/office-period.ts';
import { formatSeireki, formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { dayInJapan } from '../../lib/format.ts';
import { useToday } from '../../lib/session.ts';
import { dueQuery } from './api.ts';
import styles from './applications.module.css';

/** 残り19日, 今日が期限, 期限切れ（3日経過）. */
export function DueBadge({ dueOn, today }: { readonly dueOn: CivilDate; readonly today: CivilDate }) {
  const left = daysBetween(today, dueOn);
  return (
    <StatusBadge tone={left < 0 ? 'strong' : 'progress'}>
      {left < 0
        ? `期限切れ（${(-left).toLocaleString('ja-JP')}日経過）`
        : left === 0
          ? '今日が期限'
          : `残り${left.toLocaleString('ja-JP')}日`}
    </StatusBadge>
  );
}

/** The last day of the correction under way, how it was counted, and what to do once it has passed. */
export function CorrectionDue({ application }: { readonly application: ApplicationDetail }) {
  const today = useToday();
  const { status, correctionDueOn: dueOn, companyId } = application;
  const asked = application.steps.findLast((step) => step.to === 'correction');
  const waits = status === 'correction' && dueOn !== null;
  const counted = useQuery({
    ...dueQuery(dueOn, asked === undefined ? null : dayInJapan(asked.at)),
    enabled: waits && asked !== undefined,
  });
  if (!waits) return null;
  const period = counted.data?.period ?? null;
  const late = daysBetween(dueOn, today);
  return (
    <>
      <p className={styles['line']}>
        補正の期限 {formatWareki(dueOn)}（{formatSeireki(dueOn)}・{weekday(dueOn)}）{' '}
        <DueBadge dueOn={dueOn} today={today} />
        {period !== null && <span className={styles['muted']}> {officePeriodWords(period)}</span>}
      </p>
      {late > 0 && (
        <Alert color="orange" variant="outline" mb="md" title={`補正の期限を${late}日過ぎています`}>
          電話などで催促したときは、
          <Link to="/renewals/notices" search={{ tab: 'log', companies: companyId }}>
            連絡の記録
          </Link>
          に残してください。補正が届いたら「補正を終えて審査を始める」に、届かないまま終わるときは「取下げを記録する」に進みます。
        </Alert>
      )}
    </>
  );
}

/** Whether the correction came in time, said where it is taken in. */
export function CorrectionArrived({ dueOn, today }: { readonly dueOn: CivilDate; readonly today: CivilDate }) {
  const late = daysBetween(dueOn, today);
  const day = `補正の期限（${formatWareki(dueOn)}・${weekday(dueOn)}）`;
  return (
    <p>
      {late > 0
        ? `${day}を${late}日過ぎています。遅れた理由などを下のメモに残せます。足りないところがまだあるときは、もう一度「補正を求める」と、新しい期限になります。`
        : `${day}に間に合っています。足りないところがまだあるときは、もう一度「補正を求める」と、新しい期限になります。`}
    </p>
  );
}
