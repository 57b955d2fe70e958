import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { ValidityPanel } from '../../components/validity-panel.tsx';
import { useToday } from '../../lib/session.ts';
import { companiesQuery, validityQuery, writeValidity } from './api.ts';
import styles from './terms.module.css';

interface FoundProps {
  readonly query: string;
  readonly onChoose: (companyId: string) => void;
}

function Found({ query, onChoose }: FoundProps) {
  const found = useQuery(companiesQuery(query));
  if (found.isPending) return <LoadingState />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <>
      <ListTable
        label="確かめる事業者の候補"
        rows={found.data.rows}
        rowId={(row) => row.id}
        onOpen={(row) => onChoose(row.id)}
        columns={[
          { key: 'name', header: '事業者名', cell: (row) => row.name },
          { key: 'address', header: '所在地', cell: (row) => row.address },
          {
            key: 'number',
            header: '認定番号',
            width: 110,
            cell: (row) => (row.number === null ? '' : certificationNumberLabel(row.number)),
          },
        ]}
        empty={{
          text:
            query.trim() === ''
              ? '事業者がまだ登録されていません。'
              : '条件に合う事業者はありません。字を減らして検索してください。',
        }}
      />
      {found.data.total > found.data.rows.length && (
        <p className={styles['muted']}>ほかにもあります。名前や認定番号を続けて入力してください。</p>
      )}
    </>
  );
}

function Chosen({ companyId, onOther }: { readonly companyId: string; readonly onOther: () => void }) {
  const today = useToday();
  const [on, setOn] = useState<CivilDate | null>(today);
  const query = useQuery(validityQuery(companyId, on ?? ''));
  const name = query.data?.ok === true ? query.data.value.current.name : '';
  return (
    <>
      <p className={styles['buttons']}>
        <Link to="/companies/$companyId" params={{ companyId }}>
          {name === '' ? '事業者の画面' : name}
        </Link>
        <Button variant="outline" size="compact-sm" onClick={onOther}>
          別の事業者を選ぶ
        </Button>
      </p>
      <ValidityPanel
        on={on}
        onChange={setOn}
        query={query}
        file={({ on: day, format }) => writeValidity({ companyId, on: day, format })}
      />
    </>
  );
}

/** 有効確認 from the register: who first, then which day. */
export function ValidityScreen() {
  const { q, company } = useSearch({ from: '/companies/validity' });
  const navigate = useNavigate({ from: '/companies/validity' });
  const choose = (companyId: string | undefined) =>
    void navigate({ search: (before) => ({ ...before, company: companyId }) });
  return (
    <>
      <PageHeader title="有効確認" back={<Link to="/companies">事業者台帳に戻る</Link>} />
      {company === undefined ? (
        <div className={styles['search']}>
          <SearchBox
            value={q ?? ''}
            hint="名前・カナ・法人番号・認定番号・所在地"
            onSearch={(text) =>
              void navigate({ search: (before) => ({ ...before, q: text === '' ? undefined : text }), replace: true })
            }
          />
          <Found query={q ?? ''} onChoose={choose} />
        </div>
      ) : (
        <Chosen key={company} companyId={company} onOther={() => choose(undefined)} />
      )}
    </>
  );
}
