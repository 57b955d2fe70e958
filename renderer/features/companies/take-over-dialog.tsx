import { Button, Checkbox, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ComingRow } from '../../../shared/contract/achievements.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DialogBar } from '../../components/panel.tsx';
import { Record } from '../../components/record.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useAction } from '../../lib/use-action.ts';
import { remarkLabels } from './achievement-words.ts';
import styles from './achievements.module.css';
import { comingQuery, takeOverAchievements } from './api.ts';

interface ChoiceProps {
  readonly companyId: string;
  readonly termId: string;
  readonly rows: readonly ComingRow[];
  readonly onClose: () => void;
}

function Line({ row }: { readonly row: ComingRow }) {
  return (
    <>
      {row.sentence} <span className={styles['sentence']}>根拠：{row.evidence}</span>
    </>
  );
}

function Choice({ companyId, termId, rows, onClose }: ChoiceProps) {
  const open = rows.filter(({ state }) => state !== 'recorded');
  const known = rows.length - open.length;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(open.filter(({ state }) => state === 'new').map(({ key }) => key)),
  );
  const action = useAction({
    call: takeOverAchievements,
    success: ({ count }) => `取組実績を${count}件取り込みました。`,
    onDone: onClose,
  });
  const toggle = (key: string, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(key);
      else next.delete(key);
      return next;
    });
  return (
    <>
      <ActionBanner action={action} />
      {open.length === 0 && <p>このチェックシートの内容は、すべて取り込んであります。</p>}
      {open.length > 0 && <p>取り込むものを選んでください。</p>}
      {known > 0 && open.length > 0 && (
        <p className={styles['sentence']}>
          ほかの{known}件は取り込み済みです。取り込み済みの実績は、ここでは変わりません。
        </p>
      )}
      <ul className={styles['coming']}>
        {open.map((row) => (
          <li key={row.key}>
            <Checkbox
              label={<Line row={row} />}
              checked={chosen.has(row.key)}
              onChange={(event) => toggle(row.key, event.currentTarget.checked)}
            />
            {(row.state === 'removed' || row.remarks.length > 0) && (
              <div className={styles['remarks']}>
                {row.state === 'removed' && <StatusBadge tone="neutral">前に削除した実績</StatusBadge>}
                {row.remarks.map((remark) => (
                  <StatusBadge key={remark} tone="progress">
                    {remarkLabels[remark]}
                  </StatusBadge>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      <DialogBar>
        <Button variant="outline" onClick={onClose}>
          {open.length === 0 ? '閉じる' : 'キャンセル'}
        </Button>
        {open.length > 0 && (
          <Button
            disabled={chosen.size === 0}
            loading={action.pending}
            onClick={() => void action.run({ companyId, termId, keys: [...chosen] })}
          >
            選んだ{chosen.size}件を取り込む
          </Button>
        )}
      </DialogBar>
    </>
  );
}

/** チェックシートから取り込む: what the certified sheet says, looked at line by line before it comes in. */
export function TakeOverDialog({ companyId, onClose }: { readonly companyId: string; readonly onClose: () => void }) {
  const query = useQuery(comingQuery(companyId));
  return (
    <Modal opened onClose={onClose} title="チェックシートから取り込む" size="xl" closeOnClickOutside={false}>
      <Record query={query} title="取組実績">
        {({ term, rows }) => (
          <>
            <p>
              {certificationNumberLabel(term.number)}（認定期間 {formatWareki(term.startOn)}～{formatWareki(term.endOn)}
              ）の審査で確かめた内容です。
            </p>
            <Choice companyId={companyId} termId={term.id} rows={rows} onClose={onClose} />
          </>
        )}
      </Record>
    </Modal>
  );
}
