import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { companySort } from '../../../shared/contract/companies.ts';
import { consentLabels, consents, sizeClasses } from '../../../shared/domain/company.ts';
import { industries } from '../../../shared/domain/industries.ts';
import { CertifiedListButton } from '../../components/certified-list-dialog.tsx';
import { DataTable } from '../../components/data-table.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { listCompanies, saveCertifiedList } from './api.ts';
import styles from './companies.module.css';
import { companyColumns } from './company-columns.tsx';
import { stateChoices } from './states.ts';

const industryChoices = industries.map(({ code, name }) => ({ value: code, label: `${code}　${name}` }));
const sizeChoices = sizeClasses.map(({ key, label }) => ({ value: key, label }));
const consentChoices = consents.map((value) => ({ value, label: consentLabels[value] }));

const known = <V extends string>(choices: readonly { readonly value: V }[], value: string | undefined) =>
  choices.find((choice) => choice.value === value)?.value;

/** 事業者台帳: search as you type, filter, sort; the address keeps it all, so going back shows the same list. */
export function CompaniesScreen() {
  const search = useSearch({ from: '/companies' });
  const navigate = useNavigate({ from: '/companies' });
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });

  const sort = { key: companySort.safeParse(search.sort).data ?? 'kana', direction: search.dir ?? 'asc' } as const;
  const filters = {
    state: known(stateChoices, search.state),
    industry: known(industryChoices, search.industry),
    sizeClass: known(sizeChoices, search.size),
    consent: known(consentChoices, search.consent),
  };
  const request = { query: search.q ?? '', filters, sort: sort.key, direction: sort.direction };
  const filtered = request.query !== '' || Object.values(filters).some((value) => value !== undefined);
  return (
    <>
      <PageHeader
        title="事業者台帳"
        actions={
          <>
            <CertifiedListButton save={saveCertifiedList} />
            <Button variant="outline" renderRoot={(props) => <Link to="/companies/validity" {...props} />}>
              有効確認
            </Button>
            <Button renderRoot={(props) => <Link to="/companies/new" {...props} />}>事業者を登録する</Button>
          </>
        }
      />
      <search className={styles['filters']}>
        <SearchBox
          value={search.q ?? ''}
          hint="名前・カナ・法人番号・認定番号・所在地"
          onSearch={(q) => change({ q: q === '' ? undefined : q })}
        />
        <SelectField
          label="認定の状態"
          placeholder="すべて"
          clearable
          choices={stateChoices}
          value={filters.state ?? ''}
          onChange={(state) => change({ state: state ?? undefined })}
        />
        <SelectField
          label="業種"
          placeholder="すべて"
          clearable
          searchable
          choices={industryChoices}
          value={filters.industry ?? ''}
          onChange={(industry) => change({ industry: industry ?? undefined })}
        />
        <SelectField
          label="従業員数"
          placeholder="すべて"
          clearable
          choices={sizeChoices}
          value={filters.sizeClass ?? ''}
          onChange={(size) => change({ size: size ?? undefined })}
        />
        <SelectField
          label="広報掲載の同意"
          placeholder="すべて"
          clearable
          choices={consentChoices}
          value={filters.consent ?? ''}
          onChange={(consent) => change({ consent: consent ?? undefined })}
        />
      </search>
      <DataTable
        label="事業者の一覧"
        columns={companyColumns}
        queryKey={['companies', 'list', request]}
        getRows={({ offset, limit, signal }) => listCompanies({ ...request, offset, limit }, signal)}
        rowId={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/companies/$companyId', params: { companyId: row.id } })}
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
            ? { text: '条件に合う事業者はありません。条件を減らすか、字を減らして検索してください。' }
            : {
                text: 'まだ事業者が登録されていません。',
                action: (
                  <Button renderRoot={(props) => <Link to="/companies/new" {...props} />}>
                    最初の事業者を登録する
                  </Button>
                ),
              }
        }
      />
    </>
  );
}
