import { Group } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { ValidityView } from '../../shared/contract/terms.ts';
import { certificationNumberLabel } from '../../shared/domain/certificate.ts';
import { termKindLabels } from '../../shared/domain/term.ts';
import { formatBoth, formatWareki } from '../../shared/domain/wareki.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { FinishedFile } from '../lib/bytes.ts';
import { refusalMessage } from '../lib/messages.ts';
import { useAction } from '../lib/use-action.ts';
import { ActionBanner } from './action-banner.tsx';
import { DescriptionList } from './description-list.tsx';
import { DownloadButton } from './download-button.tsx';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
import { Panel } from './panel.tsx';
import { StatusBadge } from './status-badge.tsx';
import styles from './validity-panel.module.css';
import { WarekiDateField } from './wareki-date-field.tsx';

export type ValidityFormat = 'pdf' | 'docx';

export interface ValidityPanelProps {
  readonly on: CivilDate | null;
  readonly onChange: (on: CivilDate | null) => void;
  /** The answer for `on`; not asked while there is no day. */
  readonly query: UseQueryResult<Result<ValidityView, Refusal>>;
  readonly file: (input: {
    readonly on: CivilDate;
    readonly format: ValidityFormat;
  }) => Promise<Result<FinishedFile, Refusal>>;
}

/** What it was that day, and what it is now where that differs. */
function Then({ then, now }: { readonly then: string; readonly now: string }) {
  if (then === now) return then === '' ? '－' : then;
  return (
    <>
      {then === '' ? '－' : then}
      <p className={styles['now']}>現在：{now === '' ? '－' : now}</p>
    </>
  );
}

function Answer({ view }: { readonly view: ValidityView }) {
  const { company, current, term } = view;
  return (
    <div className={styles['answer']} aria-live="polite">
      <p className={styles['headline']}>
        {formatWareki(view.on)}は<StatusBadge tone={view.valid ? 'done' : 'stop'}>{view.headline}</StatusBadge>
      </p>
      <ul className={styles['reasons']}>
        {view.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <DescriptionList
        entries={[
          { label: 'その日の状態', value: view.state },
          { label: '認定番号', value: view.number === null ? '' : certificationNumberLabel(view.number) },
          {
            label: '認定期間',
            value:
              term === null
                ? ''
                : `${formatBoth(term.startOn)}から${formatBoth(term.endOn)}まで（${termKindLabels[term.kind]}）`,
          },
          { label: 'その日の名称', value: <Then then={company.name} now={current.name} /> },
          { label: 'その日の所在地', value: <Then then={company.address} now={current.address} /> },
          { label: 'その日の代表者', value: <Then then={company.representative} now={current.representative} /> },
        ]}
      />
    </div>
  );
}

function Asked({ query }: { readonly query: ValidityPanelProps['query'] }) {
  if (query.isPending) return <LoadingState />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) return <p>{refusalMessage(query.data.refusal).text}</p>;
  return <Answer view={query.data.value} />;
}

/** 有効確認: whether a company was certified on a day, on screen and on one page of paper. */
export function ValidityPanel({ on, onChange, query, file }: ValidityPanelProps) {
  const write = useAction({ call: file, success: null, changes: false });
  const finished = async (format: ValidityFormat) => {
    if (on === null) return null;
    const answer = await write.run({ on, format });
    return answer?.ok === true ? answer.value : null;
  };
  const ready = on !== null && query.data?.ok === true;
  return (
    <Panel title="有効確認">
      <div className={styles['ask']}>
        <WarekiDateField
          path="validOn"
          label="有効だったか確かめる日"
          description="過去の日も、先の日も入力できます。"
          required
          value={on}
          onChange={(day) => onChange(day)}
        />
        <Group>
          <DownloadButton disabled={!ready} file={() => finished('pdf')}>
            有効確認をPDFで保存する
          </DownloadButton>
          <DownloadButton disabled={!ready} file={() => finished('docx')}>
            有効確認をWordで保存する
          </DownloadButton>
        </Group>
      </div>
      <ActionBanner action={write} />
      {on === null ? <p>日付を入力すると、有効だったかどうかを表示します。</p> : <Asked query={query} />}
    </Panel>
  );
}
