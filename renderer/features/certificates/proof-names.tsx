import { Button } from '@mantine/core';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useState } from 'react';
import type { ProofName } from '../../../shared/contract/proof.ts';
import { PdfCrop } from '../../components/pdf-crop.tsx';
import styles from './proof.module.css';

/** So many pictures are drawn at once. */
const atOnce = 12;

/** All names of the batch as they are printed, the smallest first. */
export function ProofNames({ names, pdf }: { readonly names: readonly ProofName[]; readonly pdf: PDFDocumentProxy }) {
  const [most, setMost] = useState(atOnce);
  const left = names.length - most;
  return (
    <div className={styles['names']}>
      <ul className={styles['list']} data-tall aria-label="事業者名（文字の小さい順）">
        {names.slice(0, most).map(({ termId, page, box, size, lines, companyName }) => (
          <li key={termId} className={styles['name']}>
            <span>
              {companyName}
              <br />
              {size.toLocaleString('ja-JP', { maximumFractionDigits: 1 })}ポイント・{lines.length}行・
              {page.toLocaleString('ja-JP')}ページ
            </span>
            <PdfCrop
              pdf={pdf}
              page={page}
              box={box}
              width={440}
              height={90}
              marked={false}
              alt={`${page}ページの事業者名 ${lines.join('／')}`}
            />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button variant="outline" size="compact-md" onClick={() => setMost(most + atOnce)}>
          続きを見る（あと{left.toLocaleString('ja-JP')}件）
        </Button>
      )}
    </div>
  );
}
