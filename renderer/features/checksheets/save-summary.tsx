import { useSheet } from './sheet-context.tsx';
import styles from './judgement-panel.module.css';
import { savedAt } from './save-line.tsx';
import type { SheetState } from './state.ts';

/** One sentence for the whole sheet: the worst thing first. */
function summaryOf({ saves, unreadable }: SheetState): string {
  const states = Object.values(saves);
  const of = (kind: (typeof states)[number]['kind']) => states.filter((state) => state.kind === kind).length;
  if (of('failed') > 0) return `保存できなかった欄が${of('failed')}か所あります`;
  if (of('conflict') > 0) return 'ほかの画面と食い違う欄があります';
  if (Object.keys(unreadable).length > 0) return '読めない数字・日付があり、その欄は保存していません';
  if (of('saving') > 0 || of('waiting') > 0) return '保存中…';
  const last = states
    .flatMap((state) => (state.kind === 'saved' ? [state.at] : []))
    .toSorted((a, b) => b.getTime() - a.getTime())[0];
  return last === undefined ? '入力すると自動で保存します' : savedAt(last);
}

/** Heard by a screen reader when it changes; the items say the same where they stand. */
export function SaveSummary() {
  const summary = useSheet(summaryOf);
  return (
    <output className={styles['saveSummary']} aria-live="polite">
      {summary}
    </output>
  );
}
