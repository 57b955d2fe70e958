import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type ApplicationKind, nextSerial, receiptNumber } from '../../../shared/domain/application.ts';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { lastReceipt } from '../../../shared/domain/decision.ts';
import { judgementRules, type Settings } from '../../../shared/domain/settings.ts';
import { inForceFrom } from '../../../shared/domain/term-state.ts';
import { fiscalYear } from '../../../shared/domain/wareki.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { isReceiptNumberTaken, receiptNumbersOf } from '../../store/repositories/applications.ts';
import { termsOf } from '../../store/repositories/company-records.ts';
import type { Store } from '../../store/store.ts';
import { because, invalid } from '../context.ts';
import { lastTermOf } from '../last-term.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** The next free receipt number of the fiscal year; inside the transaction that uses it. */
function nextReceiptNumber(store: Store, pattern: string, year: number): string {
  let serial = nextSerial(pattern, year, receiptNumbersOf(store, year));
  // a pattern without the year, or changed back and forth, may meet a number of another year
  while (isReceiptNumberTaken(store, receiptNumber(pattern, year, serial))) serial += 1;
  return receiptNumber(pattern, year, serial);
}

/** What is fixed on the day of receipt: number, and the years and rules the application will be judged by. */
export function frozenAtReceipt(store: Store, settings: Settings, receivedOn: CivilDate) {
  const year = fiscalYear(receivedOn);
  const rules = judgementRules(settings);
  return {
    status: 'received' as const,
    receivedOn,
    fiscalYear: year,
    receiptNumber: nextReceiptNumber(store, settings.receiptNumberPattern, year),
    baseYears: JSON.stringify(baseYears(receivedOn, rules).years),
    ruleSettings: JSON.stringify(rules),
  };
}

/** Why an application of this kind cannot be taken on this day, so that nobody works on it for nothing. */
export function kindRefusal(
  store: Store,
  companyId: Id,
  kind: ApplicationKind,
  on: CivilDate,
  path: string,
): { ok: false; refusal: Refusal } | undefined {
  const term = lastTermOf(store, companyId);
  const runs = term !== undefined && term.endedOn === null;
  if (kind === 'renewal') {
    if (!runs) return because('renewal-without-certification');
    const earliest = inForceFrom(term, termsOf(store, companyId));
    // a slip of the year, which would judge by the wrong base years and number
    if (on < earliest) return invalid([{ path, code: 'date-too-early', params: { earliest } }]);
    // until the end of the term, or within the days the city grants after it; later it is a new application
    return on > lastReceipt(term.endOn, settingsInForce(store).lateRenewalDays)
      ? because('renewal-too-late', { params: { receivedOn: on, endOn: term.endOn } })
      : undefined;
  }
  // also of a day before it: whoever is certified, or will be by a term still to begin, does not apply anew
  const certified = runs && on <= term.endOn;
  return certified ? because('still-certified', { params: { endOn: term.endOn } }) : undefined;
}
