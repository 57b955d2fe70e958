import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormPreview } from '../../../shared/contract/forms.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useAction } from '../../lib/use-action.ts';
import { acceptForm } from './api.ts';
import styles from './forms.module.css';
import { MismatchPart } from './mismatch-part.tsx';
import { ProblemsTable } from './problems-table.tsx';
import { changing, groupsOf, proposed } from './selection.ts';
import { ValuesTable } from './values-table.tsx';

export interface ChosenForm {
  readonly applicationId: string;
  readonly fileName: string;
  readonly base64: string;
}

export interface Taken {
  readonly values: number;
  readonly items: number;
}

export interface PreviewPartProps {
  readonly form: ChosenForm;
  readonly company: string;
  readonly preview: FormPreview;
  readonly onTaken: (taken: Taken) => void;
  readonly onReadAgain: () => void;
}

const tabs = ['changes', 'problems', 'all'] as const;

/** What a returned form would change; the clerk takes over all, some or none of it. */
export function PreviewPart({ form, company, preview, onTaken, onReadAgain }: PreviewPartProps) {
  const changes = changing(preview);
  const first = changes.length === 0 && preview.problems.length > 0 ? 'problems' : 'changes';
  const [tab, setTab] = useState<(typeof tabs)[number]>(first);
  const [chosen, setChosen] = useState(() => proposed(preview));
  const [acknowledged, setAcknowledged] = useState(false);
  const action = useAction({ call: acceptForm, success: null, onDone: onTaken });
  const held = preview.mismatches.length > 0 && !acknowledged;
  const { sha256, seen } = preview;
  const accept = () => action.run({ ...form, sha256, seen, paths: [...chosen] });
  const table = { chosen, onChange: setChosen };
  return (
    <>
      <ActionBanner action={action}>
        {(action.refusal?.code === 'edit-conflict' || action.refusal?.code === 'file-changed') && (
          <Button variant="outline" onClick={onReadAgain}>
            いまの内容ともう一度見比べる
          </Button>
        )}
      </ActionBanner>
      <MismatchPart preview={preview} company={company} acknowledged={acknowledged} onAcknowledge={setAcknowledged} />
      <ScreenTabs
        label="読み取った内容"
        value={tab}
        onChange={setTab}
        tabs={[
          {
            key: 'changes',
            label: `前と違う値（${changes.length}）`,
            content: (
              <ValuesTable
                label="前と違う値"
                groups={groupsOf(preview, changes)}
                empty="いまの内容と違うところはありません。"
                {...table}
              />
            ),
          },
          {
            key: 'problems',
            label: `読めなかったところ（${preview.problems.length}）`,
            content: <ProblemsTable problems={preview.problems} />,
          },
          {
            key: 'all',
            label: `読み取った値すべて（${preview.values.length}）`,
            content: (
              <ValuesTable
                label="読み取った値すべて"
                groups={groupsOf(preview, preview.values)}
                empty="記入された欄がありません。"
                {...table}
              />
            ),
          },
        ]}
      />
      <SaveBar
        note={
          held
            ? '上の「確かめました」にチェックを入れると取り込めます。'
            : chosen.size === 0
              ? '値は取り込まず、ファイルだけを申請に残します。'
              : '選んだ値をすべて取り込むか、一つも取り込まないかのどちらかです。ファイルは申請に残ります。'
        }
      >
        <Button disabled={held} loading={action.pending} onClick={() => void accept()}>
          {chosen.size === 0 ? 'ファイルだけを残す' : `選んだ${chosen.size}件を取り込む`}
        </Button>
      </SaveBar>
    </>
  );
}

/** What became of it, and where to go on. */
export function TakenPart({
  taken,
  preview,
  children,
}: {
  readonly taken: Taken;
  readonly preview: FormPreview;
  readonly children: ReactNode;
}) {
  const said = useRef<HTMLOutputElement>(null);
  useEffect(() => said.current?.focus(), []);
  return (
    <div className={styles['stack']}>
      <output ref={said} tabIndex={-1} className={styles['taken']}>
        {taken.values === 0
          ? 'ファイルを申請に残しました。値は取り込んでいません。'
          : `${taken.values}件の値（審査項目${taken.items}件）を取り込み、ファイルを申請に残しました。`}
      </output>
      {preview.problems.length > 0 && (
        <Panel title={`読めなかったところ（${preview.problems.length}）`}>
          <ProblemsTable problems={preview.problems} />
        </Panel>
      )}
      <div className={styles['buttons']}>{children}</div>
    </div>
  );
}
