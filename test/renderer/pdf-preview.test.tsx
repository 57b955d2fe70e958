import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { PdfPreview } from '../../renderer/components/pdf-preview.tsx';
import { show, wcagFaults } from './support/show.tsx';

/** A PDF of two pages written by hand: a red page and a blue one, 200 × 100 points. */
function twoPages(): string {
  const page = (content: number) => `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents ${content} 0 R>>`;
  const stream = (ops: string) => `<</Length ${ops.length}>>stream\n${ops}\nendstream`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R 5 0 R]/Count 2>>',
    page(4),
    stream('1 0 0 rg 0 0 200 100 re f'),
    page(6),
    stream('0 0 1 rg 0 0 200 100 re f'),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj${object}endobj\n`;
    return String(at).padStart(10, '0');
  });
  const xref = text.length;
  text += `xref\n0 7\n0000000000 65535 f \n${offsets.map((at) => `${at} 00000 n \n`).join('')}`;
  return btoa(`${text}trailer<</Size 7/Root 1 0 R>>\nstartxref\n${xref}\n%%EOF`);
}

/** The colour in the middle of what is drawn, once page `number` is drawn. */
async function colourOf(number: number): Promise<readonly number[]> {
  await expect.poll(() => document.querySelector('canvas')?.dataset['drawn']).toBe(String(number));
  const canvas = document.querySelector('canvas')!;
  const middle = canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 2, 1, 1);
  return Array.from(middle.data).slice(0, 3);
}

test('PDFそのものの頁が描かれ、頁を送れ、拡大できる', async () => {
  await show(<PdfPreview base64={twoPages()} label="認定証 第12号" />);
  await expect.element(page.getByText('1／2ページ', { exact: true })).toBeVisible();
  expect(await colourOf(1)).toEqual([255, 0, 0]);
  await expect.element(page.getByRole('button', { name: '前のページ' })).toBeDisabled();
  await page.getByRole('button', { name: '次のページ' }).click();
  expect(await colourOf(2)).toEqual([0, 0, 255]);
  await expect.element(page.getByText('2／2ページ', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '拡大' }).click();
  await expect.element(page.getByText('125％')).toBeVisible();
  // 200 points are 200 × 96/72 × 1.25 pixels
  await expect.poll(() => document.querySelector('canvas')?.style.width).toBe('333px');
  expect(await wcagFaults()).toEqual([]);
});

test('壊れたPDFは白い頁でなく、文で知らせる', async () => {
  await show(<PdfPreview base64={btoa('これはPDFではない'.replaceAll(/[^\0-\xff]/g, 'x'))} label="認定証" />);
  await expect.element(page.getByRole('alert').getByText('PDFを表示できません')).toBeVisible();
});

test('ひな形の見本の幅（画面の半分）でも、操作の行は折り返さない', async () => {
  await show(
    <div style={{ width: 530 }}>
      <PdfPreview base64={twoPages()} label="認定証の見本" />
    </div>,
  );
  await expect.element(page.getByRole('button', { name: '幅に合わせる' })).toBeVisible();
  const middles = Array.from(document.querySelectorAll('section button'), (each) => {
    const { top, bottom } = each.getBoundingClientRect();
    return Math.round((top + bottom) / 2);
  });
  expect(middles).toHaveLength(6);
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(3);
});
