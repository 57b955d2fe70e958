import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { sentenceOfFailure } from '../../lib/failure.ts';
import { faultSentence } from '../../lib/messages.ts';
import { type PreviewInput, previewQuery } from './api.ts';

/** Milliseconds of rest after the last key before a page is made. */
const rest = 400;

export type Preview = ReturnType<typeof usePreview>;

/** The page of what is typed, a little after the typing; the last one that could be made stays until the next. */
export function usePreview(input: Omit<PreviewInput, 'jobId'>, sound: boolean) {
  const jobId = useId();
  const [settled] = useDebouncedValue(input, rest);
  const query = useQuery({ ...previewQuery({ ...settled, jobId }), enabled: sound });
  const [page, setPage] = useState<string | null>(null);
  const made = query.data?.ok === true ? query.data.value.file.base64 : null;
  if (made !== null && made !== page) setPage(made);
  const refusal: Refusal | null = sound && query.data?.ok === false ? query.data.refusal : null;
  // called off, because a newer page is being made
  const told = refusal?.code === 'cancelled' ? null : refusal;
  return {
    page,
    refusal: told,
    failure: query.error === null ? null : sentenceOfFailure(query.error),
    faults: Object.fromEntries((told?.faults ?? []).map((fault) => [fault.path, faultSentence(fault)])),
    busy: query.isFetching || settled !== input,
  };
}
