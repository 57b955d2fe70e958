import { useState } from 'react';
import {
  noticeDateFaults,
  type NoticeDates,
  noticeFields,
  type NoticeKind,
} from '../../../shared/domain/change-notice.ts';
import { checkCompany, type CompanyDraft } from '../../../shared/domain/company.ts';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import type { NoticeValues } from './notice-fields.tsx';

/** The state of a 変更届 being entered: what it is about, the values after it, its dates, and what is wrong. */
export function useNoticeForm(stored: CompanyDraft) {
  const today = useToday();
  const before: NoticeValues = stored;
  const [kinds, setKinds] = useState<readonly NoticeKind[]>([]);
  const [after, setAfter] = useState<NoticeValues>(before);
  const [typedDates, setDates] = useState<Partial<NoticeDates>>({});
  // untouched, a notice is accepted on the day it is entered
  const dates: NoticeDates = { happenedOn: null, notifiedOn: null, acceptedOn: today, ...typedDates };
  const [attempt, setAttempt] = useState(0);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const local = useLocalFaults();
  const fields = kinds.flatMap((kind) => [...noticeFields[kind]]);
  const changed: Partial<NoticeValues> = Object.fromEntries(
    fields.filter((field) => after[field] !== before[field]).map((field) => [field, after[field]]),
  );
  const dirty = Object.keys(changed).length > 0 || dates.happenedOn !== null || dates.notifiedOn !== null || local.any;
  const guard = useUnsavedGuard(dirty);
  const forget = (paths: readonly string[]) =>
    setChecked((found) => Object.fromEntries(Object.entries(found).filter(([path]) => !paths.includes(path))));

  return {
    kinds,
    setKinds,
    before,
    after,
    dates,
    changed,
    attempt,
    release: guard.release,
    noteFault: local.note,
    faults: { ...checked, ...local.faults },
    change: (part: Partial<NoticeValues>) => {
      setAfter((values) => ({ ...values, ...part }));
      forget(Object.keys(part));
    },
    changeDates: (part: Partial<NoticeDates>) => {
      setDates((values) => ({ ...values, ...part }));
      forget(['happenedOn', 'notifiedOn', 'acceptedOn']);
    },
    /** The same checks as the register's own; true when it may be sent. */
    check: (): boolean => {
      const { faults } = checkCompany({ ...stored, ...changed }, today);
      const own = faults.filter(({ path }) => fields.some((field) => field === path));
      const found = [...own, ...noticeDateFaults(dates, today)];
      setChecked(Object.fromEntries(found.map((fault) => [fault.path, faultSentence(fault)])));
      setAttempt((count) => count + 1);
      return found.length === 0 && !local.any;
    },
  };
}
