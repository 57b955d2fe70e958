import { Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './table.module.css';

export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Pixels; columns without one share what is left. */
  readonly width?: number;
  readonly align?: 'start' | 'end';
  /** The heading becomes a button that sorts by `key`. */
  readonly sortable?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

export interface Selection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** Name of the row's checkbox: the company's name. */
  readonly labelOf: (row: Row) => string;
}

export interface EmptyText {
  readonly text: string;
  /** The one next step: a button or a link. */
  readonly action?: ReactNode;
}

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort?: Sort | undefined;
  readonly onSort?: ((sort: Sort) => void) | undefined;
  /** The cell above the checkboxes, where rows can be chosen. */
  readonly check?: ReactNode;
  readonly rowIndex?: number;
}

/** Pixels below which a table is scrolled sideways rather than squeezed: a name must not run down one letter a line. */
export const narrowest = <Row,>(columns: readonly Column<Row>[], check: boolean): number =>
  columns.reduce((sum, { width = 150 }) => sum + width, check ? 48 : 0);

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;
const icons = { asc: IconArrowUp, desc: IconArrowDown, none: IconArrowsSort };

export function TableHead<Row>({ columns, sort, onSort, check, rowIndex }: HeadProps<Row>) {
  return (
    <>
      <colgroup>
        {check !== undefined && <col style={{ width: 48 }} />}
        {columns.map((column) => (
          <col key={column.key} style={column.width === undefined ? {} : { width: column.width }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={rowIndex}>
          {check !== undefined && <th scope="col">{check}</th>}
          {columns.map((column) => {
            const now = sort?.key === column.key ? sort.direction : undefined;
            const Icon = icons[now ?? 'none'];
            return (
              <th key={column.key} scope="col" data-align={column.align} aria-sort={now && ariaSort[now]}>
                {column.sortable && onSort ? (
                  <button
                    type="button"
                    className={styles['sort']}
                    onClick={() => onSort({ key: column.key, direction: now === 'asc' ? 'desc' : 'asc' })}
                  >
                    {column.header}
                    <Icon aria-hidden size={16} />
                    <span className="visually-hidden">{now === 'asc' ? '降順に並べ替える' : '昇順に並べ替える'}</span>
                  </button>
                ) : (
                  column.header
                )}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}

interface CellsProps<Row> {
  readonly row: Row;
  readonly id: string;
  readonly columns: readonly Column<Row>[];
  readonly selection?: Selection<Row> | undefined;
}

export function TableCells<Row>({ row, id, columns, selection }: CellsProps<Row>) {
  return (
    <>
      {selection && (
        <td onClick={(event) => event.stopPropagation()} onKeyDown={(event) => event.stopPropagation()}>
          <Checkbox
            aria-label={`${selection.labelOf(row)}を選ぶ`}
            checked={selection.selected.has(id)}
            onChange={(event) => {
              const next = new Set(selection.selected);
              if (event.currentTarget.checked) next.add(id);
              else next.delete(id);
              selection.onChange(next);
            }}
          />
        </td>
      )}
      {columns.map((column) => (
        <td key={column.key} data-align={column.align}>
          {column.cell(row)}
        </td>
      ))}
    </>
  );
}

export function EmptyTable({ empty }: { readonly empty: EmptyText }) {
  return (
    <div className={styles['empty']}>
      <p>{empty.text}</p>
      {empty.action}
    </div>
  );
}
