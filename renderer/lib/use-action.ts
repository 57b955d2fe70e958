import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Refusal } from '../../shared/contract/refusal.ts';
import type { Result } from '../../shared/kernel/result.ts';
import { type Sentence, sentenceOfFailure } from './failure.ts';
import { faultSentence } from './messages.ts';
import { dropToasts, showToast } from './toast.ts';

export interface ActionOptions<Input, Value> {
  /** The one call, from the feature's api.ts. */
  readonly call: (input: Input) => Promise<Result<Value, Refusal>>;
  /** Said in the corner after success; null says nothing. */
  readonly success?: string | null | ((value: Value, input: Input) => string | null);
  /** After success and after the screens were told to read again. */
  readonly onDone?: (value: Value, input: Input) => void;
  /** False for actions that change nothing (a preview): then no screen is read again. */
  readonly changes?: boolean;
}

export interface Action<Input, Value> {
  /** Resolves to the answer, or to null when there was none (`failure` says why). Never rejects. A double click is one run. */
  readonly run: (input: Input) => Promise<Result<Value, Refusal> | null>;
  readonly pending: boolean;
  /** The last answer was no: for dialogs (duplicates, edit conflict) and ActionBanner. */
  readonly refusal: Refusal | null;
  /** There was no answer: host gone, disk full, a defect. */
  readonly failure: Sentence | null;
  /** Field path to sentence, for the fields and the ErrorSummary. */
  readonly faults: Readonly<Record<string, string>>;
  /** Forgets refusal and failure, e.g. when the clerk edits again. */
  readonly clear: () => void;
}

interface Sent<Value> {
  readonly key: string;
  readonly answer: Promise<Result<Value, Refusal> | null>;
}

/** Milliseconds after a success in which the very same input is the second half of a double click, not a new wish. */
const doubleClick = 300;

const none: Readonly<Record<string, string>> = {};

const faultsOf = (refusal: Refusal | null): Readonly<Record<string, string>> =>
  refusal?.faults ? Object.fromEntries(refusal.faults.map((fault) => [fault.path, faultSentence(fault)])) : none;

/** One user action: runs the call, says what came of it, and lets every open screen read again. Typed text is never touched. */
export function useAction<Input, Value>(options: ActionOptions<Input, Value>): Action<Input, Value> {
  const cache = useQueryClient();
  const { call, success = '保存しました。', onDone, changes = true } = options;
  const mutation = useMutation({ mutationFn: call });

  const last = useRef<Sent<Value> | null>(null);

  const send = async (input: Input) => {
    try {
      const answer = await mutation.mutateAsync(input);
      if (answer.ok) {
        // not awaited: a screen that is slow to read again must not hold back the word that it was saved
        if (changes) void cache.invalidateQueries();
        const text = typeof success === 'function' ? success(answer.value, input) : success;
        if (text !== null) showToast(text);
        onDone?.(answer.value, input);
      } else dropToasts();
      return answer;
    } catch {
      dropToasts();
      return null; // kept in mutation.error
    }
  };

  const forget = async (sent: Sent<Value>) => {
    const answer = await sent.answer;
    if (answer?.ok === true) await new Promise((resolve) => setTimeout(resolve, doubleClick));
    if (last.current === sent) last.current = null;
  };

  const run = (input: Input) => {
    const key = JSON.stringify(input) ?? '';
    // `pending` disables the button only once it is drawn again; a hasty second click comes sooner
    if (last.current?.key === key) return last.current.answer;
    const sent = { key, answer: send(input) };
    last.current = sent;
    void forget(sent);
    return sent.answer;
  };

  const refusal = mutation.data && !mutation.data.ok ? mutation.data.refusal : null;
  return {
    run,
    pending: mutation.isPending,
    refusal,
    failure: mutation.error ? sentenceOfFailure(mutation.error) : null,
    faults: faultsOf(refusal),
    clear: mutation.reset,
  };
}
