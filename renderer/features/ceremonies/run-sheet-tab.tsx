import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { CeremonyDetail } from '../../../shared/contract/ceremonies.ts';
import { isCalled } from '../../../shared/domain/ceremony.ts';
import { runSheetOf } from '../../../shared/domain/ceremony-papers.ts';
import { MoveButtons } from '../../components/move-buttons.tsx';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { orderSteps } from './api.ts';
import styles from './ceremonies.module.css';
import { StepDialog } from './step-dialog.tsx';
import { useMoves } from './use-moves.ts';

const headings = ['順を移す', '時刻', '次第', '所要', '担当', '備考', '編集'] as const;

/** 進行表: the steps with their times; everything after a change moves along. */
export function RunSheetTab({ ceremony }: { readonly ceremony: CeremonyDetail }) {
  const { id, steps, guests, minutesPerGuest } = ceremony;
  const [editing, setEditing] = useState<string | null>(null);
  const order = useAction({ call: orderSteps, success: null });
  const sheet = runSheetOf({ ceremony, guests, steps, minutesPerGuest });
  const names = useMemo(() => new Map(steps.map((step) => [step.id, step.title])), [steps]);
  const ids = steps.map((step) => step.id);
  const moves = useMoves(ids, names, async (next) => {
    return (await order.run({ ceremonyId: id, seen: ids, order: next }))?.ok === true;
  });
  const edited = steps.find((step) => step.id === editing);
  const called = guests.filter(isCalled).length;
  return (
    <Panel title="進行表" actions={<Button onClick={() => setEditing('new')}>次第を加える</Button>}>
      <StaleBanner action={order} />
      <p className={styles['text']}>
        所要 約{sheet.minutes}分
        {ceremony.startsAt === ''
          ? '（開始時刻は未定です。「交付式の内容を直す」で入力すると、時刻を計算します）'
          : `（${sheet.ends}終了の予定）`}
      </p>
      {steps.length === 0 ? (
        <p className={styles['text']}>次第がまだありません。「次第を加える」を押して作ってください。</p>
      ) : (
        <div className={styles['sideways']}>
          <table className={styles['table']} aria-label="進行表">
            <thead>
              <tr>
                {headings.map((heading) => (
                  <th key={heading} scope="col">
                    {heading}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sheet.steps.map((step, at) => (
                <tr key={step.id} onKeyDown={(event) => moves.onKeyDown(event, step.id)}>
                  <td>
                    <MoveButtons
                      what={step.title}
                      up={at === 0 ? null : () => moves.move(step.id, -1)}
                      down={at === steps.length - 1 ? null : () => moves.move(step.id, 1)}
                      byKeys
                    />
                  </td>
                  <td className={styles['time']}>{step.at}</td>
                  <td>{step.title}</td>
                  <td>
                    {step.takes}分
                    {step.counted && <p className={styles['muted']}>{`${called}件×${minutesPerGuest}分`}</p>}
                  </td>
                  <td>{step.who}</td>
                  <td className={styles['note']}>{step.note}</td>
                  <td>
                    <Button
                      size="compact-sm"
                      variant="outline"
                      aria-label={`「${step.title}」を直す`}
                      onClick={() => setEditing(step.id)}
                    >
                      直す
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <output className="visually-hidden" aria-live="polite">
        {moves.said}
      </output>
      {(editing === 'new' || edited !== undefined) && (
        <StepDialog
          key={editing}
          ceremonyId={id}
          step={edited ?? null}
          counting={{ called, minutesPerGuest }}
          onClose={() => setEditing(null)}
        />
      )}
    </Panel>
  );
}
