import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type RefObject, useEffect, useState } from 'react';
import { bytesOf } from '../lib/bytes.ts';

/** The library is large and few screens need it, so it is loaded with the first PDF; its worker is a file of the build. */
async function loadPdfjs() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?worker&url'),
  ]);
  pdfjs.GlobalWorkerOptions.workerSrc = worker.default;
  return pdfjs;
}

export type PdfState =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | { readonly state: 'open'; readonly document: PDFDocumentProxy };

/** Opens the bytes and lets the worker forget them when the screen is left. */
export function usePdf(base64: string): PdfState {
  const [pdf, setPdf] = useState<PdfState>({ state: 'loading' });
  useEffect(() => {
    let left = false;
    let close = () => {};
    const open = async () => {
      setPdf({ state: 'loading' });
      try {
        const { getDocument } = await loadPdfjs();
        const task = getDocument({ data: bytesOf(base64) });
        close = () => void task.destroy();
        const document = await task.promise;
        if (left) close();
        else setPdf({ state: 'open', document });
      } catch {
        if (!left) setPdf({ state: 'failed' });
      }
    };
    void open();
    return () => {
      left = true;
      close();
    };
  }, [base64]);
  return pdf;
}

/** The scale for a page of this size in points (1 = 72 pixels to the inch). */
export type ScaleOf = (page: { readonly width: number; readonly height: number }) => number;

interface Drawing {
  /** The page's text: the alternative for who cannot see the picture. */
  readonly text: Promise<string>;
  readonly cancel: () => void;
}

function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, scaleOf: ScaleOf): Drawing {
  const viewport = page.getViewport({ scale: scaleOf(page.getViewport({ scale: 1 })) });
  const density = window.devicePixelRatio; // sharp on a screen set to 125 % too
  canvas.width = Math.floor(viewport.width * density);
  canvas.height = Math.floor(viewport.height * density);
  canvas.style.width = `${Math.floor(viewport.width)}px`;
  canvas.style.height = `${Math.floor(viewport.height)}px`;
  const task = page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] });
  const read = async () => {
    await task.promise;
    const content = await page.getTextContent();
    return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
  };
  return { text: read(), cancel: () => task.cancel() };
}

/** Draws one page into the canvas; `text` is null until it is drawn. */
export function usePdfPage(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  scaleOf: ScaleOf,
  canvas: RefObject<HTMLCanvasElement | null>,
): { readonly text: string | null; readonly failed: boolean } {
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly text: string | null } | null>(null);
  useEffect(() => {
    let left = false;
    let cancel = () => {};
    const draw = async () => {
      try {
        const page = await pdf.getPage(pageNumber);
        if (left || !canvas.current) return;
        const drawing = drawPage(page, canvas.current, scaleOf);
        cancel = drawing.cancel;
        const text = await drawing.text;
        if (!left) setDrawn({ page: pageNumber, text });
      } catch {
        // the next page or zoom cancels a drawing under way; that is no failure
        if (!left) setDrawn({ page: pageNumber, text: null });
      }
    };
    void draw();
    return () => {
      left = true;
      cancel();
    };
  }, [pdf, pageNumber, scaleOf, canvas]);
  const here = drawn?.page === pageNumber ? drawn : null;
  return { text: here?.text ?? null, failed: here !== null && here.text === null };
}
