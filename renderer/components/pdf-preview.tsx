import { Alert } from '@mantine/core';
import { LoadingState } from './loading-state.tsx';
import type { PageFit } from './pdf-bar.tsx';
import { PdfPages } from './pdf-pages.tsx';
import { usePdf } from './use-pdf.ts';

export interface PdfPreviewProps {
  /** The finished PDF, as the contract's file carries it. */
  readonly base64: string;
  /** What it is: 認定証 第12号 株式会社朝霞商事. */
  readonly label: string;
  /** Under what name it is saved and printed; the label when left out. */
  readonly fileName?: string;
  /** Pixels of the window onto the page. */
  readonly height?: number;
  /** Shown at first: the whole page, or its width where there is text to be read in a low window. */
  readonly fit?: PageFit;
}

/** A name that every file system takes. */
const nameOf = (label: string): string => `${label.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '_')}.pdf`;

/** The very bytes that are stored and printed, page by page; from here they are printed and saved. */
export function PdfPreview({ base64, label, fileName = nameOf(label), height = 520, fit = 'page' }: PdfPreviewProps) {
  const pdf = usePdf(base64);
  if (pdf.state === 'loading') return <LoadingState what="PDFを" />;
  if (pdf.state === 'failed') {
    return (
      <Alert role="alert" color="red" variant="outline" title="PDFを表示できません">
        ファイルが壊れている可能性があります。画面を開き直しても変わらないときは、もう一度作成してください。
      </Alert>
    );
  }
  const file = { fileName, mime: 'application/pdf', base64 };
  return <PdfPages key={base64.length} document={pdf.document} label={label} file={file} height={height} fit={fit} />;
}
