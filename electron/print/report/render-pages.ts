import type { TDocumentDefinitions } from 'pdfmake/interfaces';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { type DrawnBlock, renderPdf } from '../pdf/pdfmake-seam.ts';
import type { Paper } from './page.ts';

/** What the file says of itself. */
export interface PagesInfo {
  readonly title: string;
  readonly author: string;
  readonly createdOn: CivilDate;
}

/** Pages drawn by ourselves as one PDF; the same input gives the same bytes. */
export async function renderPages(
  pages: readonly (readonly DrawnBlock[])[],
  { width, height }: Pick<Paper, 'width' | 'height'>,
  { title, author, createdOn }: PagesInfo,
): Promise<Uint8Array<ArrayBuffer>> {
  const definition: TDocumentDefinitions = {
    pageSize: { width, height },
    pageMargins: 0,
    language: 'ja',
    displayTitle: true,
    version: '1.7',
    info: {
      title,
      author,
      creator: 'グッドバランス認定台帳',
      creationDate: new Date(`${createdOn}T00:00:00+09:00`),
    },
    content: pages.map((blocks, index) => ({
      canvas: [...blocks],
      absolutePosition: { x: 0, y: 0 },
      ...(index > 0 ? { pageBreak: 'before' as const } : {}),
    })),
  };
  return new Uint8Array(await renderPdf(definition)); // a copy that owns its memory, so that it can be handed to another thread
}
