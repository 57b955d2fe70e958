import { useCallback, useEffect, useRef, useState } from 'react';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type ScaleOf, usePdf, usePdfPage, usePdfText } from '../../components/use-pdf.ts';
import styles from './templates.module.css';

interface PageProps {
  readonly document: PDFDocumentProxy;
  readonly label: string;
  readonly onDrawn: () => void;
}

function DrawnPage({ document, label, onDrawn }: PageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scaleOf = useCallback<ScaleOf>((size) => {
    const box = canvas.current?.parentElement;
    const [width, height] = [(box?.clientWidth ?? 500) - 24, (box?.clientHeight ?? 400) - 24];
    return Math.min(width / size.width, height / size.height);
  }, []);
  const drawn = usePdfPage(document, 1, scaleOf, canvas);
  const text = usePdfText(document, 1);
  useEffect(() => {
    if (drawn !== 'waiting') onDrawn();
  }, [drawn, onDrawn]);
  return (
    <>
      <canvas ref={canvas} data-drawn={drawn === 'drawn' || undefined} aria-hidden />
      <p className="visually-hidden">
        {label}の文字：{text}
      </p>
    </>
  );
}

interface SheetProps extends Omit<PageProps, 'document'> {
  readonly base64: string;
  readonly shown: boolean;
}

function Sheet({ base64, shown, ...rest }: SheetProps) {
  const pdf = usePdf(base64);
  return (
    <div className={styles['sheet']} data-shown={shown || undefined}>
      {pdf.state === 'open' && <DrawnPage document={pdf.document} {...rest} />}
    </div>
  );
}

interface Sheets {
  readonly count: number;
  /** The picture in sight, and the one being drawn behind it. */
  readonly kept: readonly { readonly id: number; readonly base64: string }[];
}

/** The first page of a PDF that keeps changing: the old picture stays until the new one is drawn, so nothing flickers. */
export function LivePage({ base64, label }: { readonly base64: string; readonly label: string }) {
  const [sheets, setSheets] = useState<Sheets>({ count: 1, kept: [{ id: 0, base64 }] });
  const [shownId, setShownId] = useState(-1);
  if (sheets.kept.at(-1)?.base64 !== base64) {
    const shown = sheets.kept.filter(({ id }) => id === shownId);
    setSheets({ count: sheets.count + 1, kept: [...shown, { id: sheets.count, base64 }] });
  }
  const last = sheets.kept.at(-1)?.id ?? 0;
  const onDrawn = useCallback(() => setShownId(last), [last]);
  return (
    <div className={styles['frame']}>
      {sheets.kept
        .filter(({ id }) => id >= shownId)
        .map((sheet) => (
          <Sheet
            key={sheet.id}
            base64={sheet.base64}
            label={label}
            shown={sheet.id === shownId}
            onDrawn={sheet.id === last ? onDrawn : nothing}
          />
        ))}
    </div>
  );
}

const nothing = (): void => undefined;
