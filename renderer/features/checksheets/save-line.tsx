import { Button } from '@mantine/core';
import { memo } from 'react';
import styles from './checksheets.module.css';
import { useOpenSheet, useSheet } from './sheet-context.tsx';
import { partOfPath } from './sheet-ids.ts';

const clock = new Intl.DateTimeFormat('ja-JP', { hour: 'numeric', minute: '2-digit', timeZone: 'Asia/Tokyo' });

/** 保存しました 14:05 */
export const savedAt = (at: Date): string => `保存しました ${clock.format(at)}`;

export interface SaveLineProps {
  readonly part: string;
  /** Heard before the button's word: 1-1, 表紙. */
  readonly name: string;
}

/** Whether one part is in the register, and how to try again where it is not. */
export const SaveLine = memo(function SaveLine({ part, name }: SaveLineProps) {
  const { sheet } = useOpenSheet();
  const state = useSheet(({ saves }) => saves[part]);
  const unread = useSheet(({ unreadable }) => Object.keys(unreadable).some((path) => partOfPath(path) === part));
  if (state?.kind === 'failed') {
    return (
      <div role="alert" className={styles['failed']}>
        <span>
          保存できませんでした（{state.sentence.title}）。{state.sentence.text}
        </span>
        <Button variant="outline" size="compact-sm" onClick={() => void sheet.autosave.save(part)}>
          <span className="visually-hidden">{name} </span>
          もう一度保存する
        </Button>
      </div>
    );
  }
  if (state?.kind === 'conflict') {
    return (
      <div className={styles['failed']}>
        <span>ほかの画面で先に保存されたため、保存していません。</span>
        <Button variant="outline" size="compact-sm" onClick={() => sheet.compare(part)}>
          <span className="visually-hidden">{name} </span>
          違いを見比べる
        </Button>
      </div>
    );
  }
  if (unread) return <span className={styles['unread']}>読めない欄は保存していません</span>;
  if (state === undefined) return null;
  return (
    <span className={styles['saved']}>
      {state.kind === 'saved' ? savedAt(state.at) : state.kind === 'saving' ? '保存中…' : '入力中…'}
    </span>
  );
});
