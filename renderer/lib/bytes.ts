/** The bytes of base64 text; throws on text that is not base64. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

/** The contract's finished file. */
export interface FinishedFile {
  readonly fileName: string;
  readonly mime: string;
  readonly base64: string;
}

/** Hands a finished file to the browser's download, which asks or saves as the clerk has set it; answers its address. */
export function download(file: FinishedFile): string {
  const url = URL.createObjectURL(new Blob([bytesOf(file.base64)], { type: file.mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // the download has begun by then; the bytes need not stay in memory
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return url;
}
