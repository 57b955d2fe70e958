import { Checkbox } from '@mantine/core';
import {
  type Column,
  EmptyTable,
  type EmptyText,
  type Selection,
  type Sort,
  narrowest,
  TableCells,
  TableHead,
} from './table-parts.tsx';
import styles from './table.module.css';

export interface ListTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** All rows; for what belongs to one record. Long lists are DataTable's. */
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: Selection<Row> | undefined;
  readonly empty: EmptyText;
}

/** A short list drawn whole. */
export function ListTable<Row>(props: ListTableProps<Row>) {
  const { label, columns, rows, rowId, onOpen, sort, onSort, selection, empty } = props;
  if (rows.length === 0) return <EmptyTable empty={empty} />;
  const chosen = selection ? rows.filter((row) => selection.selected.has(rowId(row))).length : 0;
  const all = selection && (
    <Checkbox
      aria-label="すべて選ぶ"
      checked={chosen === rows.length}
      indeterminate={chosen > 0 && chosen < rows.length}
      onChange={() => selection.onChange(chosen === rows.length ? new Set() : new Set(rows.map(rowId)))}
    />
  );
  return (
    <div className={styles['sideways']}>
      <table
        className={styles['table']}
        style={{ minWidth: narrowest(columns, selection !== undefined) }}
        aria-label={label}
      >
        <TableHead columns={columns} sort={sort} onSort={onSort} {...(all ? { check: all } : {})} />
        <tbody>
          {rows.map((row) => {
            const id = rowId(row);
            return (
              <tr
                key={id}
                className={styles['row']}
                data-opens={onOpen ? true : undefined}
                data-selected={selection?.selected.has(id) || undefined}
                {...(onOpen
                  ? {
                      tabIndex: 0,
                      onClick: () => onOpen(row),
                      onKeyDown: (event) => {
                        if (event.target === event.currentTarget && event.key === 'Enter') onOpen(row);
                      },
                    }
                  : {})}
              >
                <TableCells row={row} id={id} columns={columns} selection={selection} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
