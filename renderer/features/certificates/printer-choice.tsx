import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { paperLabels } from '../../../shared/domain/certificate-template-words.ts';
import { offsetLabel } from '../../../shared/domain/print-offset.ts';
import { SelectField } from '../../components/select-field.tsx';
import { offsetsQuery } from '../../lib/print-offsets.ts';

const none = 'none';

/** Which printer's correction the pages are moved by: the one of the last time at first. Without any there is no field. */
export function usePrinterChoice(brief = false) {
  const query = useQuery(offsetsQuery);
  const [chosen, setChosen] = useState<string | null>(null);
  const offsets = query.data?.offsets ?? [];
  const value = chosen ?? query.data?.lastUsed ?? none;
  const known = offsets.some(({ id }) => id === value) ? value : none;
  const field = offsets.length > 0 && (
    <SelectField
      label="印刷位置の補正"
      description={brief ? undefined : '印刷するプリンターを選ぶと、ずれを直して印刷します。保存したPDFは変わりません'}
      width={brief ? 300 : undefined}
      choices={[
        { value: none, label: '補正しない' },
        ...offsets.map((offset) => ({
          value: offset.id,
          label: `${offset.printer}・${paperLabels[offset.paper]}（${offsetLabel(offset)}）`,
        })),
      ]}
      value={known}
      onChange={(next) => setChosen(next ?? none)}
    />
  );
  return { offsetId: known === none ? null : known, field };
}
