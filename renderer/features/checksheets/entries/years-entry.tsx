import { displayText, type YearRow } from '../../../../shared/domain/checksheet.ts';
import { windowOf, type YearBasis, yearLabel } from '../../../../shared/domain/base-years.ts';
import { isFilled } from '../../../../shared/domain/verdict/entered.ts';
import { fiscalYearLabel, yearLabel as eraYearLabel } from '../../../../shared/domain/wareki.ts';
import type { EntryColumn, SchemeItem } from '../../../../shared/schemes/types.ts';
import { SelectField } from '../../../components/select-field.tsx';
import styles from '../checksheets.module.css';
import { useEntry, useFault, useOpenSheet } from '../sheet-context.tsx';
import { type EntryProps, entryPath } from './entry-props.ts';
import { NumberCell } from './number-cell.tsx';

/** 2025年（令和7年）, 2025年度（令和7年度）, 2025年（事業年度）. */
const yearName = (year: number, basis: YearBasis) =>
  basis === 'business'
    ? yearLabel(year, basis)
    : `${yearLabel(year, basis)}（${basis === 'fiscal' ? fiscalYearLabel(year) : eraYearLabel(year)}）`;
const columnName = (column: EntryColumn) => displayText(column.label);
/** 利用実績 of 「利用実績(※…)」. */
const tableName = (label: string) => displayText(label).split('（')[0]!;

interface CellProps {
  readonly item: SchemeItem;
  readonly path: string;
  readonly row: string;
  readonly column: EntryColumn;
  readonly value: number | boolean | null;
  readonly onChange: (value: number | boolean | null) => void;
}

const answers = [
  { value: 'yes', label: 'はい' },
  { value: 'no', label: 'いいえ' },
] as const;

function Cell({ item, path, row, column, value, onChange }: CellProps) {
  const { readOnly } = useOpenSheet();
  const label = `${row} ${columnName(column)}`.trim();
  if (column.kind === 'flag') {
    return (
      <SelectField
        path={entryPath(item, path)}
        label={label}
        namePrefix={item.id}
        labelHidden
        width={140}
        disabled={readOnly}
        clearable={!readOnly}
        placeholder="未記入"
        choices={answers}
        value={value === null ? '' : value === true ? 'yes' : 'no'}
        onChange={(chosen) => onChange(chosen === null ? null : chosen === 'yes')}
      />
    );
  }
  return (
    <NumberCell
      item={item}
      path={path}
      label={label}
      labelHidden
      unit={column.unit}
      value={typeof value === 'number' ? value : null}
      onChange={onChange}
    />
  );
}

const cellOf = (row: YearRow | undefined, key: string) => row?.values[key] ?? null;

function YearHead({
  item,
  path,
  year,
}: {
  readonly item: SchemeItem;
  readonly path: string;
  readonly year: number | null;
}) {
  const { basis } = useOpenSheet().sheet.detail.baseYears;
  const error = useFault(item, path);
  return (
    <th scope="row">
      {year === null ? '' : yearName(year, basis)}
      {error !== undefined && <p className={styles['fault']}>{error}</p>}
    </th>
  );
}

