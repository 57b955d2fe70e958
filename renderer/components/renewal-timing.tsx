import { Alert } from '@mantine/core';
import type { RenewalStart } from '../../shared/contract/renewals.ts';
import { timingWords } from '../lib/renewal-timing.ts';

const colours = { info: 'blue', warn: 'orange', stop: 'red' } as const;

/** Whether a renewal received on the day asked for is in time, said before it is saved. */
export function RenewalTiming({ start }: { readonly start: Pick<RenewalStart, 'timing' | 'term'> }) {
  const { tone, text } = timingWords(start);
  return (
    <output>
      <Alert role="note" color={colours[tone]} variant="outline">
        {tone === 'warn' && <strong>注意　</strong>}
        {text}
      </Alert>
    </output>
  );
}
