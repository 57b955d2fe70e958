import { Checkbox } from '@mantine/core';
import { fieldName } from '../../../shared/domain/describe-entry.ts';
import { columnsOf } from '../../../shared/domain/scheme-fields.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { EntryField, SchemeItem } from '../../../shared/schemes/types.ts';
import { FieldGrid } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import { useOpenVersion } from './editor-context.tsx';
import { NeededNumber } from './needed-number.tsx';
import { OptionsEditor } from './options-editor.tsx';

export interface FieldPropertiesProps {
  readonly item: SchemeItem;
  readonly field: EntryField;
  /** 記入欄2 */
  readonly name: string;
  readonly path: string;
  readonly onChange: (edit: (field: EntryField) => EntryField, step?: boolean) => void;
}

/** How many of the last years a table has: 3 means -3, -2, -1. */
const lastYears = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index - count);

function Share({ item, field, name, path, onChange }: FieldPropertiesProps & { field: { kind: 'share' } }) {
  const { errorAt } = useOpenVersion();
  const groups = item.fields.filter((each) => each.kind === 'numbers');
  const columns = columnsOf(groups.find((each) => each.key === field.of));
  return (
    <FieldGrid>
      <SelectField
        label={`${name}：もとになる数の内訳`}
        required
        path={`${path}.of`}
        choices={groups.map((each) => ({ value: each.key, label: fieldName(each) }))}
        value={field.of}
        error={errorAt(`${path}.of`)}
        onChange={(of) => onChange((each) => (each.kind === 'share' && of !== null ? { ...each, of } : each), true)}
      />
      <SelectField
        label={`${name}：割合を出す列`}
        required
        path={`${path}.part`}
        choices={columns.map((each) => ({ value: each.key, label: each.label || '（名前のない列）' }))}
        value={field.part}
        error={errorAt(`${path}.part`)}
        onChange={(part) =>
          onChange((each) => (each.kind === 'share' && part !== null ? { ...each, part } : each), true)
        }
      />
    </FieldGrid>
  );
}

function ChosenYears({ field, name, path, onChange }: FieldPropertiesProps & { field: { kind: 'chosen-years' } }) {
  const [first] = field.window;
  return (
    <FieldGrid>
      <NeededNumber
        label={`${name}：過去何年の中から選ぶか`}
        suffix="年"
        min={1}
        max={10}
        path={`${path}.window`}
        value={-first}
        onChange={(years) =>
          onChange((each) => (each.kind === 'chosen-years' ? { ...each, window: [-years, -1] } : each))
        }
      />
      <NeededNumber
        label={`${name}：記入できる年の数`}
        suffix="年分"
        min={1}
        max={10}
        path={`${path}.maxRows`}
        value={field.maxRows}
        onChange={(maxRows) => onChange((each) => (each.kind === 'chosen-years' ? { ...each, maxRows } : each))}
      />
    </FieldGrid>
  );
}

/** What a field of each kind is made of, in plain words. */
export function FieldProperties(props: FieldPropertiesProps) {
  const { field, name, path, onChange } = props;
  const { errorAt } = useOpenVersion();
  switch (field.kind) {
    case 'text':
      return (
        <Checkbox
          label="何行でも書ける広い欄にする"
          checked={field.multiline}
          onChange={(event) => {
            const multiline = event.currentTarget.checked;
            onChange((each) => (each.kind === 'text' ? { ...each, multiline } : each), true);
          }}
        />
      );
    case 'number':
      return (
        <TextField
          label={`${name}：単位`}
          path={`${path}.unit`}
          width={200}
          max={schemeLimits.unit}
          value={field.unit}
          error={errorAt(`${path}.unit`)}
          onChange={(unit) => onChange((each) => (each.kind === 'number' ? { ...each, unit } : each))}
        />
      );
    case 'choice':
    case 'options':
      return (
        <OptionsEditor
          name={name}
          path={`${path}.options`}
          options={field.options}
          freeText={field.kind === 'options'}
          onChange={(options, step) =>
            onChange((each) => (each.kind === 'options' || each.kind === 'choice' ? { ...each, options } : each), step)
          }
        />
      );
    case 'base-years':
      return (
        <>
          <NeededNumber
            label={`${name}：過去何年分の表か`}
            suffix="年分"
            min={1}
            max={10}
            width={280}
            path={`${path}.offsets`}
            value={field.offsets.length}
            onChange={(years) =>
              onChange((each) => (each.kind === 'base-years' ? { ...each, offsets: lastYears(years) } : each))
            }
          />
          <ColumnsEditor {...props} />
        </>
      );
    case 'chosen-years':
      return (
        <>
          <ChosenYears {...props} field={field} />
          <ColumnsEditor {...props} />
        </>
      );
    case 'numbers':
      return <ColumnsEditor {...props} />;
    case 'share':
      return <Share {...props} field={field} />;
    default:
      return null;
  }
}
