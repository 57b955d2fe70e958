import { Alert } from '@mantine/core';
import { Link } from '@tanstack/react-router';
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
        {(start.timing === 'too-late' || start.timing === 'after-end') && (
          <>
            （
            <Link to="/settings" search={{ tab: 'scheme' }}>
              設定の「期限と更新」
            </Link>
            の「満了後も更新の申請を受け付ける日数」による）
          </>
        )}
      </Alert>
    </output>
  );
}
