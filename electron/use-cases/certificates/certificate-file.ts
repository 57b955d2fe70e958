import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { exportFileName } from '../../exchange/file-name.ts';

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

/** What a file of one or several certificates is called, as a title and as a file. */
export function certificateTitle(of: readonly CertificateNames[], issuedOn: CivilDate) {
  const title = titleOf(of, issuedOn);
  return { title: title.join('　'), fileName: exportFileName(title, 'pdf') };
}

/** A PDF as it crosses the bridge. */
export const pdfFile = (bytes: Uint8Array, fileName: string) => ({
  fileName,
  mime: 'application/pdf',
  base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
});
