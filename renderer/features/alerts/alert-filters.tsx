import { SegmentedControl } from '@mantine/core';
import type { AlertFilter, AlertOverview } from '../../../shared/contract/alerts.ts';
import {
  type AlertKind,
  alertKindLabels,
  alertKinds,
  handlingLabels,
  handlingStates,
} from '../../../shared/domain/alert.ts';
import { stageWords } from '../../../shared/domain/alert-words.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import styles from './alerts.module.css';

export interface AlertFiltersProps {
  readonly filter: AlertFilter;
  readonly overview: AlertOverview | undefined;
  readonly onChange: (part: Partial<AlertFilter>) => void;
}

const views = [
  { value: 'attention', label: '要対応のみ' },
  { value: 'all', label: 'すべて' },
] as const;

const kindChoices = alertKinds.map((value) => ({ value, label: alertKindLabels[value] }));
const handlingChoices = (['none', ...handlingStates] as const).map((value) => ({
  value,
  label: handlingLabels[value],
}));

/** The stages there are now, and the one asked for; a choice names kind and stage. */
function stageChoices({ kind, stage }: AlertFilter, overview: AlertOverview | undefined) {
  const known = (overview?.stages ?? []).filter((each) => kind === undefined || each.kind === kind);
  const choices = known.map((each) => ({
    value: `${each.kind}/${each.stage}`,
    label: `${each.kind === 'term' ? '満了' : '補正'}：${stageWords({ ...each, of: 'alert' })}`,
  }));
  const value = stage === undefined ? '' : `${kind ?? 'term'}/${stage}`;
  if (value === '' || choices.some((choice) => choice.value === value)) return { choices, value };
  const label = stageWords({ kind: kind ?? 'term', of: 'alert', stage: stage ?? null });
  return { choices: [...choices, { value, label }], value };
}

const stageOf = (chosen: string): { readonly kind: AlertKind | undefined; readonly stage: number } => {
  const [kind, stage] = chosen.split('/');
  return { kind: alertKinds.find((each) => each === kind), stage: Number(stage) };
};

/** Which alerts the list shows; the address keeps it all. */
export function AlertFilters({ filter, overview, onChange }: AlertFiltersProps) {
  const stages = stageChoices(filter, overview);
  return (
    <search className={styles['filters']}>
      <SegmentedControl
        aria-label="表示する警告"
        value={filter.view}
        data={views.map((each) => ({ ...each }))}
        onChange={(value) => onChange({ view: value === 'all' ? 'all' : 'attention' })}
      />
      <SearchBox value={filter.query} hint="名前・カナ・認定番号" onSearch={(query) => onChange({ query })} />
      <SelectField
        label="種類"
        placeholder="すべて"
        clearable
        choices={kindChoices}
        value={filter.kind ?? ''}
        onChange={(kind) => onChange({ kind: kind ?? undefined, stage: undefined })}
      />
      <SelectField
        label="段階"
        placeholder="すべて"
        clearable
        choices={stages.choices}
        value={stages.value}
        onChange={(chosen) => onChange(chosen === null ? { stage: undefined } : stageOf(chosen))}
      />
      <SelectField
        label="対応"
        placeholder="すべて"
        clearable
        choices={handlingChoices}
        value={filter.handling ?? ''}
        onChange={(handling) => onChange({ handling: handling ?? undefined })}
      />
    </search>
  );
}
