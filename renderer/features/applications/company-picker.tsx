import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { inputProps } from '../../components/field.tsx';
import { companyHitsQuery } from './api.ts';
import styles from './applications.module.css';

export interface CompanyPickerProps {
  readonly onPick: (companyId: string) => void;
  readonly error?: string | undefined;
  /** True when the clerk comes back to choose again. */
  readonly focused: boolean;
}

/** Finds a registered company by name, kana, number or address; typing narrows the list, Enter takes the marked one. */
export function CompanyPicker({ onPick, error, focused }: CompanyPickerProps) {
  const [typed, setTyped] = useState('');
  const [query] = useDebouncedValue(typed.trim(), 120);
  const hits = useQuery(companyHitsQuery(query));
  const rows = hits.data?.rows ?? [];
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <Select
      {...inputProps({
        label: '事業者',
        path: 'companyId',
        required: true,
        error,
        description: '名前・カナ・法人番号・認定番号・所在地のどれかを入力すると、候補が出ます。',
      })}
      searchable
      ref={input}
      value={null}
      data={rows.map((row) => ({ value: row.id, label: row.name }))}
      // the register has searched already: its hits need not hold the typed letters
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => id !== null && onPick(id)}
      leftSection={<IconSearch aria-hidden size={18} />}
      placeholder="例：アサカ"
      maxDropdownHeight={360}
      nothingFoundMessage={
        hits.isFetching ? '探しています…' : '当てはまる事業者はありません。字を減らすか、新しく登録してください。'
      }
      renderOption={({ option }) => {
        const row = rows.find((each) => each.id === option.value);
        return (
          <span className={styles['hit']}>
            <span>{option.label}</span>
            <span className={styles['muted']}>
              {row?.address}
              {row?.number != null && `　認定 ${certificationNumberLabel(row.number)}`}
            </span>
          </span>
        );
      }}
    />
  );
}
