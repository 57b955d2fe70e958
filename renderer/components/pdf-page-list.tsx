/* oxlint-disable jsx-a11y/prefer-tag-over-role -- the choices are pictures, and only those in sight exist */
import { useVirtualizer } from '@tanstack/react-virtual';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useCallback, useEffect, useId, useRef } from 'react';
import styles from './pdf-preview.module.css';
import { type ScaleOf, usePdfPage } from './use-pdf.ts';

const picture = 92; // pixels, width or height of a small page, whichever is more
const caption = 30;

function SmallPage({ document, page }: { readonly document: PDFDocumentProxy; readonly page: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scaleOf = useCallback<ScaleOf>(({ width, height }) => picture / Math.max(width, height), []);
  usePdfPage(document, page, scaleOf, canvas);
  return <canvas ref={canvas} aria-hidden data-small={page} />;
}

export interface PdfPageListProps {
  readonly document: PDFDocumentProxy;
  /** Size of a page in points; small pages stand as close as their form allows. */
  readonly size: { readonly width: number; readonly height: number };
  readonly page: number;
  readonly onPage: (page: number) => void;
}

/** Where a key leads from here, or undefined. */
export function pageAfterKey(key: string, page: number, last: number, stride = 1): number | undefined {
  const to: Readonly<Record<string, number>> = {
    ArrowUp: page - 1,
    ArrowLeft: page - 1,
    ArrowDown: page + 1,
    ArrowRight: page + 1,
    PageUp: page - stride,
    PageDown: page + stride,
    Home: 1,
    End: last,
  };
  const wanted = to[key];
  return wanted === undefined ? undefined : Math.min(Math.max(wanted, 1), last);
}

/** All pages small, with their numbers; only those in sight are drawn, so hundreds do no harm. */
export function PdfPageList({ document, size, page, onPage }: PdfPageListProps) {
  const id = useId();
  const scroll = useRef<HTMLDivElement>(null);
  const drawnHeight = Math.ceil((picture * size.height) / Math.max(size.width, size.height));
  const rowHeight = drawnHeight + caption;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtual = useVirtualizer({
    count: document.numPages,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 2,
  });
  useEffect(() => virtual.scrollToIndex(page - 1, { align: 'auto' }), [page, virtual]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const stride = Math.max(1, Math.floor((scroll.current?.clientHeight ?? rowHeight) / rowHeight));
    const next = pageAfterKey(event.key, page, document.numPages, stride);
    if (next === undefined) return;
    event.preventDefault();
    onPage(next);
  };
  return (
    <div
      ref={scroll}
      className={styles['list']}
      role="listbox"
      aria-label="ページの一覧"
      tabIndex={0}
      aria-activedescendant={`${id}-${page}`}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the list itself takes the keys
          <div
            key={index}
            id={`${id}-${index + 1}`}
            role="option"
            aria-selected={index + 1 === page}
            aria-posinset={index + 1}
            aria-setsize={document.numPages}
            className={styles['small']}
            style={{ top: start, height: rowHeight }}
            onClick={() => onPage(index + 1)}
          >
            <SmallPage document={document} page={index + 1} />
            <span>{index + 1}ページ</span>
          </div>
        ))}
      </div>
    </div>
  );
}
