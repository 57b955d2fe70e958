import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { type ComparisonRow, compareSchemes } from '../../../shared/domain/compare-schemes.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { printComparison, versionQuery, versionsQuery } from './api.ts';
import styles from './compare.module.css';
import { ComparisonTable } from './comparison-table.tsx';

const back = (
  <Link to="/settings" search={{ tab: 'checksheet' }}>
    設定に戻る
  </Link>
);

/** The newest published version beside the one it follows, until the clerk chooses others. */
function defaultPair(versions: readonly SchemeVersionRow[]): { readonly from: string; readonly to: string } {
  const newest = versions.findLast((each) => each.status === 'published') ?? versions.at(-1);
  const to = newest?.id ?? '';
  const before =
    versions.find((each) => each.id === newest?.previousVersionId) ?? versions.find((each) => each.id !== to);
  return { from: before?.id ?? to, to };
}

type Show = 'all' | 'changed' | 'condition';

const showChoices: readonly { readonly value: Show; readonly label: string }[] = [
  { value: 'all', label: 'すべての行' },
  { value: 'changed', label: '変更のあるものだけ' },
  { value: 'condition', label: '文言だけの変更を除く' },
];

const filters: Readonly<Record<Show, (row: ComparisonRow) => boolean>> = {
  all: () => true,
  changed: (row) => row.changed,
  condition: (row) => row.conditionChanged,
};

interface ComparisonProps {
  readonly left: Scheme;
  readonly right: Scheme;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly show: Show;
}

function Comparison({ left, right, schemes, show }: ComparisonProps) {
  const sections = useMemo(() => compareSchemes(left, right, (id) => schemes.get(id) ?? null), [left, right, schemes]);
  const shown = sections
    .map((section) => ({ ...section, rows: section.rows.filter(filters[show]) }))
    .filter((section) => section.rows.length > 0);
  const rows = sections.flatMap((section) => section.rows);
  const changed = rows.filter(filters.changed).length;
  const condition = rows.filter(filters.condition).length;
  if (left.id === right.id) return <p>左右に同じ版を選んでいます。どちらかを別の版にしてください。</p>;
  return (
    <>
      <output className={styles['count']}>
        {rows.length}行のうち、違いがあるのは{changed}行（文言だけの違いを除くと{condition}行）です。
      </output>
      {shown.length === 0 ? (
        <p>{changed === 0 ? '2つの版に違いはありません。' : '違いは文言だけです。'}</p>
      ) : (
        <ComparisonTable left={left.label} right={right.label} sections={shown} />
      )}
    </>
  );
}

type Version = Result<{ readonly scheme: Scheme }, Refusal>;

/** The versions' contents by key: a chain of versions is followed through all of them. */
function contents(queries: readonly UseQueryResult<Version>[]) {
  const read = queries.flatMap(({ data }) => (data?.ok === true ? [data.value.scheme] : []));
  return {
    schemes: new Map(read.map((scheme) => [scheme.id, scheme])),
    failed: queries.find((query) => query.isLoadingError),
    waiting: queries.some((query) => query.isPending),
  };
}

function Chosen({ versions }: { readonly versions: readonly SchemeVersionRow[] }) {
  const search = useSearch({ from: '/settings/compare' });
  const navigate = useNavigate({ from: '/settings/compare' });
  const usual = defaultPair(versions);
  const known = (id: string | undefined) => versions.find((each) => each.id === id)?.id;
  const from = known(search.from) ?? usual.from;
  const to = known(search.to) ?? usual.to;
  const { schemes, failed, waiting } = useQueries({
    queries: versions.map((each) => versionQuery(each.id)),
    combine: contents,
  });
  const print = useAction({ call: printComparison, success: null, changes: false });
  const [left, right] = [schemes.get(from), schemes.get(to)];
  const choices = versions.map(({ id, label, status }) => ({
    value: id,
    label: status === 'draft' ? `${label}（下書き）` : label,
  }));
  const go = (next: typeof search) => void navigate({ search: { ...search, ...next }, replace: true });
  return (
    <>
      <PageHeader
        title="新旧対照表"
        back={back}
        actions={
          <DownloadButton
            file={async () => {
              const answer = await print.run({ fromId: from, toId: to });
              return answer?.ok === true ? answer.value : null;
            }}
          >
            新旧対照表をPDFで保存する
          </DownloadButton>
        }
      />
      <ActionBanner action={print} />
      <div className={styles['choices']}>
        <SelectField
          label="左に置く版（旧）"
          choices={choices}
          value={from}
          onChange={(id) => go({ from: id ?? from })}
        />
        <SelectField label="右に置く版（新）" choices={choices} value={to} onChange={(id) => go({ to: id ?? to })} />
        <SelectField
          label="表示する行"
          choices={showChoices}
          value={search.show ?? 'all'}
          onChange={(show) => go({ show: show === 'all' || show === null ? undefined : show })}
        />
      </div>
      {failed ? (
        <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />
      ) : waiting || left === undefined || right === undefined ? (
        <LoadingState />
      ) : (
        <Comparison left={left} right={right} schemes={schemes} show={search.show ?? 'all'} />
      )}
    </>
  );
}

/** 設定 › 新旧対照表: any two versions of the checksheet side by side. */
export function CompareScreen() {
  const query = useQuery(versionsQuery);
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Chosen versions={query.data.versions} />;
}
