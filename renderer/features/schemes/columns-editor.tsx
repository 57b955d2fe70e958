import { Button } from '@mantine/core';
import { addColumn } from '../../../shared/domain/scheme-edit-fields.ts';
import { columnsOf } from '../../../shared/domain/scheme-fields.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { EntryColumn, EntryField } from '../../../shared/schemes/types.ts';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';

export interface ColumnsEditorProps {
  readonly field: EntryField;
  readonly name: string;
  readonly path: string;
  readonly onChange: (edit: (field: EntryField) => EntryField, step?: boolean) => void;
}

const decimalChoices = [
  { value: '0', label: '整数' },
  { value: '1', label: '小数1桁まで' },
  { value: '2', label: '小数2桁まで' },
] as const;

/** The columns of a table or of a group of numbers. */
export function ColumnsEditor({ field, name, path, onChange }: ColumnsEditorProps) {
  const { errorAt } = useOpenVersion();
  const columns = columnsOf(field);
  const put = (next: readonly EntryColumn[], step = false) =>
    onChange((each) => ('columns' in each ? { ...each, columns: next } : each), step);
  const change = (index: number, part: Partial<EntryColumn>) =>
    put(columns.map((column, at) => (at === index ? { ...column, ...part } : column)));
  return (
    <div className={styles['rows']}>
      {columns.map((column, index) => {
        const at = `${path}.columns.${index}`;
        const what = `${name}の列${index + 1}`;
        return (
          <div key={column.key} className={styles['row']}>
            <TextField
              label="列の名前"
              namePrefix={what}
              path={`${at}.label`}
              required={columns.length > 1}
              max={schemeLimits.columnLabel}
              value={column.label}
              error={errorAt(`${at}.label`)}
              onChange={(label) => change(index, { label })}
            />
            {column.kind === 'number' ? (
              <>
                <TextField
                  label="単位"
                  namePrefix={what}
                  path={`${at}.unit`}
                  width={120}
                  value={column.unit ?? ''}
                  error={errorAt(`${at}.unit`)}
                  onChange={(unit) => change(index, { unit })}
                />
                <SelectField
                  label="桁"
                  namePrefix={what}
                  width={150}
                  choices={decimalChoices}
                  value={decimalChoices.find(({ value }) => value === `${column.decimals ?? 0}`)?.value ?? '0'}
                  onChange={(decimals) => change(index, { decimals: Number(decimals) })}
                />
              </>
            ) : (
              <span className={styles['rowNote']}>はい・いいえ</span>
            )}
            <Button
              size="xs"
              variant="outline"
              color="red"
              aria-label={`${what}を削除する`}
              disabled={columns.length === 1}
              onClick={() => put(columns.toSpliced(index, 1), true)}
            >
              削除
            </Button>
          </div>
        );
      })}
      <div>
        <Button size="xs" variant="outline" onClick={() => put(addColumn(columns), true)}>
          {name}に列を加える
        </Button>
      </div>
    </div>
  );
}