/** A table by the years the application is judged by. */
export function BaseYearsEntry({ item, field }: EntryProps<'base-years'>) {
  const { basis } = useOpenSheet().sheet.detail.baseYears;
  const { entry, change } = useEntry(item.key, field.key, 'years');
  const error = useFault(item, field.key);
  const rows = entry?.rows ?? [];
  const set = (index: number, key: string, value: number | boolean | null) =>
    change({
      kind: 'years',
      rows: rows.map((row, at) => (at === index ? { ...row, values: { ...row.values, [key]: value } } : row)),
    });
  return (
    <table className={styles['years']}>
      <caption>{displayText(field.label)}</caption>
      <thead>
        <tr>
          <th scope="col">年</th>
          {field.columns.map((column) => (
            <th key={column.key} scope="col">
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.year}>
            <YearHead item={item} path={`${field.key}.${index}.year`} year={row.year} />
            {field.columns.map((column) => (
              <td key={column.key}>
                <Cell
                  item={item}
                  path={`${field.key}.${index}.${column.key}`}
                  row={row.year === null ? '' : yearLabel(row.year, basis)}
                  column={column}
                  value={cellOf(row, column.key)}
                  onChange={(value) => set(index, column.key, value)}
                />
              </td>
            ))}
          </tr>
        ))}
        {error !== undefined && (
          <tr>
            <td colSpan={field.columns.length + 1} className={styles['fault']}>
              {error}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** Takes the choice back; a button beside the year would hide the year. */
const noYear = 'none';

interface YearChoiceProps {
  readonly item: SchemeItem;
  readonly path: string;
  readonly label: string;
  /** First and last year that can be chosen. */
  readonly span: readonly [number, number];
  readonly value: number | null;
  readonly onChange: (year: number | null) => void;
}

function YearChoice({ item, path, label, span, value, onChange }: YearChoiceProps) {
  const { sheet, readOnly } = useOpenSheet();
  const error = useFault(item, path);
  const { basis } = sheet.detail.baseYears;
  const [first, last] = span;
  const window = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  // a year of an earlier window stays as it was entered
  const years = value === null || window.includes(value) ? window : [value, ...window];
  return (
    <SelectField
      path={entryPath(item, path)}
      label={label}
      namePrefix={item.id}
      labelHidden
      width={200}
      disabled={readOnly}
      placeholder="年を選ぶ"
      choices={[
        ...years.map((year) => ({ value: String(year), label: yearName(year, basis) })),
        ...(value === null ? [] : [{ value: noYear, label: '（空欄にする）' }]),
      ]}
      value={value === null ? '' : String(value)}
      onChange={(chosen) => onChange(chosen === null || chosen === noYear ? null : Number(chosen))}
      error={error}
    />
  );
}

/** A table whose years the applicant chooses, up to two rows as on the form. */
export function ChosenYearsEntry({ item, field }: EntryProps<'chosen-years'>) {
  const { entry, change } = useEntry(item.key, field.key, 'years');
  const { sheet } = useOpenSheet();
  const error = useFault(item, field.key);
  const span = windowOf(field.window, sheet.detail.baseYears);
  const blank: YearRow = { year: null, values: Object.fromEntries(field.columns.map(({ key }) => [key, null])) };
  const stored = entry?.rows ?? [];
  const count = Math.max(field.maxRows, stored.length);
  const rows = Array.from({ length: count }, (_, index) => stored[index] ?? blank);
  const set = (index: number, row: YearRow) => {
    const next = rows.map((each, at) => (at === index ? row : each));
    const used = next.findLastIndex((each) => each.year !== null || isFilled(each.values));
    change({ kind: 'years', rows: next.slice(0, used + 1) });
  };
  return (
    <table className={styles['years']}>
      <caption>{displayText(field.label)}</caption>
      <thead>
        <tr>
          <th scope="col">年</th>
          {field.columns.map((column) => (
            <th key={column.key} scope="col">
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const name = `${index + 1}行目`;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the form's two lines: their place is what they are
            <tr key={index}>
              <td>
                <YearChoice
                  item={item}
                  path={`${field.key}.${index}.year`}
                  label={`${tableName(field.label)} ${name} 年`}
                  span={span}
                  value={row.year}
                  onChange={(year) => set(index, { ...row, year })}
                />
              </td>
              {field.columns.map((column) => (
                <td key={column.key}>
                  <Cell
                    item={item}
                    path={`${field.key}.${index}.${column.key}`}
                    row={`${tableName(field.label)} ${name}`}
                    column={column}
                    value={cellOf(row, column.key)}
                    onChange={(value) => set(index, { ...row, values: { ...row.values, [column.key]: value } })}
                  />
                </td>
              ))}
            </tr>
          );
        })}
        {error !== undefined && (
          <tr>
            <td colSpan={field.columns.length + 1} className={styles['fault']}>
              {error}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
