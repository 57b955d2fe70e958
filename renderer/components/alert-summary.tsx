import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import type { AlertOverview, SelfCheck } from '../../shared/contract/alerts.ts';
import { type AlertKind, type TermClass, termClassLabels } from '../../shared/domain/alert.ts';
import { arrivalSentence, quietClasses, quietCount } from '../../shared/domain/alert-sentence.ts';
import { afterEnd, correctionWaits } from '../../shared/domain/alert-stage.ts';
import { stageWords } from '../../shared/domain/alert-words.ts';
import styles from './alert-summary.module.css';
import type { Tone } from './status-badge.tsx';

const number = (value: number) => value.toLocaleString('ja-JP');

/** 「前回起動（3日前）から今日までに2件が期限到来」, leading to those. */
export function ArrivalLine({ overview }: { readonly overview: AlertOverview }) {
  const { previousOn, today, arrivals } = overview;
  const sentence = arrivalSentence(previousOn, today, arrivals);
  return (
    <p className={styles['line']}>
      {arrivals === 0 ? (
        sentence
      ) : (
        <Link to="/renewals" search={{ view: 'arrived' }}>
          {sentence}
        </Link>
      )}
    </p>
  );
}

interface Chip {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  readonly urgent: boolean;
  readonly search: { readonly view?: 'all'; readonly kind?: AlertKind; readonly stage?: number };
}

function chipsOf({ attention, stages }: AlertOverview): readonly Chip[] {
  const order = (kind: AlertKind) => (kind === 'term' ? 0 : 1);
  const sorted = stages.toSorted((a, b) => order(a.kind) - order(b.kind) || a.stage - b.stage);
  return [
    { key: 'attention', label: '要対応', count: attention, urgent: attention > 0, search: {} },
    ...sorted.map(({ kind, stage, count }) => ({
      key: `${kind}/${stage}`,
      label:
        kind === 'correction'
          ? `補正：${stageWords({ kind, of: 'alert', stage })}`
          : stage > 0
            ? `満了${stage}日前`
            : stageWords({ kind, of: 'alert', stage }),
      count,
      urgent: stage === afterEnd,
      search: { view: 'all' as const, kind, stage },
    })),
  ];
}

/** How many alerts there are of each stage; every number opens its list. */
export function StageCounts({ overview }: { readonly overview: AlertOverview }) {
  return (
    <ul className={styles['counts']} aria-label="警告の件数">
      {chipsOf(overview).map(({ key, label, count, urgent, search }) => (
        <li key={key}>
          <Link
            to="/renewals"
            search={search}
            className={styles['count'] ?? ''}
            activeOptions={{ exact: true, includeSearch: true }}
            {...(urgent && count > 0 ? { 'data-urgent': true } : {})}
          >
            {label}
            <span>
              <strong>{number(count)}</strong>件
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function ClassLink({ of, count }: { readonly of: TermClass; readonly count: number }) {
  const text = `${termClassLabels[of]} ${number(count)}社`;
  if (of === 'none') {
    return (
      <Link to="/companies" search={{ state: 'none' }}>
        {text}
      </Link>
    );
  }
  return (
    <Link to="/renewals" search={of === 'alert' ? { view: 'all', kind: 'term' } : { view: of }}>
      {text}
    </Link>
  );
}

/** 「確認対象 42社・警告 5社・対象外 37社（内訳）」: that no company is forgotten. A sum that is wrong is said, not hidden. */
export function SelfCheckLine({ check }: { readonly check: SelfCheck }) {
  const { companies, classes, right } = check;
  const told = quietClasses.filter((of) => classes[of] > 0);
  const parts: ReactNode = told.map((of, at) => (
    <Fragment key={of}>
      {at > 0 && '・'}
      <ClassLink of={of} count={classes[of]} />
    </Fragment>
  ));
  return (
    <>
      <p className={styles['check']}>
        自己点検：確認対象 <Link to="/companies">{number(companies)}社</Link>・
        <ClassLink of="alert" count={classes.alert} />
        ・対象外 {number(quietCount(classes))}社{told.length > 0 && <>（{parts}）</>}
      </p>
      {!right && (
        <Alert
          role="alert"
          color="red"
          variant="outline"
          mt="xs"
          icon={<IconAlertTriangle aria-hidden />}
          title="自己点検の合計が合いません"
        >
          警告と対象外を足すと{number(classes.alert + quietCount(classes))}社ですが、台帳には{number(companies)}
          社あります。警告が漏れているおそれがあります。アプリを終了して開き直してください。直らないときは、事業者台帳で満了日を一社ずつ確かめてください。
        </Alert>
      )}
    </>
  );
}

/** 「補正中の申請 3件（うち要対応 1件）」. */
export function CorrectionLine({ corrections }: { readonly corrections: AlertOverview['corrections'] }) {
  return (
    <p className={styles['check']}>
      補正中の申請{' '}
      <Link to="/renewals" search={{ view: 'all', kind: 'correction' }}>
        {number(corrections.total)}件
      </Link>
      （うち要対応{' '}
      <Link to="/renewals" search={{ kind: 'correction' }}>
        {number(corrections.attention)}件
      </Link>
      ）
    </p>
  );
}

/** Tone of a stage, for its badge. */
export const stageTone = (stage: number | null): Tone => {
  if (stage === null || stage === correctionWaits) return 'neutral';
  if (stage === afterEnd) return 'strong';
  return stage <= 30 ? 'stop' : stage <= 90 ? 'progress' : 'info';
};
