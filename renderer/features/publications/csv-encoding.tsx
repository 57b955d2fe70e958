import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RadioField } from '../../components/radio-field.tsx';
import { type ExportInput, settingsQuery } from './api.ts';

type Encoding = NonNullable<ExportInput['encoding']>;

const encodings: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf-8', label: 'UTF-8（ふつうはこちら）' },
  { value: 'cp932', label: 'Shift_JIS（CP932）' },
];

/** The encoding of a CSV file: as in 設定 until the clerk picks another. */
export function useCsvEncoding() {
  const settings = useQuery(settingsQuery);
  const [picked, setPicked] = useState<Encoding | null>(null);
  const usual: Encoding = settings.data?.values['csvEncoding'] === 'cp932' ? 'cp932' : 'utf-8';
  const encoding = picked ?? usual;
  const field = (
    <RadioField label="CSVの文字コード" stacked choices={encodings} value={encoding} onChange={setPicked} />
  );
  return { encoding, field };
}
