import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { StoredGuest } from '../../../shared/contract/ceremonies.ts';
import { plainSeat } from '../../../shared/domain/ceremony-seats.ts';
import { DialogBar } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { changeSeat } from './api.ts';
import styles from './ceremonies.module.css';

export interface SeatDialogProps {
  readonly guest: StoredGuest;
  readonly guests: readonly StoredGuest[];
  readonly onClose: () => void;
}

/** 席を変える: who sits there takes the seat that becomes free. */
export function SeatDialog({ guest, guests, onClose }: SeatDialogProps) {
  const [seat, setSeat] = useState(guest.seat);
  const action = useAction({ call: changeSeat, success: '席を変えました。', onDone: onClose });
  const there = guests.find((other) => other.id !== guest.id && other.seat !== '' && other.seat === plainSeat(seat));
  return (
    <Modal opened onClose={onClose} title={`${guest.companyName}の席`} closeOnClickOutside={false}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void action.run({ id: guest.id, rowVersion: guest.rowVersion, seat });
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <TextField
          path="seat"
          label="席"
          description="「A-1」のように、列の英字と番号で入力します。空欄にすると席なしになります。"
          value={seat}
          onChange={setSeat}
          error={action.faults['seat']}
        />
        <output className={styles['muted']} aria-live="polite">
          {there === undefined
            ? ''
            : `${there.companyName}の席です。${guest.seat === '' ? `${there.companyName}は席なしになります。` : `席を入れ替えます（${there.companyName}は${guest.seat}になります）。`}`}
        </output>
        <DialogBar>
          <Button variant="outline" onClick={onClose}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            席を変える
          </Button>
        </DialogBar>
      </form>
    </Modal>
  );
}
