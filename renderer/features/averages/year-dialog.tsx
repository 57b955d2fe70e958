import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { averageIndustryLabel, averageLimits, surveyedIndustries } from '../../../shared/domain/average-entry.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { addYear } from './api.ts';
import styles from './averages.module.css';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { fieldLabels } from './words.ts';

interface YearDraft {
  readonly year: string;
  readonly edition: string;
  readonly publishedOn: CivilDate | null;
  readonly source: string;
  readonly percents: Readonly<Record<string, string>>;
}

export interface YearDialogProps {
  readonly series: AverageSeries;
  /** The year offered, null: none. */
  readonly year: number | null;
  readonly onClose: () => void;
}

const labels = {
  ...fieldLabels,
  ...Object.fromEntries(surveyedIndustries.map((code) => [`figures.${code}`, averageIndustryLabel(code)])),
};

/** 年を加える: the figures of a new edition at once, as they stand in the official table. */
export function YearDialog({ series, year, onClose }: YearDialogProps) {
  const [first] = useState<YearDraft>(() => ({
    year: year === null ? '' : `${year}年`,
    edition: '',
    publishedOn: null,
    source: '',
    percents: {},
  }));
  const [draft, setDraft] = useState(first);
  const [attempt, setAttempt] = useState(0);
  const local = useLocalFaults();
  const dirty = local.any || JSON.stringify(draft) !== JSON.stringify(first);
  const { close, asking, question } = useCloseQuestion(dirty, onClose);
  const change = (part: Partial<YearDraft>) => setDraft((before) => ({ ...before, ...part }));
  const action = useAction({
    call: addYear,
    success: ({ added }) => `${added}件の数値を登録しました。`,
    onDone: onClose,
  });
  const faults = { ...action.faults, ...local.faults };
  return (
    <Modal
      opened
      onClose={close}
      closeOnEscape={!asking}
      title="新しい年の数値を加える"
      size="xl"
      closeOnClickOutside={false}
    >
      <form
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt((count) => count + 1);
          if (local.any) return;
          const { percents, ...common } = draft;
          const figures = surveyedIndustries.map((industry) => ({ industry, percent: percents[industry] ?? '' }));
          void action.run({ series, ...common, figures });
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={labels} attempt={attempt} />
        <div className={styles['pair']}>
          <TextField
            path="year"
            label="年"
            description="例：2025年、令和7年。数値がどの年のものかを入力します。"
            required
            value={draft.year}
            onChange={(typed) => change({ year: typed })}
            error={faults['year']}
          />
          <WarekiDateField
            path="publishedOn"
            label="公表日"
            description="公表前の数値は、公表日まで使いません。"
            value={draft.publishedOn}
            onChange={(publishedOn, fault) => {
              change({ publishedOn });
              local.note('publishedOn', fault);
            }}
            error={action.faults['publishedOn']}
          />
          <TextField
            path="edition"
            label="調査名"
            description="例：令和8年就労条件総合調査"
            required
            max={averageLimits.edition}
            value={draft.edition}
            onChange={(edition) => change({ edition })}
            error={faults['edition']}
          />
          <TextField
            path="source"
            label="出典"
            description="公式の表の名前やアドレスを書きます。"
            required
            max={averageLimits.source}
            value={draft.source}
            onChange={(source) => change({ source })}
            error={faults['source']}
          />
        </div>
        <fieldset className={styles['figures']}>
          <legend>値（％）：公式の表に数値のない業種は空欄にします</legend>
          {surveyedIndustries.map((industry) => (
            <TextField
              key={industry}
              path={`figures.${industry}`}
              label={averageIndustryLabel(industry)}
              inputMode="decimal"
              value={draft.percents[industry] ?? ''}
              onChange={(percent) => change({ percents: { ...draft.percents, [industry]: percent } })}
              error={faults[`figures.${industry}`]}
            />
          ))}
        </fieldset>
        <Group justify="flex-end">
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            この年の数値を登録する
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}
