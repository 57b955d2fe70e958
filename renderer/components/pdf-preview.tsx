import { ActionIcon, Alert, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconMinus, IconPlus } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useCallback, useRef, useState } from 'react';
import { LoadingState } from './loading-state.tsx';
import styles from './pdf-preview.module.css';
import { type ScaleOf, usePdf, usePdfPage } from './use-pdf.ts';

export interface PdfPreviewProps {
  /** The finished PDF, as the contract's file carries it. */
  readonly base64: string;
  /** What it is: 認定証 第12号 株式会社朝霞商事. */
  readonly label: string;
  /** Pixels of the window onto the page. */
  readonly height?: number;
  /** Shown at first: the whole page, or its width where there is text to be read in a low window. */
  readonly fit?: keyof typeof fits;
}

/** The very bytes that are stored and printed, page by page. */
export function PdfPreview({ base64, label, height = 520, fit = 'page' }: PdfPreviewProps) {
  const pdf = usePdf(base64);
  if (pdf.state === 'loading') return <LoadingState what="PDFを" />;
  if (pdf.state === 'failed') {
    return (
      <Alert role="alert" color="red" variant="outline" title="PDFを表示できません">
        ファイルが壊れている可能性があります。画面を開き直しても変わらないときは、もう一度作成してください。
      </Alert>
    );
  }
  return <Pages key={base64.length} document={pdf.document} label={label} height={height} fit={fit} />;
}

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;
const pointsToPixels = 96 / 72;
const room = 34; // around the page

const fits = { page: '全体', width: '幅' } as const;

interface PagesProps {
  readonly document: PDFDocumentProxy;
  readonly label: string;
  readonly height: number;
  readonly fit: keyof typeof fits;
}

function Pages({ document, label, height, fit }: PagesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState<number | 'page' | 'width'>(fit);
  const last = document.numPages;
  const scaleOf = useCallback<ScaleOf>(
    (size) => {
      if (typeof zoom === 'number') return zoom * pointsToPixels;
      const box = frame.current;
      const byWidth = ((box?.clientWidth ?? 832) - room) / size.width;
      return zoom === 'width' ? byWidth : Math.min(byWidth, ((box?.clientHeight ?? 832) - room) / size.height);
    },
    [zoom],
  );
  const { text, failed } = usePdfPage(document, page, scaleOf, canvas);
  const where = `${page}／${last}ページ`;
  const now = typeof zoom === 'number' ? zoom : 1;
  const larger = zooms.find((step) => step > now);
  const smaller = zooms.findLast((step) => step < now);
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
          onClick={() => setZoom(smaller ?? now)}
        >
          <IconMinus aria-hidden />
        </ActionIcon>
        <output className={styles['zoom']}>
          {typeof zoom === 'number' ? `${Math.round(zoom * 100)}％` : fits[zoom]}
        </output>
        <ActionIcon
          variant="outline"
          size="lg"
          aria-label="拡大"
          disabled={larger === undefined}
          onClick={() => setZoom(larger ?? now)}
        >
          <IconPlus aria-hidden />
        </ActionIcon>
        <Button variant="outline" size="compact-sm" aria-pressed={zoom === 'page'} onClick={() => setZoom('page')}>
          全体を表示
        </Button>
        <Button variant="outline" size="compact-sm" aria-pressed={zoom === 'width'} onClick={() => setZoom('width')}>
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
