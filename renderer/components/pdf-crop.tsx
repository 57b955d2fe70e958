import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef, useState } from 'react';
import styles from './pdf-crop.module.css';

/** Millimetres from the top left corner of the page. */
export interface CropBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PdfCropProps {
  readonly pdf: PDFDocumentProxy;
  /** From 1. */
  readonly page: number;
  readonly box: CropBox;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** What is to be seen, for who cannot. */
  readonly alt: string;
  /** A frame around the box. */
  readonly marked?: boolean;
}

const pointsOfMillimetre = 72 / 25.4;
/** Around the box, in millimetres. */
const margin = 7;
/** Pixels to the point at most: a single letter is not blown up to a wall. */
const largest = 2;

/** Where the box lies in the picture, and how large the page is drawn for it. */
function windowOnto(box: CropBox, width: number, height: number) {
  const k = pointsOfMillimetre;
  const scale = Math.min(width / ((box.width + 2 * margin) * k), height / ((box.height + 2 * margin) * k), largest);
  const left = (box.x + box.width / 2) * k * scale - width / 2;
  const top = (box.y + box.height / 2) * k * scale - height / 2;
  const mark = {
    left: box.x * k * scale - left - 4,
    top: box.y * k * scale - top - 4,
    width: box.width * k * scale + 8,
    height: box.height * k * scale + 8,
  };
  return { scale, left, top, mark };
}

/** A piece of the real page around a place, with the place marked. */
export function PdfCrop({ pdf, page, box, width, height, alt, marked = true }: PdfCropProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [failed, setFailed] = useState(false);
  const { x, y, width: wide, height: high } = box;
  useEffect(() => {
    let left = false;
    let cancel = () => {};
    const draw = async () => {
      try {
        const sheet = await pdf.getPage(page);
        const target = canvas.current;
        if (left || target === null) return;
        const view = windowOnto({ x, y, width: wide, height: high }, width, height);
        const density = window.devicePixelRatio;
        target.width = Math.floor(width * density);
        target.height = Math.floor(height * density);
        const viewport = sheet.getViewport({ scale: view.scale, offsetX: -view.left, offsetY: -view.top });
        const task = sheet.render({ canvas: target, viewport, transform: [density, 0, 0, density, 0, 0] });
        cancel = () => task.cancel();
        await task.promise;
        if (!left) setFailed(false);
      } catch {
        if (!left) setFailed(true); // a later picture calls off the one being drawn: that is no failure
      }
    };
    void draw();
    return () => {
      left = true;
      cancel();
    };
  }, [pdf, page, x, y, wide, high, width, height]);
  const { mark } = windowOnto(box, width, height);
  return (
    <div className={styles['crop']} style={{ width, height }}>
      <canvas ref={canvas} style={{ width, height }} aria-hidden />
      <span className="visually-hidden">絵：{alt}</span>
      {marked && <span className={styles['mark']} style={mark} aria-hidden />}
      {failed && <p role="alert">この部分の絵を描けませんでした。「紙面」で確かめてください。</p>}
    </div>
  );
}
