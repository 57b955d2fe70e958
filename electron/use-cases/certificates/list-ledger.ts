import { listLedger } from '../../store/repositories/certificates.ts';
import type { AppContext } from '../context.ts';

/** One page of 交付台帳, newest first. */
export const listCertificateLedger = (
  { store }: AppContext,
  filter: Parameters<typeof listLedger>[1],
): ReturnType<typeof listLedger> => listLedger(store, filter);
