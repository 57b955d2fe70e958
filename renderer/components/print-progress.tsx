import { Button, Group, Modal, Progress } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { PrintingProgress } from '../../shared/contract/printing.ts';
import { cancelPrinting, progressQuery } from '../lib/printing.ts';

export interface PrintProgressProps {
  /** The name the work was asked for under. */
  readonly jobId: string;
  /** Whether it is under way. */
  readonly pending: boolean;
  /** What is made: 認定証. */
  readonly what: string;
}

/** A short work ends before anybody would have read this (milliseconds). */
const showAfter = 400;

const sentenceOf = ({ state, page, pages }: PrintingProgress): string =>
  state === 'keeping'
    ? '記録しています'
    : pages === 0
      ? '用意しています'
      : `${page.toLocaleString('ja-JP')}／${pages.toLocaleString('ja-JP')}ページを作成しています`;

function Shown({ jobId, what }: Omit<PrintProgressProps, 'pending'>) {
  const { data } = useQuery(progressQuery(jobId));
  const [stopping, setStopping] = useState(false);
  const progress = data ?? { state: 'none', page: 0, pages: 0 };
  const part = progress.pages === 0 ? 0 : Math.round((progress.page / progress.pages) * 100);
  const keeping = progress.state === 'keeping';
  const stop = async () => {
    setStopping(true);
    try {
      const { stopped } = await cancelPrinting(jobId);
      // it had not begun, or is being recorded: asked once more when it is seen to go on
      if (!stopped) setStopping(false);
    } catch {
      setStopping(false); // what became of it, its own call tells
    }
  };
  return (
    <Modal
      opened
      onClose={() => void (keeping ? undefined : stop())}
      title={`${what}を作成しています`}
      withCloseButton={false}
      closeOnClickOutside={false}
      zIndex={450}
    >
      <Progress.Root size="lg">
        <Progress.Section
          value={keeping ? 100 : part}
          aria-label={`${what}の作成`}
          aria-valuetext={sentenceOf(progress)}
          animated
        />
      </Progress.Root>
      <p>{sentenceOf(progress)}</p>
      {/* said in tenths: a number that changes five times a second cannot be listened to */}
      <output className="visually-hidden">
        {keeping ? '記録しています' : part === 0 ? '' : `${Math.floor(part / 10) * 10}パーセント`}
      </output>
      <Group justify="flex-end">
        <Button variant="outline" data-autofocus loading={stopping} disabled={keeping} onClick={() => void stop()}>
          取りやめる
        </Button>
      </Group>
    </Modal>
  );
}

/** How far a long printing is, and a way to call it off; nothing is shown of a short one. */
export function PrintProgress({ pending, jobId, what }: PrintProgressProps) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => setShown(true), showAfter);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [pending]);
  return pending && shown ? <Shown jobId={jobId} what={what} /> : null;
}

/** The name of this screen's works: a later one takes the place of an earlier one that is still under way. */
export const useJobId = (): string => useState(() => crypto.randomUUID())[0];
