import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { DataTable } from '../../components/data-table.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useToday } from '../../lib/session.ts';
import { type ListInput, listApplications } from './api.ts';
import { applicationColumns } from './application-columns.tsx';
import styles from './applications.module.css';
import { kindChoices, statusChoices } from './words.ts';

type SortKey = NonNullable<ListInput['sort']>;
const sortKeys: readonly SortKey[] = ['received', 'status', 'company', 'receipt-number', 'updated'];

const known = <V extends string>(choices: readonly { readonly value: V }[], value: string | undefined) =>
  choices.find((choice) => choice.value === value)?.value;

/** 申請受付: the list of applications; the address keeps search, filters and order. */
export function ApplicationsScreen() {
  const search = useSearch({ from: '/applications' });
  const navigate = useNavigate({ from: '/applications' });
  const today = useToday();
  const columns = useMemo(() => applicationColumns(today), [today]);
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  const sort = {
    key: sortKeys.find((key) => key === search.sort) ?? 'received',
    direction: search.dir ?? 'desc',
  } as const;
  const status = known(statusChoices, search.status);
  const kind = known(kindChoices, search.kind);
  const query = search.q ?? '';
  const request: ListInput = {
    query,
    ...(status === undefined ? {} : { status }),
    ...(kind === undefined ? {} : { kind }),
    sort: sort.key,
    direction: sort.direction,
  };
  const filtered = query !== '' || status !== undefined || kind !== undefined;
  return (
    <>
      <PageHeader
        title="申請受付"
        actions={<Button renderRoot={(props) => <Link to="/applications/new" {...props} />}>申請を受け付ける</Button>}
      />
      <search className={styles['filters']}>
        <SearchBox
          value={search.q ?? ''}
          hint="受付番号・事業者名・カナ"
          onSearch={(q) => change({ q: q === '' ? undefined : q })}
        />
        <SelectField
          label="段階"
          placeholder="すべて"
          clearable
          choices={statusChoices}
          value={status ?? ''}
          onChange={(value) => change({ status: value ?? undefined })}
        />
        <SelectField
          label="種別"
          placeholder="すべて"
          clearable
          choices={kindChoices}
          value={kind ?? ''}
          onChange={(value) => change({ kind: value ?? undefined })}
        />
      </search>
      <DataTable
        label="申請の一覧"
        columns={columns}
        queryKey={['applications', 'list', request]}
        getRows={({ offset, limit, signal }) => listApplications({ ...request, offset, limit }, signal)}
        rowId={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/applications/$applicationId', params: { applicationId: row.id } })}
        sort={sort}
        onSort={({ key, direction }) => change({ sort: key, dir: direction })}
        toolbar={
          filtered && (
            <Button variant="subtle" size="compact-sm" onClick={() => void navigate({ search: {}, replace: true })}>
              条件をすべて外す
            </Button>
          )
        }
        empty={
          filtered
            ? { text: '条件に合う申請はありません。条件を減らすか、字を減らして検索してください。' }
            : {
                text: 'まだ申請がありません。',
                action: (
                  <Button renderRoot={(props) => <Link to="/applications/new" {...props} />}>
                    最初の申請を受け付ける
                  </Button>
                ),
              }
        }
      />
    </>
  );
}
