import type { Result } from '../../shared/kernel/result.ts';
import type { FileRefusal } from './file-checks.ts';
import type { FormReading, FormSpec } from './form/reading.ts';
import type { ReadBook } from './workbook.ts';

/** What the reading thread is asked; the bytes move over to it. */
export type ReadJob =
  | { readonly kind: 'workbook'; readonly bytes: Uint8Array }
  | { readonly kind: 'form'; readonly bytes: Uint8Array; readonly spec: FormSpec };

export type ReadAnswer =
  | { readonly kind: 'workbook'; readonly result: Result<ReadBook, FileRefusal> }
  | { readonly kind: 'form'; readonly result: Result<FormReading, FileRefusal> };

export interface ReadRequest {
  readonly id: number;
  readonly job: ReadJob;
}

/** `defect`: the reader broke, which no file should bring about. */
export type ReadReply =
  | { readonly id: number; readonly answer: ReadAnswer }
  | { readonly id: number; readonly defect: string };
