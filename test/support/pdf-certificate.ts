import type { CertificateDocument } from '../../electron/print/print-contract.ts';

/** A complete certificate; give what the test is about. */
export function pdfCertificate(change: Partial<CertificateDocument> = {}): CertificateDocument {
  return {
    writing: 'horizontal',
    paper: 'A4',
    orientation: 'landscape',
    typeface: 'serif',
    seal: 'blank',
    emblem: null,
    substitutes: [],
    title: '認定証',
    numberLine: '第12号',
    nameLine: '株式会社髙﨑製作所　様',
    body: '貴事業所は、ワーク・ライフ・バランスの実現に向けた職場づくりに積極的に取り組んでいることを認め、「朝霞市ワーク・ライフ・グッドバランス企業」に認定します。',
    termLine: '認定期間　令和8年11月22日から令和11年11月22日まで',
    dateLine: '令和8年11月22日',
    issuerLine: '朝霞市長　朝霞　太郎',
    punctuation: true,
    frame: 'double-line',
    info: { title: '認定証 第12号', author: '朝霞市' },
    createdOn: '2026-11-22',
    ...change,
  };
}
