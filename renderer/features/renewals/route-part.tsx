import { Button } from '@mantine/core';
import { useState } from 'react';
import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { holdingTriggers, reviewRouteLabels, routeGroundLabels } from '../../../shared/domain/full-review.ts';
import { FullReviewList } from '../../components/full-review-list.tsx';
import { Panel } from '../../components/panel.tsx';
import styles from './renewals.module.css';
import { RouteDialog } from './route-dialog.tsx';

function sentence({ review, reviewedAt }: RenewalDetail): string {
  if (review.opinionNeeded) return '決定の前に、推進委員会の意見を聴きます（意見聴取へ進めます）。';
  return reviewedAt === null
    ? 'いまのところ、委員会の意見を聴かずに決定できます。審査の完了で確定します。'
    : '委員会の意見を聴かずに決定し、決定の後に委員会へ報告します。';
}

/** 審査のしかた: the short way, or over the committee; what calls for it, and the clerk's own word. */
export function RoutePart({ renewal }: { readonly renewal: RenewalDetail }) {
  const [open, setOpen] = useState(false);
  const { review, status } = renewal;
  const certain = holdingTriggers(review.triggers).filter((each) => each.settled);
  return (
    <Panel
      id="renewal-route"
      title="審査のしかた"
      actions={
        isOpen(status) && (
          <Button variant="outline" onClick={() => setOpen(true)}>
            審査のしかたを決める
          </Button>
        )
      }
    >
      <p className={styles['para']}>
        <strong>{sentence(renewal)}</strong>
      </p>
      {review.route !== null && (
        <p className={styles['para']}>
          決めたこと：{reviewRouteLabels[review.route]}
          {[...review.grounds.map((each) => routeGroundLabels[each]), review.reason]
            .filter((line) => line !== '')
            .map((line) => (
              <span key={line} className={styles['reason']}>
                {line}
              </span>
            ))}
        </p>
      )}
      {certain.length > 0 && <FullReviewList triggers={certain} />}
      <details className={styles['details']}>
        <summary>再審査が必要になる条件をすべて見る</summary>
        <FullReviewList triggers={review.triggers} />
      </details>
      {open && <RouteDialog renewal={renewal} onClose={() => setOpen(false)} />}
    </Panel>
  );
}
