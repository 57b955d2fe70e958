import { type QueryKey, keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';

export interface RowWindow<Row> {
  readonly total: number;
  /** The count stopped early: 「1,000件以上」. */
  readonly totalIsLowerBound?: boolean;
  readonly rows: readonly Row[];
}

export interface RowRequest {
  readonly offset: number;
  readonly limit: number;
  readonly signal: AbortSignal;
}

const pageSize = 100;

/**
 * Rows by index out of a list that stays in the host: reads the pages under the visible range and keeps the first one,
 * which also carries the total. While a new filter is read the old first page stays on the screen.
 */
export function useRowWindow<Row>(
  queryKey: QueryKey,
  getRows: (request: RowRequest) => Promise<RowWindow<Row>>,
  range: { readonly from: number; readonly to: number },
) {
  const pageQuery = (page: number) => ({
    queryKey: [...queryKey, 'rows', page],
    queryFn: ({ signal }: { signal: AbortSignal }) => getRows({ offset: page * pageSize, limit: pageSize, signal }),
  });
  const first = useQuery({ ...pageQuery(0), placeholderData: keepPreviousData });
  const pages: number[] = [];
  for (let page = Math.max(1, Math.floor(range.from / pageSize)); page * pageSize <= range.to; page += 1)
    pages.push(page);
  const others = useQueries({ queries: pages.map(pageQuery) });
  const rowAt = (index: number): Row | undefined => {
    const page = Math.floor(index / pageSize);
    const data = page === 0 ? first.data : others[pages.indexOf(page)]?.data;
    return data?.rows[index - page * pageSize];
  };
  return {
    rowAt,
    total: first.data?.total ?? 0,
    totalIsLowerBound: first.data?.totalIsLowerBound ?? false,
    isPending: first.isPending,
    error: first.error ?? others.find((query) => query.error)?.error ?? null,
    retry: () => {
      for (const query of [first, ...others]) if (query.error) void query.refetch();
    },
  };
}
