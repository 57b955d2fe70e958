import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { sentenceOfFailure } from '../lib/failure.ts';

export interface ErrorStateProps {
  /** What was thrown; it becomes a sentence, never shown raw. */
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** Something could not be read or drawn: what happened, that nothing was lost, and the one next step. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { title, text } = sentenceOfFailure(error);
  return (
    <Alert role="alert" color="red" variant="outline" icon={<IconAlertTriangle aria-hidden />} title={title} my="md">
      <p style={{ margin: '0 0 12px' }}>{text}</p>
      {onRetry && (
        <Button variant="outline" onClick={onRetry}>
          もう一度読み込む
        </Button>
      )}
    </Alert>
  );
}
