import { Alert, Button, Modal, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Occasion } from '../../../shared/domain/certificate-template.ts';
import { occasionLabels } from '../../../shared/domain/certificate-template-words.ts';
import { inputProps } from '../../components/field.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { characterSentence, refusalMessage } from '../../lib/messages.ts';
import { companyHitsQuery, type PreviewInput } from './api.ts';
import { LivePage } from './live-page.tsx';
import styles from './templates.module.css';
import type { Preview } from './use-preview.ts';

const samples = [
  { value: 'ordinary', label: '見本：ふつうの名前' },
  { value: 'long', label: '見本：とても長い名前' },
  { value: 'difficult', label: '見本：難しい字の名前（髙﨑葛󠄀城𠮷田）' },
] as const;
type Sample = (typeof samples)[number]['value'];

/** Whom the page is filled with: an invented company, or one of the register, found by typing. */
function SampleField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const [typed, setTyped] = useState<string>(samples[0].label);
  const [query] = useDebouncedValue(typed.trim(), 120);
  const isSample = samples.some(({ label }) => label === query);
  const hits = useQuery({ ...companyHitsQuery(query), enabled: query !== '' && !isSample });
  const rows = query === '' || isSample ? [] : (hits.data?.rows ?? []);
  return (
    <Select
      {...inputProps({
        label: '仕上がりに使う事業者',
        description: '見本から選ぶか、台帳の事業者の名前・カナ・認定番号を入力します',
      })}
      searchable
      allowDeselect={false}
      value={value}
      selectFirstOptionOnChange
      data={
        isSample || query === ''
          ? samples.map((each) => ({ ...each }))
          : rows.map(({ id, name }) => ({ value: id, label: name }))
      }
      nothingFoundMessage={hits.isFetching ? '探しています…' : '当てはまる事業者はありません。'}
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      maxDropdownHeight={280}
    />
  );
}

/** What a preview is asked for. */
export const sampleOf = (value: string): PreviewInput['sample'] =>
  samples.find((sample): sample is (typeof samples)[number] & { value: Sample } => sample.value === value)?.value ?? {
    companyId: value,
  };

export interface TemplatePreviewProps {
  readonly preview: Preview;
  readonly occasion: Occasion;
  readonly sample: string;
  readonly onSample: (sample: string) => void;
  /** False while a fault is known: then no page is asked for. */
  readonly sound: boolean;
}

/** The certificate as it will be printed, drawn anew shortly after the typing. */
export function TemplatePreview({ preview, occasion, sample, onSample, sound }: TemplatePreviewProps) {
  const [large, setLarge] = useState(false);
  const { page, refusal, failure, busy } = preview;
  const label = `${occasionLabels[occasion]}の認定証の仕上がり`;
  const said = refusal === null ? failure : refusalMessage(refusal);
  return (
    <section className={styles['preview']} aria-label="仕上がり">
      <div className={styles['previewHead']}>
        <SampleField value={sample} onChange={onSample} />
        <Button variant="outline" disabled={page === null} onClick={() => setLarge(true)}>
          大きく見る
        </Button>
      </div>
      <output className={styles['problems']}>
        {!sound && (
          <Alert color="red" variant="outline" py={6}>
            直すところがあるため、直す前の仕上がりを表示しています。
          </Alert>
        )}
        {sound && said !== null && (
          <Alert color="red" variant="outline" py={6} title={said.title}>
            {said.text}
            {refusal?.problems?.map((problem) => (
              <div key={`${problem.where}/${problem.index}`}>{characterSentence(problem)}</div>
            ))}
          </Alert>
        )}
      </output>
      {page !== null && <LivePage base64={page} label={label} />}
      <p className={styles['hint']} aria-live="polite">
        {busy && sound ? '仕上がりを作っています…' : '保存はしません。日付と番号は見本です。'}
      </p>
      <Modal opened={large && page !== null} onClose={() => setLarge(false)} title={label} size={1100} yOffset={16}>
        {page !== null && <PdfPreview base64={page} label={label} height={560} />}
      </Modal>
    </section>
  );
}
