import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { FullReviewList } from '../../components/full-review-list.tsx';
import { HearingsPanel } from '../../components/hearings-panel.tsx';
import { Panel } from '../../components/panel.tsx';
import { hearingCalls, hearingsQuery } from './api.ts';

/** 更新の確認 of a renewal: the way to it, and what calls for the committee's opinion. */
export function RenewalPart({ application }: { readonly application: ApplicationDetail }) {
  const { id, kind, review } = application;
  if (kind !== 'renewal') return null;
  const holding = review?.triggers.some((each) => each.holds && each.counts && each.settled) ?? false;
  return (
    <Panel
      id="application-renewal"
      title="更新の確認"
      actions={
        <Button
          variant="outline"
          renderRoot={(props) => (
            <Link to="/applications/$applicationId/renewal" params={{ applicationId: id }} {...props} />
          )}
        >
          更新の確認を開く
        </Button>
      }
    >
      <p>前回の認定から変わったところを確かめます（前回 → 今回）。</p>
      {review !== null && (
        <>
          <p>
            {review.opinionNeeded
              ? '決定の前に、推進委員会の意見を聴く更新です。'
              : `${application.checksheet.reviewedAt === null ? 'いまのところ、' : ''}委員会の意見を聴かずに決定し、決定の後に報告する更新です。`}
          </p>
          {holding && <FullReviewList triggers={review.triggers.filter((each) => each.settled)} holding />}
        </>
      )}
    </Panel>
  );
}

/** ヒアリングの記録, of new applications and renewals alike. */
export function HearingPart({ application }: { readonly application: ApplicationDetail }) {
  const query = useQuery(hearingsQuery(application.id));
  return <HearingsPanel applicationId={application.id} query={query} calls={hearingCalls} />;
}
