import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { MeetingDetail } from '../../../shared/contract/committee.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { reportRenewals } from './api.ts';

/** Warns of decided renewals that no meeting will hear of, and puts them all on this agenda. */
export function UnreportedRenewals({ meeting }: { readonly meeting: MeetingDetail }) {
  const action = useAction({
    call: reportRenewals,
    success: ({ added }) => `報告する更新を${added}件、議題に入れました。`,
  });
  const waiting = meeting.candidates.filter(({ itemKind }) => itemKind === 'report');
  if (waiting.length === 0) return <ActionBanner action={action} />;
  return (
    <>
      <ActionBanner action={action} />
      <Alert
        color="orange"
        variant="outline"
        mb="md"
        icon={<IconAlertTriangle aria-hidden />}
        title={`決定した更新のうち、まだどの会議の議題にもないものが${waiting.length.toLocaleString('ja-JP')}件あります`}
      >
        <p style={{ margin: '0 0 8px' }}>
          {waiting
            .slice(0, 5)
            .map(({ companyName }) => companyName)
            .join('、')}
          {waiting.length > 5 && `ほか${(waiting.length - 5).toLocaleString('ja-JP')}件`}
          。更新は、決定の後に委員会へ報告します。
        </p>
        <Button variant="outline" loading={action.pending} onClick={() => void action.run(meeting.id)}>
          報告する更新をすべて議題に入れる
        </Button>
      </Alert>
    </>
  );
}
