import { Checkbox } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { ShortfallReport } from '../../shared/contract/checksheets.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { type Outlook, outlookLabels } from '../../shared/domain/shortfall.ts';
import { formatWareki } from '../../shared/domain/wareki.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { FinishedFile } from '../lib/bytes.ts';
import { refusalMessage } from '../lib/messages.ts';
import { useAction } from '../lib/use-action.ts';
import { ActionBanner } from './action-banner.tsx';
import { DownloadButton } from './download-button.tsx';
import { ErrorState } from './error-state.tsx';
import { ListTable } from './list-table.tsx';
import { LoadingState } from './loading-state.tsx';
import { Panel } from './panel.tsx';
import styles from './shortfall-panel.module.css';
import { StatusBadge, type Tone } from './status-badge.tsx';

export type ShortfallFormat = 'pdf' | 'docx';

export interface ShortfallPanelProps {
  readonly query: UseQueryResult<Result<ShortfallReport, Refusal>>;
  /** The page to send, as the feature asks for it. */
  readonly file: (format: ShortfallFormat) => Promise<Result<FinishedFile, Refusal>>;
}

const title = '新基準で不足しそうな項目';
const tones: Readonly<Record<Outlook, Tone>> = { likely: 'done', check: 'progress', lacking: 'stop' };

const within = (children: ReactNode, actions?: ReactNode) => (
  <Panel title={title} actions={actions}>
    {children}
  </Panel>
);

function Rows({ report }: { readonly report: ShortfallReport }) {
  const [all, setAll] = useState(false);
  const rows = all ? report.rows : report.rows.filter((row) => row.outlook !== 'likely');
  const likely = report.rows.filter((row) => row.outlook === 'likely').length;
  return (
    <>
      <ul className={styles['categories']} aria-label="項目ごとの見込み">
        {report.categories.map(({ no, title: name, likely: count, needed }) => (
          <li key={no}>
            {no} {name}：見込み{count}
            {needed > 0 && `（必要${needed}）`}
          </li>
        ))}
      </ul>
      <Checkbox
        label={`見込みのある審査項目も表示する（${likely}件）`}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
        mb="xs"
      />
      <ListTable
        label="不足しそうな審査項目の一覧"
        rows={rows}
        rowId={(row) => row.itemId}
        columns={[
          { key: 'id', header: '項目', width: 64, cell: (row) => row.itemId },
          {
            key: 'outlook',
            header: '見込み',
            width: 110,
            cell: (row) => <StatusBadge tone={tones[row.outlook]}>{outlookLabels[row.outlook]}</StatusBadge>,
          },
          { key: 'text', header: '審査項目', cell: (row) => row.text.join('') },
          { key: 'need', header: '準備していただくこと', cell: (row) => row.need },
        ]}
        empty={{ text: '不足しそうな審査項目はありません。' }}
      />
    </>
  );
}

/** What a certified company probably lacks on the newer sheet, with the page to send it before it applies. */
export function ShortfallPanel({ query, file }: ShortfallPanelProps) {
  const write = useAction({ call: file, success: null, changes: false });
  if (query.isPending) return within(<LoadingState />);
  if (query.isLoadingError) return within(<ErrorState error={query.error} onRetry={() => void query.refetch()} />);
  if (!query.data.ok) return within(<p className={styles['none']}>{refusalMessage(query.data.refusal).text}</p>);
  const report = query.data.value;
  const finished = async (format: ShortfallFormat) => {
    const answer = await write.run(format);
    return answer?.ok === true ? answer.value : null;
  };
  return within(
    <>
      <ActionBanner action={write} />
      <p className={styles['about']}>
        前回（{formatWareki(report.from.decidedOn)}決定、{report.from.label}）の内容を「{report.to.label}
        」に当てはめた見込みです。申請の前に事業者へ送れます。
      </p>
      <p className={styles['summary']}>{report.summary}</p>
      <Rows report={report} />
    </>,
    <>
      <DownloadButton file={() => finished('pdf')}>不足の一覧をPDFで保存する</DownloadButton>
      <DownloadButton file={() => finished('docx')}>不足の一覧をWordで保存する</DownloadButton>
    </>,
  );
}
