import { useState } from 'react';
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DataTable } from '../../renderer/components/data-table.tsx';
import { ListTable } from '../../renderer/components/list-table.tsx';
import type { Column, Sort } from '../../renderer/components/table-parts.tsx';
import type { RowRequest } from '../../renderer/components/use-row-window.ts';
import { show, wcagFaults } from './support/show.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
}
const columns: readonly Column<Row>[] = [
  { key: 'id', header: '番号', width: 160, align: 'end', sortable: true, cell: (row) => row.id },
  { key: 'name', header: '事業者名', cell: (row) => row.name },
];
const rowsOf = (offset: number, limit: number, total: number) =>
  Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, index) => ({
    id: String(offset + index + 1),
    name: `見本商事${offset + index + 1}`,
  }));

async function showTable(total: number) {
  const opened: string[] = [];
  const requests: { offset: number; limit: number; sort: string }[] = [];
  function Screen() {
    const [sort, setSort] = useState<Sort>({ key: 'id', direction: 'asc' });
    const getRows = ({ offset, limit }: RowRequest) => {
      requests.push({ offset, limit, sort: sort.direction });
      return Promise.resolve({ total, rows: rowsOf(offset, limit, total) });
    };
    return (
      <DataTable
        label="事業者の一覧"
        columns={columns}
        queryKey={['rows', sort]}
        getRows={getRows}
        rowId={(row) => row.id}
        onOpen={(row) => opened.push(row.id)}
        sort={sort}
        onSort={setSort}
        empty={{ text: 'まだ事業者がありません。', action: <button type="button">事業者を登録する</button> }}
        height={500}
      />
    );
  }
  await show(<Screen />);
  return { opened, requests };
}

const drawnRows = () => document.querySelectorAll('tbody tr[data-index]').length;
const rowOf = (name: string) => page.getByRole('row', { name });

test('10万件でも見えている行だけを描き、その頁だけを読む。総数と行番号は読み上げに伝わる', async () => {
  const { requests } = await showTable(100_000);
  await expect.element(page.getByText('100,000件')).toBeVisible();
  expect(drawnRows()).toBeGreaterThan(8);
  expect(drawnRows()).toBeLessThan(40);
  const table = page.getByRole('table', { name: '事業者の一覧' });
  await expect.element(table).toHaveAttribute('aria-rowcount', '100001');
  await rowOf('1 見本商事1').click();
  await userEvent.keyboard('{End}');
  await expect.element(rowOf('100000 見本商事100000')).toHaveFocus();
  await expect.element(rowOf('100000 見本商事100000')).toHaveAttribute('aria-rowindex', '100001');
  expect(drawnRows()).toBeLessThan(40);
  expect(requests.map((request) => request.offset)).toContain(99_900);
  expect(requests.length).toBeLessThan(8);
});

test('矢印・PageDown・Homeで行を移り、Enterで開く。隠れた行には止まらない', async () => {
  const { opened } = await showTable(500);
  await expect.element(rowOf('1 見本商事1')).toBeVisible();
  await page.getByRole('button', { name: /番号/ }).click();
  await userEvent.keyboard('{Tab}');
  await expect.element(rowOf('1 見本商事1')).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  const third = rowOf('3 見本商事3');
  await expect.element(third).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(opened).toEqual(['3']);
  await userEvent.keyboard('{PageDown}');
  await expect.element(third).not.toHaveFocus();
  // the focused row lies below the heading that stays on top
  const focused = document.activeElement!.getBoundingClientRect();
  const head = document.querySelector('thead')!.getBoundingClientRect();
  expect(focused.top).toBeGreaterThanOrEqual(head.bottom - 1);
  await userEvent.keyboard('{Home}');
  await expect.element(rowOf('1 見本商事1')).toHaveFocus();
});

test('行のクリックで開き、見出しで並べ替えると先頭から読み直す', async () => {
  const { opened, requests } = await showTable(300);
  await rowOf('2 見本商事2').click();
  expect(opened).toEqual(['2']);
  await expect.element(page.getByRole('columnheader', { name: /番号/ })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByRole('button', { name: /番号/ }).click();
  await expect.element(page.getByRole('columnheader', { name: /番号/ })).toHaveAttribute('aria-sort', 'descending');
  await vi.waitFor(() => expect(requests).toContainEqual({ offset: 0, limit: 100, sort: 'desc' }));
});

test('0件なら次にすることを示す', async () => {
  await showTable(0);
  await expect.element(page.getByText('まだ事業者がありません。')).toBeVisible();
  await expect.element(page.getByRole('button', { name: '事業者を登録する' })).toBeVisible();
});

test('読めないときは理由と、もう一度読み込むボタンを出す', async () => {
  let fail = true;
  const getRows = () =>
    fail ? Promise.reject(new Error('broken')) : Promise.resolve({ total: 1, rows: rowsOf(0, 1, 1) });
  await show(
    <DataTable
      label="一覧"
      columns={columns}
      queryKey={['x']}
      getRows={getRows}
      rowId={(row) => row.id}
      empty={{ text: '' }}
    />,
  );
  await expect.element(page.getByRole('alert').getByText('処理を終えられませんでした')).toBeVisible();
  fail = false;
  await page.getByRole('button', { name: 'もう一度読み込む' }).click();
  await expect.element(rowOf('1 見本商事1')).toBeVisible();
});

test('短い一覧では行を選べ、見出しで全部選べる。機械で分かるWCAG違反はない', async () => {
  const rows = rowsOf(0, 3, 3);
  function Screen() {
    const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
    return (
      <>
        <p>{selected.size}件を選んでいます</p>
        <ListTable
          label="認定"
          columns={columns}
          rows={rows}
          rowId={(row) => row.id}
          selection={{ selected, onChange: setSelected, labelOf: (row) => row.name }}
          empty={{ text: '' }}
        />
      </>
    );
  }
  await show(<Screen />);
  await page.getByRole('checkbox', { name: '見本商事2を選ぶ' }).click();
  await expect.element(page.getByText('1件を選んでいます')).toBeVisible();
  await page.getByRole('checkbox', { name: 'すべて選ぶ' }).click();
  await expect.element(page.getByText('3件を選んでいます')).toBeVisible();
  expect(await wcagFaults()).toEqual([]);
});

test('狭いところでは名前を1字ずつ折らず、横に動かして読む', async () => {
  const rows = rowsOf(0, 1, 1);
  await show(
    <div style={{ width: 200 }}>
      <ListTable label="短い一覧" columns={columns} rows={rows} rowId={(row) => row.id} empty={{ text: 'なし' }} />
    </div>,
  );
  const head = page.getByRole('columnheader', { name: '事業者名' });
  expect(head.element().getBoundingClientRect().width).toBeGreaterThanOrEqual(150);
});
