import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { letterKindLabels } from '../../../shared/domain/letter-kinds.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { Panel } from '../../components/panel.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { setInformed } from './api.ts';
import styles from './notices.module.css';
import { type Phase, startOver } from './state.ts';

/** What was recorded, and the next steps: the alerts, the labels. */
export function RecordedStep({ phase }: { readonly phase: Extract<Phase, { step: 'recorded' }> }) {
  const { order, count, alerts } = phase;
  const today = useToday();
  const heading = useRef<HTMLParagraphElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [informed, setDone] = useState<number | null>(null);
  const action = useAction({
    call: setInformed,
    success: ({ count: done }) => `期限の警告${done}件を「案内済」にしました。`,
    onDone: ({ count: done }) => setDone(done),
  });
  const note = `${letterKindLabels[order.kind]}を作成`;
  return (
    <Panel title="記録しました">
      <div className={styles['order']}>
        <p ref={heading} tabIndex={-1} className={styles['none']}>
          {letterKindLabels[order.kind]}の作成を{count}
          社について記録しました。郵送やメールは、アプリの外で行ってください。
        </p>
        <ActionBanner action={action} />
        <div className={styles['row']}>
          {alerts.length > 0 &&
            (informed === null ? (
              <Button
                loading={action.pending}
                onClick={() =>
                  void action.run({
                    items: [...alerts],
                    draft: { state: 'informed', handledOn: today, untilOn: null, note },
                  })
                }
              >
                期限の警告を「案内済」にする
              </Button>
            ) : (
              <span>期限の警告{informed}件を「案内済」にしました。</span>
            ))}
          <Button
            variant="outline"
            renderRoot={(props) => (
              <Link
                to="/renewals/notices"
                search={{ tab: 'labels', companies: order.companyIds.join(',') }}
                {...props}
              />
            )}
          >
            宛名ラベルを作る
          </Button>
          <Button variant="outline" onClick={startOver}>
            別の文書を作る
          </Button>
          <Link to="/renewals/notices" search={{ tab: 'log' }}>
            記録を見る
          </Link>
        </div>
      </div>
    </Panel>
  );
}
