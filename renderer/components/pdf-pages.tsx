import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { FinishedFile } from '../lib/bytes.ts';
import { openForPrinting, showPdf } from '../lib/printing.ts';
import { useAction } from '../lib/use-action.ts';
import { ActionBanner } from './action-banner.tsx';
import { nextZoom, type PageFit, PdfBar, type Zoom } from './pdf-bar.tsx';
import { PdfFileButtons } from './pdf-file-buttons.tsx';
import { pageAfterKey, PdfPageList } from './pdf-page-list.tsx';
import styles from './pdf-preview.module.css';
import { useBoxSize } from './use-box-size.ts';
import { type ScaleOf, usePageSize, usePdfPage, usePdfText } from './use-pdf.ts';

const pointsToPixels = 96 / 72;
const room = 34; // around the page
/** Below this width (pixels) the list of pages would leave too little for the page: it is shown only when asked for. */
const roomForList = 620;

export interface PdfPagesProps {
  readonly document: PDFDocumentProxy;
  readonly label: string;
  readonly file: FinishedFile;
  readonly height: number;
  readonly fit: PageFit;
}

/** One page at a time, with the list of all of them. */
export function PdfPages({ document, label, file, height, fit }: PdfPagesProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const whole = useRef<HTMLElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const [page, setPage] = useState(1);
  const go = (to: number) => {
    setPage(to);
    view.current?.scrollTo({ top: 0, left: 0 });
  };
  const [zoom, setZoom] = useState<Zoom>(fit);
  const [wanted, setWanted] = useState<boolean | null>(null);
  const last = document.numPages;
  const wholeBox = useBoxSize(whole);
  const listed = last > 1 && (wanted ?? (wholeBox?.width ?? 0) >= roomForList);
  const box = useBoxSize(view);
  const size = usePageSize(document);
  const scaleOf = useCallback<ScaleOf>(
    (of) => {
      if (typeof zoom === 'number') return zoom * pointsToPixels;
      const byWidth = Math.max((box?.width ?? 832) - room, 60) / of.width;
      return zoom === 'width' ? byWidth : Math.min(byWidth, Math.max((box?.height ?? 832) - room, 60) / of.height);
    },
    [zoom, box],
  );
  const drawn = usePdfPage(document, page, scaleOf, canvas);
  const text = usePdfText(document, page);
  const scale = size === null ? 1 : scaleOf(size) / pointsToPixels;
  const print = useAction({ call: showPdf, changes: false, success: null, onDone: openForPrinting });

  const step = useCallback((direction: 1 | -1) => setZoom((now) => nextZoom(scale, direction) ?? now), [scale]);
  useEffect(() => {
    const area = view.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault(); // not the whole screen
      step(event.deltaY < 0 ? 1 : -1);
    };
    area?.addEventListener('wheel', onWheel, { passive: false });
    return () => area?.removeEventListener('wheel', onWheel);
  }, [step]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === '+' || event.key === ';' || event.key === '=') step(1);
    else if (event.key === '-') step(-1);
    else if (event.key === '0') setZoom(fit);
    else return;
    event.preventDefault();
  };
  const onPageKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // arrows go on scrolling a page that is larger than its window
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') return;
    if (event.key.startsWith('Arrow') && typeof zoom === 'number') return;
    const next = pageAfterKey(event.key, page, last);
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys for the size work on everything in it
    <section ref={whole} aria-label={`${label}のPDF`} className={styles['whole']} onKeyDown={onKeyDown}>
      <ActionBanner action={print} />
      <PdfBar
        page={page}
        last={last}
        onPage={go}
        zoom={zoom}
        scale={scale}
        onZoom={setZoom}
        listed={listed}
        onListed={setWanted}
      >
        <PdfFileButtons file={file} printing={print.pending} onPrint={() => void print.run(file)} />
      </PdfBar>
      {drawn === 'failed' && <p role="alert">このページを表示できませんでした。</p>}
      <div className={styles['body']} style={{ height }}>
        {listed && size !== null && <PdfPageList document={document} size={size} page={page} onPage={go} />}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-static-element-interactions -- a scrolling area must be reachable by keyboard */}
        <div className={styles['page']} ref={view} tabIndex={0} onKeyDown={onPageKey}>
          <canvas ref={canvas} data-drawn={drawn === 'drawn' ? page : undefined} aria-hidden />
          <p className="visually-hidden">
            {label}（{page}／{last}ページ）の文字：{text}
          </p>
        </div>
      </div>
    </section>
  );
}
