import { openForPrinting } from '../../lib/printing.ts';
import { useAction } from '../../lib/use-action.ts';
import { printCertificates } from './api.ts';

/** Shows kept certificates for printing: the desktop opens a window itself, a browser is sent to the PDF's address. */
export function usePrint() {
  return useAction({
    call: printCertificates,
    changes: false,
    success: null,
    onDone: openForPrinting,
  });
}
