import { Button } from '@mantine/core';
import type { ExtensionPlanRow } from '../../../shared/contract/terms.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ListTable } from '../../components/list-table.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { problemSentence } from './extension-words.ts';
import styles from './terms.module.css';

export interface ExtensionPreviewProps {
  readonly rows: readonly ExtensionPlanRow[];
  /** There are further terms, beyond those shown. */
  readonly more: boolean;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly pending: boolean;
  readonly onBack: () => void;
  readonly onExtend: () => void;
}

const columns = [
  {
    key: 'number',
    header: '認定番号',
    width: 100,
    cell: (row: ExtensionPlanRow) => certificationNumberLabel(row.number),
  },
  { key: 'name', header: '事業者名', cell: (row: ExtensionPlanRow) => row.companyName },
  { key: 'old', header: 'いまの満了日', width: 170, cell: (row: ExtensionPlanRow) => formatWareki(row.endOn) },
  {
    key: 'new',
    header: '新しい満了日',
    width: 170,
    cell: (row: ExtensionPlanRow) => (row.problem === null ? formatWareki(row.newEndOn) : '－'),
  },
  {
    key: 'certificate',
    header: '認定証',
    width: 150,
    cell: (row: ExtensionPlanRow) => (row.problem !== null ? '－' : row.certificateOut ? '再交付が必要' : '交付前'),
  },
];

/** Old and new end of each term before anything is stored; what cannot be prolonged stands apart with its reason. */
export function ExtensionPreview(props: ExtensionPreviewProps) {
  const { rows, more, selected, onSelect, pending, onBack, onExtend } = props;
  const possible = rows.filter(({ problem }) => problem === null);
  const blocked = rows.filter(({ problem }) => problem !== null);
  const reissues = possible.filter(({ termId, certificateOut }) => certificateOut && selected.has(termId)).length;
  return (
    <div className={styles['stack']}>
      <Panel id="extension-plan" title={`延長する認定期間（${possible.length.toLocaleString('ja-JP')}件）`}>
        <ListTable
          label="延長する認定期間"
          rows={possible}
          rowId={(row) => row.termId}
          selection={{ selected, onChange: onSelect, labelOf: (row) => row.companyName }}
          columns={columns}
          empty={{ text: '延長できる認定期間がありません。条件か新しい満了日を変えてください。' }}
        />
        {more && <p>2,000件を超えています。続きは、満了日の範囲を分けて延長してください。</p>}
      </Panel>
      {blocked.length > 0 && (
        <Panel title={`延長できない認定期間（${blocked.length.toLocaleString('ja-JP')}件）`}>
          <ListTable
            label="延長できない認定期間"
            rows={blocked}
            rowId={(row) => row.termId}
            columns={[
              ...columns.slice(0, 3),
              { key: 'why', header: '理由', width: 420, cell: (row) => problemSentence(row) },
            ]}
            empty={{ text: '' }}
          />
        </Panel>
      )}
      <SaveBar
        note={`${selected.size.toLocaleString('ja-JP')}件を延長します。認定証の再交付が必要になるのは${reissues.toLocaleString('ja-JP')}件です。記録した後でも、次の決定や交付までは取り消せます。`}
      >
        <Button variant="outline" onClick={onBack}>
          条件に戻る
        </Button>
        <Button loading={pending} disabled={selected.size === 0} onClick={onExtend}>
          選んだ{selected.size}件を延長する
        </Button>
      </SaveBar>
    </div>
  );
}
