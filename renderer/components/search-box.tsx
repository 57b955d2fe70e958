import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { maxSearchText } from '../../shared/domain/text.ts';

/** The screen the address names; the search behind the question mark is not part of it. */
const screenNow = (): string => window.location.hash.split('?')[0] ?? '';

export interface SearchBoxProps {
  /** What the list is searched for now, as the address says. */
  readonly value: string;
  /** Called while typing, after a short rest, with the blanks at both ends taken off. */
  readonly onSearch: (text: string) => void;
  /** What may be typed: 名前・カナ・法人番号. */
  readonly hint: string;
}

/** Search as you type. What is being typed stays the clerk's; a change from elsewhere (back, a link, 条件をすべて外す) replaces it. */
export function SearchBox({ value, onSearch, hint }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [answered, setAnswered] = useState(value);
  if (value !== answered) {
    setAnswered(value);
    if (value !== typed.trim()) setTyped(value);
  }
  const search = useDebouncedCallback((text: string, screen: string) => {
    // a row opened right after typing: the search must not call the clerk back to the list
    if (screenNow() === screen) onSearch(text);
  }, 120);
  return (
    <TextInput
      label="検索"
      placeholder={hint}
      leftSection={<IconSearch aria-hidden size={18} />}
      value={typed}
      autoComplete="off"
      maxLength={maxSearchText}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        search(event.currentTarget.value.trim(), screenNow());
      }}
    />
  );
}
