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
  readonly done: Promise<void>;
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
  return { done: task.promise, cancel: () => task.cancel() };
}

/** The page's text: the alternative for who cannot see the picture. */
async function textOf(page: PDFPageProxy): Promise<string> {
  const content = await page.getTextContent();
  return content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
}

/** How a page came out: not yet drawn, drawn, or not drawable. */
export type Drawn = 'waiting' | 'drawn' | 'failed';

/** Draws one page into the canvas and again when the scale changes; what a hundred pages took up is given back. */
export function usePdfPage(
  pdf: PDFDocumentProxy,
  pageNumber: number,
  scaleOf: ScaleOf,
  canvas: RefObject<HTMLCanvasElement | null>,
): Drawn {
  const [drawn, setDrawn] = useState<{ readonly page: number; readonly state: Drawn } | null>(null);
  useEffect(() => {
    let left = false;
    let cancel = () => {};
    const draw = async () => {
      try {
        const page = await pdf.getPage(pageNumber);
        if (left || !canvas.current) return;
        const drawing = drawPage(page, canvas.current, scaleOf);
        cancel = drawing.cancel;
        await drawing.done;
        page.cleanup();
        if (!left) setDrawn({ page: pageNumber, state: 'drawn' });
      } catch {
        // the next page or zoom cancels a drawing under way; that is no failure
        if (!left) setDrawn({ page: pageNumber, state: 'failed' });
      }
    };
    void draw();
    return () => {
      left = true;
      cancel();
    };
  }, [pdf, pageNumber, scaleOf, canvas]);
  return drawn?.page === pageNumber ? drawn.state : 'waiting';
}

/** The text of one page; empty until it is read, and where there is none. */
export function usePdfText(pdf: PDFDocumentProxy, pageNumber: number): string {
  const [read, setRead] = useState<{ readonly page: number; readonly text: string } | null>(null);
  useEffect(() => {
    let left = false;
    const readText = async () => {
      try {
        const text = await textOf(await pdf.getPage(pageNumber));
        if (!left) setRead({ page: pageNumber, text });
      } catch {
        // the picture is there all the same, or its failure is said
      }
    };
    void readText();
    return () => {
      left = true;
    };
  }, [pdf, pageNumber]);
  return read?.page === pageNumber ? read.text : '';
}

/** Width and height of the first page in points; the pages of a document of this app are alike. */
export function usePageSize(pdf: PDFDocumentProxy): { readonly width: number; readonly height: number } | null {
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | null>(null);
  useEffect(() => {
    let left = false;
    const read = async () => {
      try {
        const { width, height } = (await pdf.getPage(1)).getViewport({ scale: 1 });
        if (!left) setSize({ width, height });
      } catch {
        // the page itself says that it cannot be shown
      }
    };
    void read();
    return () => {
      left = true;
    };
  }, [pdf]);
  return size;
}
