import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { NumberField } from '../../components/number-field.tsx';
import { FieldGrid, Panel, Wide } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import { DiscardButton } from './discard-button.tsx';
import styles from './editor.module.css';
import { ExportButton } from './export-button.tsx';
import { PreviousField } from './previous-field.tsx';
import { ratioChoices } from './words.ts';

function Thresholds() {
  const { scheme, put, errorAt, note } = useOpenVersion();
  const { thresholds } = scheme;
  const change = (part: Partial<Scheme['thresholds']>) =>
    put({ ...scheme, thresholds: { ...thresholds, ...part } }, false);
  const left = '空欄なら「設定」の値を使います。';
  if (scheme.method === 'points') {
    return (
      <NumberField
        label="合格点"
        description={left}
        suffix="点"
        min={1}
        path="thresholds.passMark"
        width={280}
        value={thresholds.passMark}
        error={errorAt('thresholds.passMark')}
        onChange={(passMark, fault) => {
          note('thresholds.passMark', fault);
          change({ passMark });
        }}
      />
    );
  }
  return (
    <FieldGrid>
      <NumberField
        label="認定に必要な合格項目数"
        description={left}
        suffix="項目"
        min={1}
        path="thresholds.minCategories"
        value={thresholds.minCategories}
        error={errorAt('thresholds.minCategories')}
        onChange={(minCategories, fault) => {
          note('thresholds.minCategories', fault);
          change({ minCategories });
        }}
      />
      <SelectField
        label="項目の合格に必要なチェックの割合"
        description={left}
        clearable
        placeholder="「設定」の値"
        path="thresholds.categoryRatio"
        choices={ratioChoices}
        value={ratioChoices.find(({ value }) => value === thresholds.categoryRatio)?.value ?? null}
        error={errorAt('thresholds.categoryRatio')}
        onChange={(categoryRatio) => change({ categoryRatio })}
      />
    </FieldGrid>
  );
}

/** What concerns the whole version: names, thresholds, the version before. */
export function VersionForm() {
  const { scheme, version, rowVersion, dirty, put, errorAt } = useOpenVersion();
  return (
    <>
      <Panel
        title="版の名前"
        actions={
          <>
            <ExportButton id={version.id} />
            <DiscardButton version={{ ...version, rowVersion }} />
          </>
        }
      >
        {dirty && <p className={styles['note']}>ファイルには、保存してある下書きを書き出します。</p>}
        <FieldGrid>
          <Wide>
            <TextField
              label="版の名前"
              description="一覧や申請の画面に表示します。"
              required
              path="label"
              max={schemeLimits.label}
              value={scheme.label}
              error={errorAt('label')}
              onChange={(label) => put({ ...scheme, label }, false)}
            />
          </Wide>
          <Wide>
            <TextField
              label="表題"
              description="チェックシートの一番上に印刷します。"
              required
              path="title"
              max={schemeLimits.title}
              value={scheme.title}
              error={errorAt('title')}
              onChange={(title) => put({ ...scheme, title }, false)}
            />
          </Wide>
        </FieldGrid>
      </Panel>
      <Panel title="合格の基準">
        <p>
          {scheme.method === 'points'
            ? '✓の付いた審査項目の点数の合計で判定します（点数方式）。'
            : '項目ごとに✓の割合で合否を判定し、合格した項目の数で判定します（項目ごとの合否方式）。'}
        </p>
        <Thresholds />
      </Panel>
      <PreviousField />
    </>
  );
}
