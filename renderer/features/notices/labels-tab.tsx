import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LabelSetup } from '../../../shared/contract/notices.ts';
import {
  type LabelLayoutKey,
  labelLayoutKeys,
  labelLayouts,
  labelRecipientLabels,
  labelRecipients,
  labelsOf,
  maxLabelOffset,
} from '../../../shared/domain/labels.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { DeedBar, Panel } from '../../components/panel.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { PrintProgress, useJobId } from '../../components/print-progress.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { FinishedFile } from '../../lib/bytes.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { candidatesQuery, chosenQuery, type LabelOrder, labelSetupQuery, printLabels, saveLabelSetup } from './api.ts';
import { CandidateTable } from './candidate-table.tsx';
import styles from './notices.module.css';
import { changeNotices, useNotices } from './state.ts';
import { labelGroups } from './words.ts';

const layouts = labelLayoutKeys.map((value) => ({ value, label: labelLayouts[value].label }));
const recipients = labelRecipients.map((value) => ({ value, label: labelRecipientLabels[value] }));

interface TypedOffset {
  readonly x: number | null;
  readonly y: number | null;
}
/** While one is being typed (「-」) it is no number yet. */
type Offsets = Readonly<Partial<Record<LabelLayoutKey, TypedOffset>>>;
const zero = { x: 0, y: 0 };
const none: TypedOffset = zero;

interface Made {
  readonly file: FinishedFile;
  readonly sheets: number;
}

interface FormProps {
  readonly setup: LabelSetup;
  readonly onMade: (made: Made | null) => void;
}

function Form({ setup: stored, onMade }: FormProps) {
  const { chosen } = useNotices();
  const [setup, setSetup] = useState(stored);
  const [offsets, setOffsets] = useState<Offsets>(stored.offsets);
  const [start, setStart] = useState<number | null>(1);
  const [outline, setOutline] = useState(false);
  const local = useLocalFaults();
  const rows = useQuery(chosenQuery(null, chosen)).data?.rows ?? [];
  const nowhere = rows.filter((row) => row.problems.some(({ code }) => code === 'address-missing'));
  const layout = labelLayouts[setup.layout];
  const typed = offsets[setup.layout] ?? none;
  const offset = { x: typed.x ?? 0, y: typed.y ?? 0 };
  const jobId = useJobId();
  const action = useAction({
    call: (wanted: LabelOrder) => printLabels({ ...wanted, jobId }),
    changes: false,
    success: null,
    onDone: onMade,
  });
  const saving = useAction({ call: saveLabelSetup, success: '用紙・宛先・ずれを覚えました。' });
  const remember = () => {
    if (local.any) return;
    const all = labelLayoutKeys.map((key) => [key, { x: offsets[key]?.x ?? 0, y: offsets[key]?.y ?? 0 }] as const);
    void saving.run({ ...setup, offsets: { 'a4-12': zero, 'a4-24': zero, ...Object.fromEntries(all) } });
  };
  const print = (companyIds: readonly string[]) => {
    onMade(null);
    if (local.any) return;
    void action.run({
      companyIds: [...companyIds],
      layout: setup.layout,
      to: setup.to,
      start: start ?? 1,
      offset,
      outline,
    });
  };
  return (
    <Panel title="ラベルの用紙">
      <form
        noValidate
        className={styles['order']}
        onSubmit={(event) => {
          event.preventDefault();
          print(chosen);
        }}
      >
        <ActionBanner action={action} except={['invalid-input']} />
        <PrintProgress pending={action.pending} jobId={jobId} what="宛名ラベル" />
        <ActionBanner action={saving} />
        <SelectField
          label="用紙"
          choices={layouts}
          value={setup.layout}
          onChange={(next) => next !== null && setSetup((before) => ({ ...before, layout: next }))}
        />
        <RadioField
          label="宛先"
          stacked
          choices={recipients}
          value={setup.to}
          onChange={(to) => setSetup((before) => ({ ...before, to }))}
        />
        <NumberField
          path="start"
          label="何枚目のラベルから印刷するか"
          description={`左上から右へ数えます（1～${labelsOf(layout)}）。`}
          decimals={0}
          min={1}
          max={labelsOf(layout)}
          value={start}
          onChange={(value, fault) => {
            setStart(value);
            local.note('start', fault);
          }}
          error={action.faults['start']}
        />
        <div className={styles['numbers']}>
          {(['x', 'y'] as const).map((axis) => (
            <NumberField
              key={`${setup.layout}${axis}`}
              path={`offset-${axis}`}
              label={axis === 'x' ? '右へのずれ' : '下へのずれ'}
              suffix="ミリ"
              decimals={1}
              min={-maxLabelOffset}
              max={maxLabelOffset}
              value={typed[axis]}
              onChange={(value, fault) => {
                setOffsets((before) => ({ ...before, [setup.layout]: { ...typed, [axis]: value } }));
                local.note(`offset-${axis}`, fault);
              }}
            />
          ))}
        </div>
        <Checkbox
          label="ラベルの枠も印刷する"
          checked={outline}
          onChange={(event) => setOutline(event.currentTarget.checked)}
        />
        {nowhere.length > 0 && (
          <div>
            <p className={styles['none']}>所在地がないため作れない事業者：</p>
            <ul className={styles['problems']}>
              {nowhere.map((row) => (
                <li key={row.companyId}>
                  <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
                    {row.companyName}
                  </Link>
                </li>
              ))}
            </ul>
            <Button
              variant="outline"
              size="compact-sm"
              onClick={() =>
                changeNotices({ chosen: chosen.filter((id) => !nowhere.some((row) => row.companyId === id)) })
              }
            >
              作れない事業者を外す
            </Button>
          </div>
        )}
        <DeedBar>
          <Button type="submit" disabled={chosen.length === 0 || nowhere.length > 0} loading={action.pending}>
            {`宛名ラベルを作る（${chosen.length}社）`}
          </Button>
        </DeedBar>
        <Button variant="outline" onClick={() => print([])}>
          枠を印刷して位置を確かめる
        </Button>
        <Button variant="subtle" loading={saving.pending} onClick={remember}>
          用紙・宛先・ずれを覚える
        </Button>
      </form>
    </Panel>
  );
}

