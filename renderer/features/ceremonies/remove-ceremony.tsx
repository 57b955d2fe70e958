import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { removeCeremony } from './api.ts';

/** 交付式を削除する: one at which certificates were handed over is a record and stays. */
export function RemoveCeremony({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const action = useAction({
    call: removeCeremony,
    success: '交付式を削除しました。',
    onDone: () => void navigate({ to: '/certificates/ceremonies' }),
  });
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        交付式を削除する
      </Button>
      <ConfirmDialog
        opened={asking}
        title="この交付式を削除しますか"
        confirmLabel="削除する"
        danger
        pending={action.pending}
        onConfirm={() => void action.run({ id: ceremony.id, rowVersion: ceremony.rowVersion })}
        onCancel={() => {
          setAsking(false);
          action.clear();
        }}
      >
        <StaleBanner action={action} />
        <p>
          「{ceremony.title}」（{formatWareki(ceremony.heldOn)}）と、出席者{ceremony.guests.length}
          件の出欠・席・進行表を削除します。元に戻せません。認定と認定証の記録はそのまま残ります。
        </p>
      </ConfirmDialog>
    </>
  );
}
