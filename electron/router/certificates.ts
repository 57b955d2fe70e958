import { ledgerFile } from '../use-cases/certificates/ledger-file.ts';
import { listCertificateLedger } from '../use-cases/certificates/list-ledger.ts';
import { issueCertificates } from '../use-cases/certificates/issue-certificates.ts';
import { certificateCandidates } from '../use-cases/certificates/list-candidates.ts';
import { openCertificates } from '../use-cases/certificates/open-certificates.ts';
import { previewCertificates } from '../use-cases/certificates/preview-certificates.ts';
import { printCertificates } from '../use-cases/certificates/print-certificates.ts';
import { recordReturn } from '../use-cases/certificates/record-return.ts';
import { sealRegister } from '../use-cases/certificates/seal-register.ts';
import { undoReturn } from '../use-cases/certificates/undo-return.ts';
import { verifyKept } from '../use-cases/certificates/verify-kept.ts';
import { gate } from './base.ts';

/** 認定証 and 交付台帳. */
export const certificatesRouter = {
  candidates: gate.certificates.candidates.handler(({ input, context }) => certificateCandidates(context, input)),
  preview: gate.certificates.preview.handler(({ input, context }) => previewCertificates(context, input)),
  issue: gate.certificates.issue.handler(({ input, context }) => issueCertificates(context, input)),
  open: gate.certificates.open.handler(({ input, context }) => openCertificates(context, input)),
  print: gate.certificates.print.handler(({ input, context }) => printCertificates(context, input)),
  ledger: gate.certificates.ledger.handler(({ input, context }) => listCertificateLedger(context, input)),
  ledgerFile: gate.certificates.ledgerFile.handler(({ input, context }) => ledgerFile(context, input)),
  verify: gate.certificates.verify.handler(({ context }) => verifyKept(context)),
  sealRegister: gate.certificates.sealRegister.handler(({ input, context }) => sealRegister(context, input)),
  recordReturn: gate.certificates.recordReturn.handler(({ input, context }) => recordReturn(context, input)),
  undoReturn: gate.certificates.undoReturn.handler(({ input, context }) => undoReturn(context, input)),
};
