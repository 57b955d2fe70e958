import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { ProblemLines } from '../../components/problem-lines.tsx';
import { refusalMessage } from '../../lib/messages.ts';

/** Why nothing is shown here; unlike the banner of an action it leaves the focus on the tab. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { title, text } = refusalMessage(refusal);
  return (
    <Alert color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title}>
      {text}
      <ProblemLines problems={refusal.problems} />
    </Alert>
  );
}
