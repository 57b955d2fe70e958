import { showToast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { printCertificates } from './api.ts';

/** Shows kept certificates for printing: the desktop opens a window itself, a browser is sent to the PDF's address. */
export function usePrint() {
  return useAction({
    call: printCertificates,
    changes: false,
    success: null,
    onDone: ({ url }) => {
      if (url === null || window.open(url, '_blank') !== null) return;
      showToast(
        '印刷の画面を開けませんでした。ブラウザーの「ポップアップを許可」を選んでから、もう一度押してください。',
        'info',
      );
    },
  });
}
