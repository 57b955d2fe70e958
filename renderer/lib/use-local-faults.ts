import { useCallback, useState } from 'react';
import type { Fault } from '../../shared/domain/fault.ts';
import { faultSentence } from './messages.ts';

export type FieldFault = Pick<Fault, 'code' | 'params'>;

/**
 * Faults that a field finds itself (a date that cannot be read): the form must not be saved while there are any, because
 * the value it holds is not what the clerk sees. `note` takes the second argument of a field's onChange; `clear` is for who
 * draws the fields anew.
 */
export function useLocalFaults() {
  const [faults, setFaults] = useState<Readonly<Record<string, string>>>({});
  const note = useCallback((path: string, fault: FieldFault | null) => {
    setFaults((before) => {
      const sentence = fault === null ? undefined : faultSentence(fault);
      if (before[path] === sentence) return before;
      const { [path]: _old, ...others } = before;
      return sentence === undefined ? others : { ...others, [path]: sentence };
    });
  }, []);
  const clear = useCallback(() => setFaults({}), []);
  return { faults, note, clear, any: Object.keys(faults).length > 0 };
}
