import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { exportFileName } from '../../exchange/file-name.ts';
import { inOneFile } from './render-order.ts';

/** What a file of certificates is named after. */
export interface CertificateNames {
  readonly number: number;
  readonly companyName: string;
}

const titleOf = (of: readonly CertificateNames[], issuedOn: CivilDate): readonly string[] => {
  const [only] = of;
  return of.length === 1 && only !== undefined
    ? ['認定証', certificationNumberLabel(only.number), only.companyName]
    : ['認定証', `${of.length}件`, formatWareki(issuedOn)];
};

/** One or several certificates as one PDF with a name for the file and for the window. */
export function certificatePdf(of: readonly CertificateNames[], issuedOn: CivilDate, files: readonly Uint8Array[]) {
  const title = titleOf(of, issuedOn);
  return { bytes: inOneFile(files, title.join('　')), fileName: exportFileName(title, 'pdf'), title: title.join('　') };
}

/** A PDF as it crosses the bridge. */
export const pdfFile = ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => ({
  fileName,
  mime: 'application/pdf',
  base64: Buffer.from(bytes).toString('base64'),
});
