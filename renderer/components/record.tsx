import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { ActionBanner } from './action-banner.tsx';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
import { PageHeader } from './page-header.tsx';

export interface RecordProps<T> {
  readonly query: UseQueryResult<Result<T, Refusal>>;
  /** Heading while the record cannot be shown. */
  readonly title: string;
  readonly back?: ReactNode;
  readonly children: (record: T) => ReactNode;
}

/**
 * One record of the register: waits for it, or says why it cannot be shown. Once it is shown it stays: when reading it
 * again fails, what is being typed over it must not go.
 */
export function Record<T>({ query, title, back, children }: RecordProps<T>) {
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data.ok) return children(query.data.value);
  return (
    <>
      <PageHeader title={title} back={back} />
      <ActionBanner action={{ refusal: query.data.refusal, failure: null }} />
    </>
  );
}
