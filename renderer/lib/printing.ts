import { queryOptions } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { FinishedFile } from './bytes.ts';
import { client } from './client.ts';
import { showToast } from './toast.ts';

/** How far a work is that was asked for under this name; asked again a few times a second while it is shown. */
export const progressQuery = (jobId: string) =>
  queryOptions({
    queryKey: ['printing', 'progress', jobId],
    queryFn: ({ signal }) => client.printing.progress({ jobId }, { signal }),
    refetchInterval: 200,
    gcTime: 0,
  });

export const cancelPrinting = (jobId: string) => client.printing.cancel({ jobId });

/** What only the desktop can do; it does not change while the page is open. */
export const abilitiesQuery = queryOptions({
  queryKey: ['printing', 'abilities'],
  queryFn: ({ signal }) => client.printing.abilities({}, { signal }),
  staleTime: Number.POSITIVE_INFINITY,
});

export const showPdf = ({ fileName, base64 }: Pick<FinishedFile, 'fileName' | 'base64'>) =>
  client.printing.show({ fileName, base64 });

/** The desktop has opened a window itself (`url` is null); a browser is sent to the PDF's address. */
export function openForPrinting({ url }: { readonly url: string | null }): void {
  if (url === null || window.open(url, '_blank') !== null) return;
  showToast(
    '印刷の画面を開けませんでした。ブラウザーの「ポップアップを許可」を選んでから、もう一度押してください。',
    'info',
  );
}

export const openFolder = (download: string) => client.printing.openFolder({ download });

/** After the first screen, while nothing else is to be done: the printer is started, so that the first preview is quick. */
const settledAfter = 1500;

export function useWarmPrinter(started: boolean): void {
  useEffect(() => {
    if (!started) return undefined;
    let idle = 0;
    const timer = setTimeout(() => {
      idle = requestIdleCallback(() => void client.printing.warm({}).catch(() => undefined));
    }, settledAfter);
    return () => {
      clearTimeout(timer);
      cancelIdleCallback(idle);
    };
  }, [started]);
}
