import { createHash } from 'node:crypto';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { keptBytes, keptCopies } from '../../store/repositories/certificate-ledger.ts';
import type { AppContext } from '../context.ts';
import { inPieces, type Pieces } from '../in-pieces.ts';

/** A copy whose bytes are not those that were issued. */
interface WrongCopy {
  readonly id: Id;
  readonly number: number;
  readonly companyName: string;
  readonly issuedOn: CivilDate;
}

function* looked({ store }: Pick<AppContext, 'store'>): Pieces<{ checked: number; wrong: WrongCopy[] }> {
  const copies = keptCopies(store);
  const wrong: WrongCopy[] = [];
  for (const { id, number, companyName, issuedOn, sha256 } of copies) {
    const bytes = keptBytes(store, id);
    const now = bytes === null ? null : createHash('sha256').update(bytes).digest('hex');
    if (now === null || now !== sha256) wrong.push({ id, number, companyName, issuedOn });
    yield;
  }
  return { checked: copies.length, wrong };
}

/** 「保管したPDFを照合する」: every kept PDF against the hash written when it was issued; nothing is stored. */
export const verifyKept = (context: AppContext): Promise<{ checked: number; wrong: WrongCopy[] }> =>
  inPieces(looked(context));
