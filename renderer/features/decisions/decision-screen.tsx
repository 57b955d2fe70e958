import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { applicationKindLabels, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { Record } from '../../components/record.tsx';
import { formatDate } from '../../lib/format.ts';
import { preparationQuery } from './api.ts';
import { DecidedPanel } from './decided-panel.tsx';
import { DecisionForm } from './decision-form.tsx';
import styles from './decisions.module.css';
import { JudgementPanel, OpinionPanel, RoutePanel } from './judgement-panel.tsx';

function Body({ preparation }: { readonly preparation: DecisionPreparation }) {
  const [decidedBefore] = useState(preparation.decided);
  return (
    <div className={styles['columns']}>
      <div className={styles['stack']}>
        <JudgementPanel preparation={preparation} />
        <RoutePanel preparation={preparation} />
        <OpinionPanel preparation={preparation} />
      </div>
      {preparation.decided && <DecidedPanel preparation={preparation} fresh={!decidedBefore} />}
      {preparation.status === 'withdrawn' && (
        <Alert color="gray" variant="outline" title="取り下げられた申請です">
          取り下げられた申請には、決定を記録できません。
        </Alert>
      )}
      {!preparation.decided && preparation.status !== 'withdrawn' && <DecisionForm preparation={preparation} />}
    </div>
  );
}

/** 決定: what the sheet and the committee say, what is missing, and the decision itself. */
export function DecisionScreen() {
  const { applicationId } = useParams({ from: '/applications/$applicationId/decision' });
  const query = useQuery(preparationQuery(applicationId));
  const back = (
    <Link to="/applications/$applicationId" params={{ applicationId }}>
      申請に戻る
    </Link>
  );
  return (
    <Record query={query} title="決定" back={back}>
      {(preparation) => (
        <>
          <PageHeader
            title={`決定：${preparation.companyName}`}
            back={back}
            note={`${applicationKindLabels[preparation.kind]}・${applicationStatusLabels[preparation.status]}・受付番号 ${preparation.receiptNumber ?? '－'}・受付日 ${formatDate(preparation.receivedOn)}`}
          />
          <Body key={applicationId} preparation={preparation} />
        </>
      )}
    </Record>
  );
}
