import { useState } from 'react';
import { checkCompany, type CompanyDraft } from '../../../shared/domain/company.ts';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';

const same = (a: CompanyDraft, b: CompanyDraft) => JSON.stringify(a) === JSON.stringify(b);

/** The state of a company form: what is typed, what is wrong with it, and the question before it is left unsaved. */
export function useCompanyForm(initial: CompanyDraft) {
  const today = useToday();
  const [draft, setDraft] = useState(initial);
  const [attempt, setAttempt] = useState(0);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const local = useLocalFaults();
  const dirty = !same(draft, initial) || local.any;
  const guard = useUnsavedGuard(dirty);

  return {
    draft,
    setDraft,
    dirty,
    attempt,
    release: guard.release,
    noteFault: local.note,
    faults: { ...checked, ...local.faults },
    change: (part: Partial<CompanyDraft>) => {
      setDraft((before) => ({ ...before, ...part }));
      // a sentence goes as soon as its field is touched
      setChecked((before) => Object.fromEntries(Object.entries(before).filter(([path]) => !(path in part))));
    },
    /** The same check as the register's own; true when it may be sent. */
    check: (): boolean => {
      const faults = Object.fromEntries(
        checkCompany(draft, today).faults.map((fault) => [fault.path, faultSentence(fault)]),
      );
      setChecked(faults);
      setAttempt((count) => count + 1);
      return Object.keys(faults).length === 0 && !local.any;
    },
  };
}
