import { type QueryKey, hashKey } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
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
import { useRestHeight } from './use-rest-height.ts';
import { type RowRequest, type RowWindow, useRowWindow } from './use-row-window.ts';

export interface DataTableProps<Row> {
  /** The table's name for a screen reader: 事業者の一覧. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  /** Changes with every filter and sort; a change leads back to the first row. */
  readonly queryKey: QueryKey;
  readonly getRows: (request: RowRequest) => Promise<RowWindow<Row>>;
  readonly rowId: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort | undefined;
  readonly onSort?: (sort: Sort) => void;
  readonly selection?: Selection<Row> | undefined;
  readonly empty: EmptyText;
  /** What the rows are counted in; 件 when left out. */
  readonly counter?: string;
  /** Stands right of the count. */
  readonly toolbar?: ReactNode;
  /** Lower rows, where much stands above the list. */
  readonly dense?: boolean;
  /** Pixels; without it the list ends where the window ends. */
  readonly height?: number;
}

const rowHeight = 45;
const headHeight = 42;

/** A list of any length: only the visible rows are drawn and only their pages are read. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, queryKey, getRows, rowId, onOpen, sort, onSort, selection, empty, toolbar, height } = props;
  const { counter = '件', dense = false } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const restHeight = useRestHeight(frame);
  const [range, setRange] = useState({ from: 0, to: 0 });
  const { rowAt, total, totalIsLowerBound, isPending, error, retry } = useRowWindow(queryKey, getRows, range);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();
  const from = items[0]?.index ?? 0;
  const to = items.at(-1)?.index ?? 0;
  if (range.from !== from || range.to !== to) setRange({ from, to });

  const [active, setActive] = useState(0);
  const focusWanted = useRef(false);
  const list = hashKey(queryKey);
  useEffect(() => {
    setActive(0);
    scroll.current?.scrollTo({ top: 0 });
  }, [list]);
  useLayoutEffect(() => {
    if (!focusWanted.current) return;
    const row = scroll.current?.querySelector<HTMLElement>(`tr[data-index="${active}"]`);
    if (!row) return; // not drawn yet; the next draw after the scroll finds it
    focusWanted.current = false;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), total - 1);
    focusWanted.current = true;
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>, index: number, row: Row | undefined) => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const screenful = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const steps: Record<string, number> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      PageDown: index + screenful,
      PageUp: index - screenful,
      Home: 0,
      End: total - 1,
    };
    const target = steps[event.key];
    if (target !== undefined) {
      event.preventDefault();
      goTo(target);
    } else if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      onOpen?.(row);
    }
  };

  const width = columns.length + (selection ? 1 : 0);
  const spacer = (size: number) => size > 0 && <tr aria-hidden style={{ height: size }} />;
  // the row that can be reached with Tab must be one that is drawn
  const reachable = active >= from && active <= to ? active : from;

  return (
    <div>
      <div className={styles['line']}>
        <output>
          {isPending ? '' : `${total.toLocaleString('ja-JP')}${counter}${totalIsLowerBound ? '以上' : ''}`}
        </output>
        {toolbar}
      </div>
      <div ref={frame}>
        {error !== null && <ErrorState error={error} onRetry={retry} />}
        {isPending && error === null && <LoadingState />}
        {!isPending && total === 0 && error === null && <EmptyTable empty={empty} />}
        {total > 0 && (
          <div ref={scroll} className={styles['scroll']} style={{ maxHeight: height ?? restHeight }}>
            <table
              className={styles['table']}
              data-dense={dense || undefined}
              style={{ minWidth: narrowest(columns, selection !== undefined) }}
              aria-label={label}
              aria-rowcount={total + 1}
            >
              <TableHead
                columns={columns}
                sort={sort}
                onSort={onSort}
                rowIndex={1}
                {...(selection ? { check: <span className="visually-hidden">選択</span> } : {})}
              />
              <tbody>
                {spacer((items[0]?.start ?? headHeight) - headHeight)}
                {items.map((item) => {
                  const row = rowAt(item.index);
                  const id = row === undefined ? undefined : rowId(row);
                  return (
                    <tr
                      key={item.key}
                      ref={virtual.measureElement}
                      className={styles['row']}
                      data-index={item.index}
                      data-opens={onOpen ? true : undefined}
                      data-selected={(id !== undefined && selection?.selected.has(id)) || undefined}
                      aria-rowindex={item.index + 2}
                      tabIndex={item.index === reachable ? 0 : -1}
                      onFocus={() => setActive(item.index)}
                      onClick={() => row !== undefined && onOpen?.(row)}
                      onKeyDown={(event) => onKeyDown(event, item.index, row)}
                    >
                      {row === undefined || id === undefined ? (
                        <td colSpan={width} className={styles['waiting']}>
                          読み込んでいます…
                        </td>
                      ) : (
                        <TableCells row={row} id={id} columns={columns} selection={selection} />
                      )}
                    </tr>
                  );
                })}
                {spacer(virtual.getTotalSize() - ((items.at(-1)?.end ?? headHeight) - headHeight))}
              </tbody>
            </table>
          </div>
        )}
      </div>
    </div>
  );
}
