import { Alert, Button } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import { formatBoth, formatWareki } from '../../shared/domain/wareki.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { ActionBanner } from '../components/action-banner.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { confirmToday } from '../lib/session.ts';
import { useAction } from '../lib/use-action.ts';

export interface ClockBannerProps {
  readonly today: CivilDate;
  /** The last day of use, which lies after today. */
  readonly lastUsedOn: CivilDate;
}

/** On every screen: the machine's clock lies before the last day of use. No alert is lost, and there is a way out. */
export function ClockBanner({ today, lastUsedOn }: ClockBannerProps) {
  const [asking, setAsking] = useState(false);
  const action = useAction({
    call: confirmToday,
    success: '今日の日付で計算し直しました。',
    onDone: () => setAsking(false),
  });
  return (
    <Alert
      role="alert"
      color="red"
      variant="outline"
      mb="md"
      icon={<IconClockExclamation aria-hidden />}
      title={`パソコンの日付（${formatWareki(today)}）が、前回使った日（${formatWareki(lastUsedOn)}）より前です`}
    >
      <ActionBanner action={action} />
      <p style={{ margin: '0 0 8px' }}>
        期限の警告とホームの件数、一覧の状態は、漏れのないように前回使った日で計算しています。パソコンの日付が誤っているときは、Windowsの設定で直してください。
      </p>
      <Button variant="outline" onClick={() => setAsking(true)}>
        今日の日付は正しい
      </Button>
      <ConfirmDialog
        opened={asking}
        title="今日の日付で計算し直しますか"
        confirmLabel="今日の日付は正しい"
        pending={action.pending}
        onConfirm={() => void action.run(undefined)}
        onCancel={() => setAsking(false)}
      >
        <p>
          今日は{formatBoth(today)}
          です。前回使った日の日付が誤りだったときに選んでください。これからは今日の日付で期限を計算し、そのことを操作の記録に残します。
        </p>
      </ConfirmDialog>
    </Alert>
  );
}
