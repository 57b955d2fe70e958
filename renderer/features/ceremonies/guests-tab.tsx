import { Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { CeremonyDetail, StoredGuest } from '../../../shared/contract/ceremonies.ts';
import {
  attendanceLabels,
  attendeeLabel,
  attendeeOf,
  comes,
  handedLater,
  handoverLabels,
  isCalled,
  isStruck,
} from '../../../shared/domain/ceremony.ts';
import { callOrder, callOrderLabels, callOrders, orderOfCall } from '../../../shared/domain/ceremony-order.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { consentLabels } from '../../../shared/domain/company.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';
import { MoveButtons } from '../../components/move-buttons.tsx';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { AddGuestsDialog } from './add-guests-dialog.tsx';
import { handOver, orderGuests } from './api.ts';
import styles from './ceremonies.module.css';
import { GuestDialog } from './guest-dialog.tsx';
import { type Moves, useMoves } from './use-moves.ts';

interface RowProps {
  readonly guest: StoredGuest;
  readonly last: boolean;
  readonly moves: Moves;
  readonly onEdit: () => void;
}

const handedLine = (guest: StoredGuest): string => {
  if (guest.handedOn !== null) return `${formatWarekiShort(guest.handedOn)} 渡し済み`;
  if (isStruck(guest)) return '渡さない';
  if (!handedLater(guest)) return handoverLabels.ceremony;
  return `後日交付（${guest.handover === 'ceremony' ? '方法は未定' : handoverLabels[guest.handover]}）`;
};

function GuestRow({ guest, last, moves, onEdit }: RowProps) {
  const attendee = attendeeOf(guest);
  const open = guest.attendance === 'unknown';
  return (
    <tr onKeyDown={(event) => moves.onKeyDown(event, guest.id)}>
      <td className={styles['place']}>{guest.position}</td>
      <td>
        <MoveButtons
          what={guest.companyName}
          up={guest.position === 1 ? null : () => moves.move(guest.id, -1)}
          down={last ? null : () => moves.move(guest.id, 1)}
          byKeys
        />
      </td>
      <td>
        {`${certificationNumberLabel(guest.number)}　`}
        <Link to="/companies/$companyId" params={{ companyId: guest.companyId }}>
          {guest.companyName}
        </Link>
        {guest.over && <StatusBadge tone="stop">認定終了</StatusBadge>}
        <p className={styles['muted']}>{guest.companyKana === '' ? 'フリガナなし' : guest.companyKana}</p>
      </td>
      <td>
        {open ? (
          <StatusBadge tone="progress">{attendanceLabels[guest.attendance]}</StatusBadge>
        ) : (
          attendanceLabels[guest.attendance]
        )}
        {comes(guest) && (
          <p className={styles['muted']}>
            {attendeeLabel(attendee)}
            {guest.companions > 0 && `　同行${guest.companions}名`}
          </p>
        )}
      </td>
      <td>{comes(guest) ? consentLabels[guest.photoConsent] : '－'}</td>
      <td>{guest.certificate === null ? '未発行' : `${formatWarekiShort(guest.certificate.issuedOn)}付け`}</td>
      <td>{handedLine(guest)}</td>
      <td>
        <Button
          size="compact-sm"
          variant="outline"
          aria-label={`${guest.companyName}の出欠などを記録する`}
          onClick={onEdit}
        >
          記録する
        </Button>
      </td>
    </tr>
  );
}

/** Headings with their widths in pixels; 事業者 takes what is left. */
const headings = [
  ['順', 46],
  ['順を移す', 96],
  ['事業者', undefined],
  ['出欠・出席する方', 210],
  ['撮影の同意', 108],
  ['認定証', 138],
  ['渡し方', 150],
  ['記録', 112],
] as const;

/** 出席者・呼名の順: who comes, in what order they are called, and who has the certificate. */
export function GuestsTab({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const today = useToday();
  const { id, guests } = ceremony;
  const [adding, setAdding] = useState(false);
  const [editing, setEditing] = useState<string | null>(null);
  const order = useAction({ call: orderGuests, success: null });
  const hand = useAction({
    call: handOver,
    success: ({ handed }) => `${handed}件を、式で渡したと記録しました。`,
  });
  const ids = guests.map((guest) => guest.id);
  const names = useMemo(() => new Map(guests.map((guest) => [guest.id, guest.companyName])), [guests]);
  const send = async (next: string[]) =>
    (await order.run({ ceremonyId: id, seen: guests.map((guest) => guest.id), order: next }))?.ok === true;
  const moves = useMoves(ids, names, send);
  const now = orderOfCall(guests);
  const edited = guests.find((guest) => guest.id === editing);
  const toHand = guests.filter(
    (guest) => guest.handedOn === null && guest.attendance !== 'unknown' && isCalled(guest),
  ).length;
  return (
    <Panel
      title={`出席者（${guests.length.toLocaleString('ja-JP')}件）`}
      actions={
        <>
          {toHand > 0 && ceremony.heldOn <= today && (
            <Button variant="outline" loading={hand.pending} onClick={() => void hand.run(id)}>
              {`出席した${toHand}件を、式で渡したと記録する`}
            </Button>
          )}
          <Button onClick={() => setAdding(true)}>出席者を加える</Button>
        </>
      }
    >
      <StaleBanner action={order} />
      <StaleBanner action={hand} />
      {guests.length === 0 ? (
        <p className={styles['text']}>
          出席者はまだいません。「出席者を加える」を押すと、新規の認定を委員会か認定日の期間で選べます。
        </p>
      ) : (
        <>
          <Group gap="xs" mb="xs">
            <span>呼名の順：{callOrderLabels[now]}</span>
            {callOrders
              .filter((by) => by !== now)
              .map((by) => (
                <Button
                  key={by}
                  size="compact-sm"
                  variant="outline"
                  disabled={order.pending}
                  onClick={() => void send(callOrder(guests, by).map((guest) => guest.id))}
                >
                  {`${callOrderLabels[by]}に並べる`}
                </Button>
              ))}
            <span className={styles['muted']}>行の矢印のボタン、またはAlt＋↑・Alt＋↓で、1つずつ移せます。</span>
          </Group>
          <div className={styles['sideways']}>
            <table className={`${styles['table']} ${styles['wideTable']}`} aria-label="出席者・呼名の順">
              <thead>
                <tr>
                  {headings.map(([heading, width]) => (
                    <th key={heading} scope="col" style={width === undefined ? {} : { width }}>
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {guests.map((guest) => (
                  <GuestRow
                    key={guest.id}
                    guest={guest}
                    last={guest.position === guests.length}
                    moves={moves}
                    onEdit={() => setEditing(guest.id)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      <output className="visually-hidden" aria-live="polite">
        {moves.said}
      </output>
      {adding && <AddGuestsDialog ceremony={ceremony} onClose={() => setAdding(false)} />}
      {edited !== undefined && <GuestDialog key={edited.id} guest={edited} onClose={() => setEditing(null)} />}
    </Panel>
  );
}
