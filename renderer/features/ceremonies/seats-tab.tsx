import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { CeremonyDetail, StoredGuest } from '../../../shared/contract/ceremonies.ts';
import { attendanceLabels, attendeeLabel, attendeeOf, isCalled } from '../../../shared/domain/ceremony.ts';
import { maxSeatColumns, seatPlan } from '../../../shared/domain/ceremony-seats.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { assignSeats } from './api.ts';
import styles from './ceremonies.module.css';
import { SeatDialog } from './seat-dialog.tsx';

interface SeatProps {
  readonly guest: StoredGuest;
  readonly onChange: () => void;
}

function Seat({ guest, onChange }: SeatProps) {
  return (
    <button type="button" className={styles['seat']} onClick={onChange}>
      <span className={styles['seatLabel']}>
        {guest.seat === '' ? '席なし' : guest.seat}（{guest.position}番）
      </span>
      <span>{guest.companyName}</span>
      <span className={styles['muted']}>
        {attendeeLabel(attendeeOf(guest))}
        {guest.attendance === 'attends' ? '' : `（${attendanceLabels[guest.attendance]}）`}
      </span>
      <span className="visually-hidden">の席を変える</span>
    </button>
  );
}

/** 座席: seats in order of call, changed one by one. */
export function SeatsTab({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const { id, guests } = ceremony;
  const plan = seatPlan(guests);
  const [columns, setColumns] = useState<number | null>(plan.columns > 0 ? plan.columns : 4);
  const [changing, setChanging] = useState<string | null>(null);
  const action = useAction({
    call: assignSeats,
    success: ({ seated }) => `${seated}件の席を、呼名の順に決めました。`,
  });
  const changed = guests.find((guest) => guest.id === changing);
  const called = guests.filter(isCalled).length;
  return (
    <Panel title="座席">
      <StaleBanner action={action} except={['invalid-input']} />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (columns !== null) void action.run({ ceremonyId: id, columns });
        }}
      >
        <Group align="flex-end" mb="md">
          <NumberField
            path="columns"
            label="1列の席の数"
            suffix="席"
            min={1}
            max={maxSeatColumns}
            width={140}
            value={columns}
            onChange={setColumns}
            error={action.faults['columns']}
          />
          <Button type="submit" loading={action.pending} disabled={called === 0 || columns === null}>
            呼名の順に席を決める
          </Button>
          <p className={styles['muted']}>
            前のA列から順に割り当てます。手で変えた席も決め直します。席を1つずつ変えるときは、下の席を押してください。
          </p>
        </Group>
      </form>
      {plan.rows.length === 0 ? (
        <p className={styles['text']}>席はまだ決まっていません。</p>
      ) : (
        <>
          <p className={styles['front']}>正面（演台）</p>
          <div className={styles['room']}>
            {plan.rows.map((row) => (
              <ul
                key={row.letter}
                aria-label={`${row.letter}列`}
                className={styles['seatRow']}
                style={{ gridTemplateColumns: `repeat(${plan.columns}, minmax(120px, 1fr))` }}
              >
                {row.seats.map((guest, at) => (
                  <li key={`${row.letter}-${at + 1}`}>
                    {guest === null ? (
                      <span className={styles['empty']}>
                        {row.letter}-{at + 1} 空席
                      </span>
                    ) : (
                      <Seat guest={guest} onChange={() => setChanging(guest.id)} />
                    )}
                  </li>
                ))}
              </ul>
            ))}
          </div>
        </>
      )}
      {plan.unseated.length > 0 && (
        <>
          <h3 className={styles['small']}>{`席の決まっていない方（${plan.unseated.length}件）`}</h3>
          <div className={styles['unseated']}>
            {plan.unseated.map((guest) => (
              <Seat key={guest.id} guest={guest} onChange={() => setChanging(guest.id)} />
            ))}
          </div>
        </>
      )}
      {changed !== undefined && (
        <SeatDialog key={changed.id} guest={changed} guests={guests} onClose={() => setChanging(null)} />
      )}
    </Panel>
  );
}
