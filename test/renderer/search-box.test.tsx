import { afterEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { SearchBox } from '../../renderer/components/search-box.tsx';
import { show } from './support/show.tsx';

const box = () => page.getByRole('textbox', { name: '検索' });
const rest = () => new Promise((done) => setTimeout(done, 300));

afterEach(() => {
  window.location.hash = '';
});

test('打つのを休むと、両端の空白を除いて一度だけ検索する', async () => {
  const onSearch = vi.fn();
  await show(<SearchBox value="" onSearch={onSearch} hint="名前" />);
  await box().fill('　高');
  await box().fill('　高崎 ');
  await expect.poll(() => onSearch.mock.calls).toEqual([['高崎']]);
});

test('打ってすぐに行を開いたとき、遅れてきた検索が一覧に引き戻さない', async () => {
  const onSearch = vi.fn();
  window.location.hash = '#/companies?q=x';
  await show(<SearchBox value="" onSearch={onSearch} hint="名前" />);
  await box().fill('高崎');
  // the next screen's program is still being loaded: the list is on the screen, the address is the company's already
  window.location.hash = '#/companies/01a20333';
  await rest();
  expect(onSearch).not.toHaveBeenCalled();
});

test('貼り付けた長い文章は、検索に渡せる長さまでしか入らない', async () => {
  await show(<SearchBox value="" onSearch={vi.fn()} hint="名前" />);
  await expect.element(box()).toHaveAttribute('maxlength', '200');
});
