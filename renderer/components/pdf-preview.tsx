import { ActionIcon, Alert, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useRef, useState } from 'react';
import { LoadingState } from './loading-state.tsx';
import styles from './pdf-preview.module.css';
import { usePdf, usePdfPage } from './use-pdf.ts';

export interface PdfPreviewProps {
  /** The finished PDF, as the contract's file carries it. */
  readonly base64: string;
  /** What it is: 認定証 第12号 株式会社朝霞商事. */
  readonly label: string;
  /** Pixels of the window onto the page. */
  readonly height?: number;
}

/** The very bytes that are stored and printed, page by page. */
export function PdfPreview({ base64, label, height = 520 }: PdfPreviewProps) {
  const pdf = usePdf(base64);
  if (pdf.state === 'loading') return <LoadingState what="PDFを" />;
  if (pdf.state === 'failed') {
    return (
      <Alert role="alert" color="red" variant="outline" title="PDFを表示できません">
        ファイルが壊れている可能性があります。画面を開き直しても変わらないときは、もう一度作成してください。
      </Alert>
    );
  }
  return <Pages key={base64.length} document={pdf.document} label={label} height={height} />;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const pointsToPixels = 96 / 72;

interface PagesProps {
  readonly document: PDFDocumentProxy;
  readonly label: string;
  readonly height: number;
}

function Pages({ document, label, height }: PagesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<number | null>(null);
  const last = document.numPages;
  const scaleOf = useCallback(
    (width: number) => (zoom === null ? ((frame.current?.clientWidth ?? 832) - 32) / width : zoom * pointsToPixels),
    [zoom],
  );
  const { text, failed } = usePdfPage(document, page, scaleOf, canvas);
  const where = `${page}／${last}ページ`;
  const larger = zooms.find((step) => step > (zoom ?? 1));
  const smaller = zooms.findLast((step) => step < (zoom ?? 1));
  return (
    <section aria-label={`${label}のPDF`}>
      <div className={styles['bar']}>
        <ActionIcon
          variant="outline"
          size="lg"
          aria-label="前のページ"
          disabled={page === 1}
          onClick={() => setPage(page - 1)}
        >
          <IconChevronLeft aria-hidden />
        </ActionIcon>
        <output className={styles['value']}>{where}</output>
        <ActionIcon
          variant="outline"
          size="lg"
          aria-label="次のページ"
          disabled={page === last}
          onClick={() => setPage(page + 1)}
        >
          <IconChevronRight aria-hidden />
        </ActionIcon>
        <span className={styles['gap']} />
        <ActionIcon
          variant="outline"
          size="lg"
          aria-label="縮小"
          disabled={smaller === undefined}
          onClick={() => setZoom(smaller ?? null)}
        >
          <IconMinus aria-hidden />
        </ActionIcon>
        <output className={styles['value']}>{zoom === null ? '幅に合わせる' : `${Math.round(zoom * 100)}％`}</output>
        <ActionIcon
          variant="outline"
          size="lg"
          aria-label="拡大"
          disabled={larger === undefined}
          onClick={() => setZoom(larger ?? null)}
        >
          <IconPlus aria-hidden />
        </ActionIcon>
        <Button variant="outline" disabled={zoom === null} onClick={() => setZoom(null)}>
          幅に合わせる
        </Button>
      </div>
      {failed && <p role="alert">このページを表示できませんでした。</p>}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <div className={styles['page']} ref={frame} style={{ height }} tabIndex={0}>
        <canvas ref={canvas} data-drawn={text === null ? undefined : page} aria-hidden />
        <p className="visually-hidden">
          {label}（{where}）の文字：{text}
        </p>
      </div>
    </section>
  );
}
