import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import type { Sentence } from '../lib/failure.ts';
import { refusalMessage } from '../lib/messages.ts';
import { ProblemLines } from './problem-lines.tsx';

export interface ActionBannerProps {
  readonly action: { readonly refusal: Refusal | null; readonly failure: Sentence | null };
  /** Codes the screen answers itself with a dialog; not shown here. */
  readonly except?: readonly RefusalCode[];
  /** The one next step, e.g. a link to the committee. */
  readonly children?: ReactNode;
}

/** Why the last action was not done, above the form; takes the focus when it appears. */
export function ActionBanner({ action, except = [], children }: ActionBannerProps) {
  const box = useRef<HTMLDivElement>(null);
  const refusal = action.refusal && !except.includes(action.refusal.code) ? action.refusal : null;
  const message = action.failure ?? (refusal && refusalMessage(refusal));
  const shown = action.failure ?? refusal;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!message) return null;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={message.title}
      mb="md"
    >
      {message.text}
      <ProblemLines problems={refusal?.problems} />
      {children && <div style={{ marginTop: 8 }}>{children}</div>}
    </Alert>
  );
}