/** The sheets as they will be printed, to be taken along. */
function Result({ made, onBack }: { readonly made: Made; readonly onBack: () => void }) {
  return (
    <div className={styles['order']}>
      <p className={styles['none']}>
        用紙{made.sheets}枚です。印刷するときは、倍率に「実際のサイズ（100％）」を選んでください。
      </p>
      <div className={styles['row']}>
        <DownloadButton file={made.file} variant="filled">
          宛名ラベルをPDFで保存する
        </DownloadButton>
        <Button variant="outline" onClick={onBack}>
          選ぶ画面に戻る
        </Button>
      </div>
      <PdfPreview key={made.file.base64.length} base64={made.file.base64} label="宛名ラベル" height={430} fit="width" />
    </div>
  );
}

/** 宛名ラベル: for whom, on which sheet, from which label on. */
export function LabelsTab() {
  const { labelGroup, query, chosen } = useNotices();
  const setup = useQuery(labelSetupQuery);
  const [made, setMade] = useState<Made | null>(null);
  const asked = { kind: null, group: labelGroup, query };
  const list = useQuery(candidatesQuery(asked));
  return (
    <div className={styles['columns']}>
      {made === null ? (
        <div>
          <search className={styles['filters']}>
            <SelectField
              label="対象"
              choices={labelGroups}
              value={labelGroup}
              onChange={(next) => next !== null && changeNotices({ labelGroup: next })}
            />
            <SearchBox
              value={query}
              onSearch={(text) => changeNotices({ query: text })}
              hint="事業者名・カナ・認定番号"
            />
          </search>
          {list.data !== undefined && list.data.total > list.data.rows.length && (
            <p className={styles['hint']}>
              {`${list.data.total.toLocaleString('ja-JP')}社のうち、先頭の${list.data.rows.length.toLocaleString('ja-JP')}社を表示しています。検索で絞ってください。`}
            </p>
          )}
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          <CandidateTable asked={asked} chosen={chosen} onChoose={(next) => changeNotices({ chosen: next })} />
        </div>
      ) : (
        <Result made={made} onBack={() => setMade(null)} />
      )}
      {setup.isPending && <LoadingState />}
      {setup.isError && <ErrorState error={setup.error} onRetry={() => void setup.refetch()} />}
      {setup.data && <Form setup={setup.data} onMade={setMade} />}
    </div>
  );
}
