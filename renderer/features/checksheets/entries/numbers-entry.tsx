import { displayText, shareWords } from '../../../../shared/domain/checksheet.ts';
import styles from '../checksheets.module.css';
import { useEntry, useSheet } from '../sheet-context.tsx';
import type { EntryProps } from './entry-props.ts';
import { NumberCell } from './number-cell.tsx';

/** 管理職内訳 男性 人 女性 人. */
export function NumbersEntry({ item, field }: EntryProps<'numbers'>) {
  const { entry, change } = useEntry(item.key, field.key, 'numbers');
  const values = entry?.values ?? {};
  return (
    <fieldset className={styles['group']}>
      <legend>
        <span className="visually-hidden">{item.id} </span>
        {displayText(field.label)}
      </legend>
      <div className={styles['inline']}>
        {field.columns.map((column) => (
          <NumberCell
            key={column.key}
            item={item}
            path={`${field.key}.${column.key}`}
            label={displayText(column.label)}
            unit={column.unit}
            value={values[column.key] ?? null}
            onChange={(value) => change({ kind: 'numbers', values: { ...values, [column.key]: value } })}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One number by itself. */
export function NumberEntry({ item, field }: EntryProps<'number'>) {
  const { entry, change } = useEntry(item.key, field.key, 'number');
  return (
    <NumberCell
      item={item}
      path={field.key}
      label={displayText(field.label)}
      unit={field.unit}
      value={entry?.value ?? null}
      onChange={(value) => change({ kind: 'number', value })}
    />
  );
}

/** 女性管理職の割合: worked out from the numbers above it. */
export function ShareEntry({ item, field }: EntryProps<'share'>) {
  const share = useSheet((state) => shareWords(state.answers[item.key]?.entries[field.of], field.part));
  return (
    <p className={styles['share']}>
      {displayText(field.label)}：
      <output>{share === null ? '（人数を入力すると計算します）' : `${share}（自動計算）`}</output>
    </p>
  );
}
