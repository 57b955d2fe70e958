import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { complianceWords, type TriedKey, triedDefinition } from '../../../shared/domain/what-if-words.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import type { TriedSearch } from './tried.ts';
import styles from './what-if.module.css';

const asIs = 'as-is';
const keep = { value: asIs, label: 'いまの設定のまま' } as const;

const labelOf = (key: TriedKey): string => triedDefinition(key)?.label ?? key;
const choicesOf = (key: TriedKey) => [keep, ...(triedDefinition(key)?.choices ?? [])];
const complianceChoices = [
  keep,
  ...(['yes', 'no'] as const).map((value) => ({ value, label: complianceWords[value] })),
];

/** The choice of an address; an unknown one stays as it is. */
const chosen = (choices: readonly { readonly value: string }[], value: string | undefined): string =>
  choices.find((choice) => choice.value === value)?.value ?? asIs;
const picked = (value: string | null): string | undefined => (value === null || value === asIs ? undefined : value);

export interface ChangeFormProps {
  readonly versions: readonly SchemeVersionRow[];
  readonly tried: TriedSearch;
  readonly onChange: (change: TriedSearch) => void;
  /** A number that cannot be read keeps the trial from running. */
  readonly onFault: (field: 'min' | 'mark', faulty: boolean) => void;
}

/** What is tried: a version, or settings; each stays as it is until chosen. The trial follows at once. */
export function ChangeForm({ versions, tried, onChange, onFault }: ChangeFormProps) {
  const number = (field: 'min' | 'mark') => (value: number | null, fault: unknown) => {
    onFault(field, fault !== null);
    if (fault === null) onChange({ [field]: value ?? undefined });
  };
  return (
    <Panel title="試すもの">
      <div className={styles['fields']}>
        <SelectField
          label="チェックシートの版"
          choices={[
            { value: asIs, label: 'いまの版のまま' },
            ...versions.map(({ id, label, status }) => ({
              value: id,
              label: status === 'draft' ? `${label}（下書き）` : label,
            })),
          ]}
          value={tried.version ?? asIs}
          onChange={(value) => onChange({ version: picked(value) })}
        />
        <SelectField
          label={labelOf('naPolicy')}
          choices={choicesOf('naPolicy')}
          value={chosen(choicesOf('naPolicy'), tried.na)}
          onChange={(value) => onChange({ na: picked(value) })}
        />
        <SelectField
          label={labelOf('categoryRatio')}
          choices={choicesOf('categoryRatio')}
          value={chosen(choicesOf('categoryRatio'), tried.ratio)}
          onChange={(value) => onChange({ ratio: picked(value) })}
        />
        <SelectField
          label={labelOf('legalComplianceRequired')}
          choices={complianceChoices}
          value={chosen(complianceChoices, tried.legal)}
          onChange={(value) => onChange({ legal: picked(value) })}
        />
        <NumberField
          label={labelOf('minCategories')}
          description="空欄なら、いまのまま"
          suffix="項目"
          min={1}
          max={50}
          value={tried.min ?? null}
          onChange={number('min')}
        />
        <NumberField
          label={labelOf('passMark')}
          description="空欄なら、いまのまま。点数方式の版だけ"
          suffix="点"
          min={1}
          max={1000}
          value={tried.mark ?? null}
          onChange={number('mark')}
        />
      </div>
    </Panel>
  );
}
