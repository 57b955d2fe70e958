import { beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { PdfPreview } from '../../renderer/components/pdf-preview.tsx';
import { show, wcagFaults } from './support/show.tsx';

const host = vi.hoisted(() => ({
  openFolder: true,
  shown: [] as { fileName: string; base64: string }[],
  folders: [] as string[],
}));
vi.mock('../../renderer/lib/client.ts', () => ({
  client: {
    printing: {
      abilities: () => Promise.resolve({ openFolder: host.openFolder }),
      show: (file: { fileName: string; base64: string }) => {
        host.shown.push(file);
        return Promise.resolve({ ok: true, value: { url: null } });
      },
      openFolder: ({ download }: { download: string }) => {
        host.folders.push(download);
        return Promise.resolve({ opened: true });
      },
    },
  },
}));
beforeEach(() => {
  Object.assign(host, { openFolder: true, shown: [], folders: [] });
});

/** A PDF written by hand, 200 × 100 points a page: red, blue, and green ones after them. */
function pages(count: number): string {
  const colour = (number: number) => (number === 1 ? '1 0 0' : number === 2 ? '0 0 1' : '0 1 0');
  const numbers = Array.from({ length: count }, (_, index) => index);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${numbers.map((index) => `${3 + 2 * index} 0 R`).join(' ')}]/Count ${count}>>`,
    ...numbers.flatMap((index) => {
      const ops = `${colour(index + 1)} rg 0 0 200 100 re f`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents ${4 + 2 * index} 0 R>>`,
        `<</Length ${ops.length}>>stream\n${ops}\nendstream`,
      ];
    }),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return String(at).padStart(10, '0');
  });
  const xref = text.length;
  const size = objects.length + 1;
  text += `xref\n0 ${size}\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join('')}`;
  return btoa(`${text}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`);
}

const large = () => document.querySelector<HTMLCanvasElement>('canvas[data-drawn]');
const area = () => large()!.parentElement!;

/** Page `number` is drawn, and its middle has this colour. */
async function drawn(number: number, colour: 'red' | 'blue' | 'green'): Promise<void> {
  const found = () => {
    const canvas = large();
    if (canvas === null || canvas.width === 0) return undefined;
    const { data } = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
    return [canvas.dataset['drawn'], ...Array.from(data).slice(0, 3)];
  };
  const colours = { red: [255, 0, 0], blue: [0, 0, 255], green: [0, 255, 0] };
  await expect.poll(found).toEqual([String(number), ...colours[colour]]);
}

test('PDFそのものの頁が描かれ、頁を送れ、番号で移れ、拡大できる', async () => {
  await show(<PdfPreview base64={pages(2)} label="認定証 第12号" />);
  await expect.element(page.getByText('1／2ページ', { exact: true })).toBeInTheDocument();
  await drawn(1, 'red');
  await expect.element(page.getByRole('button', { name: '前のページ' })).toBeDisabled();
  await page.getByRole('button', { name: '次のページ' }).click();
  await drawn(2, 'blue');
  const number = page.getByRole('textbox', { name: /^ページ番号/u });
  await number.fill('１');
  await userEvent.keyboard('{Enter}');
  await drawn(1, 'red');
  await number.fill('あ');
  await userEvent.keyboard('{Enter}');
  await expect.element(number).toHaveValue('1');
  await page.getByRole('button', { name: '幅に合わせる' }).click();
  // as wide as its room, and no bar to push it aside
  await expect.poll(() => area().clientWidth - large()!.clientWidth).toBeLessThan(40);
  expect(area().scrollWidth).toBe(area().clientWidth);
  area().focus();
  await userEvent.keyboard('{Control>}0{/Control}');
  area().dispatchEvent(new WheelEvent('wheel', { deltaY: 100, ctrlKey: true, bubbles: true, cancelable: true }));
  await userEvent.keyboard('{Control>}--------{/Control}');
  await expect.element(page.getByText('50％')).toBeVisible();
  await userEvent.keyboard('{Control>}++++{/Control}');
  await expect.element(page.getByText('150％')).toBeVisible();
  // 200 points are 200 × 96/72 × 1.5 pixels
  await expect.poll(() => large()?.style.width).toBe('400px');
  expect(await wcagFaults()).toEqual([]);
});

test('三百頁でも、見えている頁だけを描く。一覧は鍵盤だけで動く', async () => {
  await show(<PdfPreview base64={pages(300)} label="認定証" />);
  await drawn(1, 'red');
  const list = page.getByRole('listbox', { name: 'ページの一覧' });
  await expect.element(list).toBeVisible();
  const small = () =>
    Array.from(document.querySelectorAll<HTMLElement>('[data-small]'), (each) => each.dataset['small']);
  await expect.poll(() => small().length).toBeGreaterThan(3);
  expect(small().length).toBeLessThan(30);
  list.element().focus();
  await userEvent.keyboard('{ArrowDown}');
  await drawn(2, 'blue');
  await userEvent.keyboard('{End}');
  await drawn(300, 'green');
  await expect.poll(() => small().includes('300')).toBe(true);
  expect(small().length).toBeLessThan(30);
  await expect.element(page.getByRole('option', { name: '300ページ' })).toHaveAttribute('aria-selected', 'true');
  await userEvent.keyboard('{Home}');
  await drawn(1, 'red');
  await page.getByRole('button', { name: 'ページの一覧' }).click();
  await expect.element(list).not.toBeInTheDocument();
});

test('画面のPDFをそのまま印刷に渡し、保存し、保存先を開く。ブラウザーでは保存先を開かない', async () => {
  const base64 = pages(1);
  const first = await show(<PdfPreview base64={base64} label="認定証 1/2" />);
  await page.getByRole('button', { name: 'プリンターで印刷' }).click();
  await expect.poll(() => host.shown).toEqual([{ fileName: '認定証 1_2.pdf', base64 }]);
  const folder = page.getByRole('button', { name: '保存先のフォルダーを開く' });
  await expect.element(folder).not.toBeInTheDocument();
  await page.getByRole('button', { name: 'ファイルに保存' }).click();
  await folder.click();
  await expect.poll(() => host.folders).toHaveLength(1);
  expect(host.folders[0]).toMatch(/^blob:/u);
  await first.unmount();
  host.openFolder = false;
  await show(<PdfPreview base64={base64} label="認定証" fileName="認定証.pdf" />);
  await page.getByRole('button', { name: 'ファイルに保存' }).click();
  await expect.element(folder).not.toBeInTheDocument();
});

test('壊れたPDFは白い頁でなく、文で知らせる', async () => {
  await show(<PdfPreview base64={btoa('これはPDFではない'.replaceAll(/[^\0-\xff]/g, 'x'))} label="認定証" />);
  await expect.element(page.getByRole('alert').getByText('PDFを表示できません')).toBeVisible();
});

test('ひな形の見本の幅（画面の半分）でも、操作の行は折り返さず、頁の一覧は頁に場所を譲る', async () => {
  await show(
    <div style={{ width: 530 }}>
      <PdfPreview base64={pages(2)} label="認定証の見本" />
    </div>,
  );
  await expect.element(page.getByRole('button', { name: '幅に合わせる' })).toBeVisible();
  await expect.element(page.getByRole('listbox')).not.toBeInTheDocument();
  const middles = Array.from(document.querySelectorAll('section button'), (each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return Math.round((top + bottom) / 2);
  });
  expect(middles).toHaveLength(9);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3);
});
