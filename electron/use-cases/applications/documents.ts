import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  documentsOf,
  getApplication,
  getDocument,
  insertDocument,
  updateDocument,
} from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { isDecided } from '../decided.ts';
import { pastDayFault } from '../typed-date.ts';

type Saved = Result<{ id: Id; rowVersion: number }, Refusal>;
/** Longest name of a document and longest note beside it, in user-perceived characters. */

/** Notes that a document came in, or that this applicant need not hand it in. */
export function setDocument(
  context: AppContext,
  input: {
    documentId: Id;
    rowVersion: number;
    receivedOn: CivilDate | null;
    note: string;
    required?: boolean | undefined;
  },
): Saved {
  const { store, clock } = context;
  const { documentId, rowVersion, receivedOn, note } = input;
  const badDay = receivedOn === null ? undefined : pastDayFault('receivedOn', receivedOn, clock.today());
  const badNote = checkText(note, { max: textLimits.documentNote, multiline: true });
  if (badDay !== undefined) return invalid([badDay]);
  if (badNote !== null) return invalid([{ path: 'note', ...badNote }]);
  return store.attempt(() => {
    const document = getDocument(store, documentId);
    const application = document && getApplication(store, document.applicationId);
    if (document === undefined || application === undefined) return because('not-found');
    if (isDecided(application.status)) return because('decided-record-is-fixed');
    const edit = { receivedOn, note, required: input.required ?? document.required };
    const changed = differences(document, edit);
    if (changed === null) return ok({ id: documentId, rowVersion: document.rowVersion });
    if (document.rowVersion !== rowVersion) return editConflict(document, edit, document);
    const stamp = stampOf(context);
    const next = updateDocument(store, document, edit, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'applications.setDocument',
      entity: 'application_document',
      entityId: documentId,
      companyId: application.companyId,
      before: { name: document.name, ...changed.before },
      after: { name: document.name, ...changed.after },
    });
    return ok({ id: documentId, rowVersion: next });
  });
}

/** Puts one more document on the application's list. */
export function addDocument(context: AppContext, input: { applicationId: Id; name: string; required: boolean }): Saved {
  const { store } = context;
  const { applicationId, name, required } = input;
  const bad = checkText(name, { max: textLimits.documentName, required: true });
  if (bad !== null) return invalid([{ path: 'name', ...bad }]);
  return store.attempt(() => {
    const application = getApplication(store, applicationId);
    if (application === undefined) return because('not-found');
    if (isDecided(application.status)) return because('decided-record-is-fixed');
    const position = (documentsOf(store, applicationId).at(-1)?.position ?? -1) + 1;
    const stamp = stampOf(context);
    const id = insertDocument(store, { applicationId, name, required, position }, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'applications.addDocument',
      entity: 'application_document',
      entityId: id,
      companyId: application.companyId,
      after: { name, required },
    });
    return ok({ id, rowVersion: 1 });
  });
}
