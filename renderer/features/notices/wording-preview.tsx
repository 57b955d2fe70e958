import { Alert } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LetterKind } from '../../../shared/domain/letter-kinds.ts';
import { templateFaults } from '../../../shared/domain/letter-template.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { refusalMessage } from '../../lib/messages.ts';
import { candidatesQuery, type EditedTemplate, templatePreviewQuery } from './api.ts';
import styles from './notices.module.css';
import { groupsOf } from './words.ts';

const invented = 'invented';

/** The letter as it will be, with a company of the register; follows the typing after a short rest. */
export function WordingPreview({ kind, template }: { readonly kind: LetterKind; readonly template: EditedTemplate }) {
  const [chosen, setChosen] = useState<string>(invented);
  const [settled] = useDebouncedValue(template, 600);
  const groups = groupsOf(kind);
  const group = groups.find(({ value }) => value === 'fact')?.value ?? groups.at(-1)?.value ?? 'certified';
  const rows = useQuery(candidatesQuery({ kind, group })).data?.rows.slice(0, 200) ?? [];
  const companyId = rows.some((row) => row.companyId === chosen) ? chosen : null;
  const sound = templateFaults(settled).length === 0;
  const preview = useQuery({
    ...templatePreviewQuery({ kind, template: settled, companyId }),
    enabled: sound,
    placeholderData: keepPreviousData,
  });
  const shown = preview.data?.ok === true ? preview.data.value : null;
  return (
    <div className={styles['page']}>
      <SelectField
        label="見本に使う事業者"
        searchable
        choices={[
          { value: invented, label: '架空の事業者（株式会社見本）' },
          ...rows.map((row) => ({ value: row.companyId, label: row.companyName })),
        ]}
        value={companyId ?? invented}
        onChange={(next) => setChosen(next ?? invented)}
      />
      <output>
        {!sound && (
          <Alert color="red" variant="outline">
            直すところがあるため、見本を更新していません。
          </Alert>
        )}
        {sound && shown !== null && shown.missing.length > 0 && (
          <Alert color="orange" variant="outline">
            この事業者には「{shown.missing.join('」「')}」が登録されていないため、〔 〕で表示しています。
          </Alert>
        )}
        {preview.data?.ok === false && (
          <Alert color="red" variant="outline" title={refusalMessage(preview.data.refusal).title}>
            {refusalMessage(preview.data.refusal).text}
          </Alert>
        )}
      </output>
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {shown !== null && <PdfPreview base64={shown.file.base64} label="文書の見本" height={430} fit="width" />}
    </div>
  );
}
