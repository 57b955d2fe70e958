import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { applicationKindLabels, applicationStatusLabels } from '../../../shared/domain/application.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatDate } from '../../lib/format.ts';
import { useAction } from '../../lib/use-action.ts';
import type { NoteDirty } from '../../lib/use-dirty-parts.ts';
import { opinionLabels, sheetLabel } from '../../lib/words.ts';
import { removeItem } from './api.ts';
import styles from './committee.module.css';
import { type AgendaItem, OpinionForm } from './opinion-form.tsx';

export interface AgendaItemProps {
  readonly item: AgendaItem;
  readonly heldOn: CivilDate;
  readonly note: NoteDirty;
}

function OpinionHeard({ item }: { readonly item: AgendaItem }) {
  if (item.opinion === null) return null;
  return (
    <p className={styles['opinion']}>
      <strong>{opinionLabels[item.opinion]}</strong>（{formatDate(item.opinionOn)}）
      {item.opinionText !== '' && `\n${item.opinionText}`}
    </p>
  );
}

/** One application on the agenda: its opinion, and the step after it. */
export function AgendaItemPart({ item, heldOn, note }: AgendaItemProps) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // the focus goes back to where the form was opened
    if (wasOpen.current && !open) opener.current?.focus();
    wasOpen.current = open;
  }, [open]);
  const removal = useAction({ call: removeItem, success: '議題から外しました。' });
  const forOpinion = item.itemKind === 'opinion';
  const mayHear = forOpinion && !item.decided && item.status !== 'withdrawn';
  return (
    <li className={styles['item']}>
      <div className={styles['itemHead']}>
        <h3>
          <Link to="/applications/$applicationId" params={{ applicationId: item.applicationId }}>
            {item.companyName}
          </Link>
        </h3>
        <span>
          {applicationKindLabels[item.kind]}・{forOpinion ? '意見を聴く' : '報告する'}・{sheetLabel(item.sheetSummary)}
        </span>
        <StatusBadge tone={item.decided ? 'done' : 'progress'}>{applicationStatusLabels[item.status]}</StatusBadge>
      </div>
      <OpinionHeard item={item} />
      <StaleBanner action={removal} />
      {open ? (
        <OpinionForm item={item} heldOn={heldOn} note={note} onClose={() => setOpen(false)} />
      ) : (
        <div className={styles['itemEnd']}>
          {mayHear && (
            <Button
              ref={opener}
              variant={item.opinion === null ? 'filled' : 'outline'}
              aria-label={`${item.companyName}の${item.opinion === null ? '意見を入力する' : '意見を直す'}`}
              onClick={() => setOpen(true)}
            >
              {item.opinion === null ? '意見を入力する' : '意見を直す'}
            </Button>
          )}
          {item.opinion !== null && !item.decided && (
            <Button
              renderRoot={(props) => (
                <Link
                  to="/applications/$applicationId/decision"
                  params={{ applicationId: item.applicationId }}
                  aria-label={`${item.companyName}の決定を記録する`}
                  {...props}
                />
              )}
            >
              決定を記録する
            </Button>
          )}
          {item.decided && (
            <Link to="/applications/$applicationId/decision" params={{ applicationId: item.applicationId }}>
              決定の内容を見る
            </Link>
          )}
          {item.opinion === null && (
            <Button
              variant="subtle"
              loading={removal.pending}
              aria-label={`${item.companyName}を議題から外す`}
              onClick={() => void removal.run({ itemId: item.id, rowVersion: item.rowVersion })}
            >
              議題から外す
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
