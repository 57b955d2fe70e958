import type { Refusal } from '../../../shared/contract/refusal.ts';
import { correctionLetterKind, correctionLetterLabel } from '../../../shared/domain/correction-letter.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertNotice, isLetterKept } from '../../store/repositories/notices.ts';
import { stampOf } from '../acting.ts';
import type { AppContext } from '../context.ts';

/** A 補正依頼 as it was made. */
export interface WrittenLetter {
  readonly companyId: Id;
  readonly applicationId: Id;
  readonly happenedOn: CivilDate;
  /** As printed; '' without one. */
  readonly documentNumber: string;
  readonly document: ReportDocument;
}

/** Puts a 補正依頼 on the log of 案内・連絡; the very same letter, saved in another format too, is one entry. */
export function keepLetter(
  context: AppContext,
  { companyId, applicationId, happenedOn, documentNumber, document }: WrittenLetter,
): Result<null, Refusal> {
  const { store } = context;
  const letter = { companyId, applicationId, happenedOn, letterKind: correctionLetterKind };
  const content = JSON.stringify(document);
  return store.attempt(() => {
    if (isLetterKept(store, { ...letter, content })) return ok(null);
    const stamp = stampOf(context);
    const counterpart = document.addressee?.split('\n').at(-1) ?? '';
    const subject = document.title;
    const facts = { ...letter, termId: null, kind: 'letter' as const, documentNumber, subject, counterpart, note: '' };
    const id = insertNotice(store, { ...facts, content }, stamp);
    const number = documentNumber === '' ? {} : { documentNumber };
    const after = { letter: correctionLetterLabel, happenedOn, ...number };
    writeAudit(store, { ...stamp, action: 'notices.record', entity: 'notice', entityId: id, companyId, after });
    return ok(null);
  });
}
