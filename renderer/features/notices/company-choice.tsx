import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { inputProps } from '../../components/field.tsx';
import { companyHitsQuery } from './api.ts';

export interface CompanyChoiceProps {
  readonly label: string;
  readonly value: { readonly id: string; readonly name: string } | null;
  readonly onChange: (company: { readonly id: string; readonly name: string } | null) => void;
  readonly required?: boolean;
  readonly path?: string;
  readonly error?: string | undefined;
}

/** One company of the register, found by typing. */
export function CompanyChoice({ label, value, onChange, required = false, path, error }: CompanyChoiceProps) {
  const [typed, setTyped] = useState(value?.name ?? '');
  const [query] = useDebouncedValue(typed.trim(), 120);
  const hits = useQuery(companyHitsQuery(value?.name === query ? '' : query));
  const rows = hits.data?.rows ?? [];
  const known = value === null || rows.some((row) => row.id === value.id) ? rows : [value, ...rows];
  return (
    <Select
      {...inputProps({ label, required, path, error, description: '名前・カナ・認定番号を入力すると、候補が出ます。' })}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ 'aria-label': `${label}の選択を消す` }}
      value={value?.id ?? null}
      data={known.map((row) => ({ value: row.id, label: row.name }))}
      // the register has searched already: its hits need not hold the typed letters
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const row = known.find((each) => each.id === id);
        onChange(row === undefined ? null : { id: row.id, name: row.name });
      }}
      nothingFoundMessage={hits.isFetching ? '探しています…' : '当てはまる事業者はありません。'}
      mb="sm"
    />
  );
}
