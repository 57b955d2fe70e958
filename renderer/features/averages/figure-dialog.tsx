import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { StoredAverage } from '../../../shared/contract/averages.ts';
import { averageLimits, formatTenths, isDerived } from '../../../shared/domain/average-entry.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { removeAverage, saveAverage } from './api.ts';
import styles from './averages.module.css';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { fieldLabels, placeWords, shownValue } from './words.ts';

export interface FigureDialogProps {
  readonly series: AverageSeries;
  readonly industry: string;
  readonly year: number;
  /** What stands there; undefined: nothing does. */
  readonly stored: StoredAverage | undefined;
  /** What the other figures of the year say, to begin with. */
  readonly common: { readonly edition: string; readonly publishedOn: CivilDate | null };
  readonly onClose: () => void;
}

/** One figure with its edition, day of publication and source. */
export function FigureDialog({ series, industry, year, stored, common, onClose }: FigureDialogProps) {
  const [first] = useState(() => ({
    percent: stored === undefined || stored.tenths === null ? '' : formatTenths(stored.tenths),
    edition: stored?.edition ?? common.edition,
    publishedOn: stored === undefined ? common.publishedOn : stored.publishedOn,
    source: stored?.source ?? '',
    wholeYear: false,
  }));
  const [draft, setDraft] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const [removing, setRemoving] = useState(false);
  const local = useLocalFaults();
  const dirty = local.any || JSON.stringify(draft) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose);
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const action = useAction({ call: saveAverage, success: '数値を保存しました。', onDone: onClose });
  const removal = useAction({ call: removeAverage, success: '数値を削除しました。', onDone: onClose });
  const save = (rowVersion: number | null) => {
    setAttempt((count) => count + 1);
    if (local.any) return;
    void action.run({ id: stored?.id ?? null, rowVersion, series, industry, year: String(year), ...draft });
  };
  const faults = { ...action.faults, ...local.faults };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking && !removing}
      title={placeWords(industry, year)}
      size="xl"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          save(stored?.rowVersion ?? null);
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'edit-conflict']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={fieldLabels} attempt={attempt} />
        {stored !== undefined && isDerived(stored) && (
          <p className={styles['small']}>
            公式の表からの引用ではなく、ほかの年の数値から計算した値です。公式の表の数値が分かったら、出典とともに書き直してください。
          </p>
        )}
        <div className={styles['pair']}>
          <TextField
            path="percent"
            label="値（％）"
            description="例：62.1。小数は1桁まで。空欄にすると「数値なし」です。"
            inputMode="decimal"
            value={draft.percent}
            onChange={(percent) => change({ percent })}
            error={faults['percent']}
          />
          <WarekiDateField
            path="publishedOn"
            label="公表日"
            description="分からないときは空欄にします。"
            value={draft.publishedOn}
            onChange={(publishedOn, fault) => {
              change({ publishedOn });
              local.note('publishedOn', fault);
            }}
            error={action.faults['publishedOn']}
          />
        </div>
        <TextField
          path="edition"
          label="調査名"
          required
          max={averageLimits.edition}
          value={draft.edition}
          onChange={(edition) => change({ edition })}
          error={faults['edition']}
        />
        <Checkbox
          label={`調査名と公表日を、${year}年のほかの業種の数値にも付ける`}
          checked={draft.wholeYear}
          onChange={(event) => change({ wholeYear: event.currentTarget.checked })}
        />
        <TextField
          path="source"
          label="出典"
          description="公式の表の名前やアドレスを書きます。計算した値は「計算値：」で書き始めます。"
          required
          multiline
          rows={2}
          max={averageLimits.source}
          value={draft.source}
          onChange={(source) => change({ source })}
          error={faults['source'] ?? faults['industry'] ?? faults['year']}
        />
        <Group justify="flex-end">
          {stored !== undefined && (
            <Button variant="subtle" color="red" mr="auto" onClick={() => setRemoving(true)}>
              この数値を削除する
            </Button>
          )}
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            数値を保存する
          </Button>
        </Group>
      </form>
      <ConflictQuestion
        action={action}
        labels={fieldLabels}
        shown={shownValue}
        onOverwrite={save}
        onUseCurrent={onClose}
      />
      {question}
      <ConfirmDialog
        opened={removing}
        title="この数値を削除しますか"
        confirmLabel="削除する"
        danger
        onTop
        pending={removal.pending}
        onConfirm={() => stored && void removal.run({ id: stored.id, rowVersion: stored.rowVersion })}
        onCancel={() => {
          setTimeout(() => setRemoving(false)); // after the Esc that may have led here
          removal.clear();
        }}
      >
        <ActionBanner action={removal} />
        <p>
          {placeWords(industry, year)}
          の数値がなくなり、審査中の申請では自動で確かめられなくなります。決定した申請の数値は変わりません。
        </p>
      </ConfirmDialog>
    </Modal>
  );
}
