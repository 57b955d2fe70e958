import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import type { DecisionPreparation } from '../../../shared/contract/decisions.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { outcomeLabels } from '../../../shared/domain/decision.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import { DescriptionList } from '../../components/description-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Record } from '../../components/record.tsx';
import { decidedQuery } from './api.ts';
import { DecisionLetter } from './decision-letter.tsx';
import styles from './decisions.module.css';

type Decision = NonNullable<ApplicationDetail['decision']>;

/** 株式会社…を第12号として認定しました。起算日は…、満了日は…です。 */
function sentenceOf(decision: Decision, companyName: string): string {
  const { outcome, number, countFrom, endOn, decidedOn } = decision;
  if (outcome === 'refused') return `${companyName}を不認定としました（決定日 ${formatWareki(decidedOn)}）。`;
  const term =
    countFrom === null || endOn === null ? '' : `起算日は${formatBoth(countFrom)}、満了日は${formatBoth(endOn)}です。`;
  return `${companyName}を${number === null ? '' : `${certificationNumberLabel(number)}として`}認定しました。${term}`;
}

interface DecidedProps {
  readonly decision: Decision;
  readonly preparation: DecisionPreparation;
  /** Recorded just now, on this screen: the sentence takes the focus. */
  readonly fresh: boolean;
}

function Decided({ decision, preparation, fresh }: DecidedProps) {
  const sentence = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (fresh) sentence.current?.focus();
  }, [fresh]);
  const { companyName, applicationId } = preparation;
  return (
    <Panel title="記録した決定">
      <div className={styles['form']}>
        <output ref={sentence} tabIndex={-1} className={styles['preview']}>
          <p>
            <strong>{sentenceOf(decision, companyName)}</strong>
          </p>
          {decision.basis !== null && <p className={styles['muted']}>{decision.basis}</p>}
        </output>
        <DescriptionList
          entries={[
            { label: '決定の内容', value: outcomeLabels[decision.outcome] },
            { label: '決定日', value: formatBoth(decision.decidedOn) },
            { label: '理由', value: decision.reason },
            { label: '文書番号', value: decision.documentNumber },
          ]}
        />
        <Group justify="flex-end">
          <Button
            variant="outline"
            renderRoot={(props) => <Link to="/applications/$applicationId" params={{ applicationId }} {...props} />}
          >
            申請を開く
          </Button>
          {decision.outcome === 'certified' && (
            <Button
              renderRoot={(props) => (
                <Link
                  to="/certificates"
                  search={
                    decision.certificateIssued
                      ? { tab: 'ledger', q: companyName }
                      : { status: 'not-issued', q: companyName }
                  }
                  {...props}
                />
              )}
            >
              {decision.certificateIssued ? '交付した認定証を見る' : '認定証を作る'}
            </Button>
          )}
        </Group>
      </div>
    </Panel>
  );
}

/** The recorded decision in a sentence, and the step after it. */
export function DecidedPanel({ preparation, fresh }: Omit<DecidedProps, 'decision'>) {
  const query = useQuery(decidedQuery(preparation.applicationId));
  return (
    <Record query={query} title="決定">
      {({ decision }) =>
        decision && (
          <div className={styles['stack']}>
            <Decided decision={decision} preparation={preparation} fresh={fresh} />
            <DecisionLetter
              applicationId={preparation.applicationId}
              companyId={preparation.companyId}
              kind={preparation.kind}
              outcome={decision.outcome}
              documentNumber={decision.documentNumber}
            />
          </div>
        )
      }
    </Record>
  );
}
