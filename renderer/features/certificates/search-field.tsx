import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';

export interface SearchFieldProps {
  /** What the address says. */
  readonly value: string;
  readonly onSearch: (query: string) => void;
  readonly placeholder: string;
}

/** 検索: searches while one types; a change of the address from elsewhere fills the field. */
export function SearchField({ value, onSearch, placeholder }: SearchFieldProps) {
  const [typed, setTyped] = useState(value);
  const [answered, setAnswered] = useState(value);
  if (value !== answered) {
    setAnswered(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const search = useDebouncedCallback((query: string) => onSearch(query), 150);
  return (
    <TextInput
      label="検索"
      placeholder={placeholder}
      leftSection={<IconSearch aria-hidden size={18} />}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value.trim());
      }}
    />
  );
}
