import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import type { ApplicationStatus } from '../../../shared/domain/application.ts';
import { Panel } from '../../components/panel.tsx';
import styles from './applications.module.css';
import { MoveDialog } from './move-dialog.tsx';
import { mainMove, moveLabel } from './words.ts';

/** The steps that may follow, the usual one first; each asks for what it needs. */
export function NextPart({ application }: { readonly application: ApplicationDetail }) {
  const { id, status, next } = application;
  const [open, setOpen] = useState<ApplicationStatus | null>(null);
  const main = mainMove(next, status, application.review?.opinionNeeded === true);
  const order = [...next].toSorted((a, b) => rank(a, main) - rank(b, main));
  if (next.length === 0) return null;
  return (
    <Panel id="application-next" title="次の段階">
      <div className={styles['moves']}>
        {status === 'awaiting-decision' && (
          <Button
            renderRoot={(props) => (
              <Link to="/applications/$applicationId/decision" params={{ applicationId: id }} {...props} />
            )}
          >
            決定を記録する
          </Button>
        )}
        {order.map((to) => (
          <Button
            key={to}
            variant={to === main ? 'filled' : 'outline'}
            color={to === 'withdrawn' ? 'red' : 'blue'}
            onClick={() => setOpen(to)}
          >
            {moveLabel(status, to)}
          </Button>
        ))}
      </div>
      {next.map((to) => (
        <MoveDialog
          key={`${status}-${to}`}
          application={application}
          to={to}
          opened={open === to}
          onClose={() => setOpen(null)}
          help={
            (to === 'opinion' || to === 'awaiting-decision') && (
              <Link to="/applications/$applicationId/checksheet" params={{ applicationId: id }}>
                チェックシートを開く
              </Link>
            )
          }
        />
      ))}
    </Panel>
  );
}

const rank = (to: ApplicationStatus, main: ApplicationStatus | undefined): number =>
  to === main ? 0 : to === 'withdrawn' ? 2 : 1;
