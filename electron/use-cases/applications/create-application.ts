import type { Refusal } from '../../../shared/contract/refusal.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import type { ApplicationKind } from '../../../shared/domain/application.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { insertApplication, insertDocument, openApplicationOf } from '../../store/repositories/applications.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { getCompany } from '../../store/repositories/companies.ts';
import { stampOf } from '../acting.ts';
import { carryIntoRenewal } from '../carry-into.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { pastDayFault } from '../typed-date.ts';
import { versionFor } from '../versions.ts';
import { frozenAtReceipt, kindRefusal } from './receive.ts';

/**
 * Enters an application: as 相談 without a receipt date, otherwise received, numbered and frozen. Its sheet is of the version
 * for its kind and day, and a renewal's begins with the entries of the sheet it renews.
 */
export function createApplication(
  context: AppContext,
  input: { companyId: Id; kind: ApplicationKind; receivedOn: CivilDate | null; note: string },
): Result<{ id: Id; rowVersion: number; receiptNumber: string | null }, Refusal> {
  const { store, clock } = context;
  const { companyId, kind, receivedOn, note } = input;
  const today = clock.today();
  const badDay = receivedOn === null ? undefined : pastDayFault('receivedOn', receivedOn, today);
  const badNote = checkText(note, { max: textLimits.applicationNote, multiline: true });
  const faults = [
    ...(badDay === undefined ? [] : [badDay]),
    ...(badNote === null ? [] : [{ path: 'note', ...badNote }]),
  ];
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    if (getCompany(store, companyId) === undefined) return because('not-found');
    const open = openApplicationOf(store, companyId);
    if (open !== undefined) {
      const { id: applicationId, receiptNumber } = open;
      return because('open-application-exists', { params: { applicationId, receiptNumber: receiptNumber ?? '' } });
    }
    const refusal = kindRefusal(store, companyId, kind, receivedOn ?? today, 'receivedOn');
    if (refusal !== undefined) return refusal;
    const version = versionFor(store, kind, receivedOn ?? today);
    if (!version.ok) return version;
    const settings = settingsInForce(store);
    const stamp = stampOf(context);
    const frozen =
      receivedOn === null ? { status: 'consultation' as const } : frozenAtReceipt(store, settings, receivedOn);
    const row = insertApplication(store, { companyId, kind, note, schemeVersionId: version.value, ...frozen }, stamp);
    const names = kind === 'new' ? settings.documentsNew : settings.documentsRenewal;
    names.forEach((name, position) => {
      insertDocument(store, { applicationId: row.id, name, required: true, position }, stamp);
    });
    const { id, rowVersion, receiptNumber, status } = row;
    writeAudit(store, {
      ...stamp,
      action: 'applications.create',
      entity: 'application',
      entityId: id,
      companyId,
      after: { kind, status, ...(receivedOn === null ? {} : { receivedOn, receiptNumber }) },
    });
    carryIntoRenewal(context, id, stamp);
    return ok({ id, rowVersion, receiptNumber });
  });
}
