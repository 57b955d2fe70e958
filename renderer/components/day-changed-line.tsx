import { Button } from '@mantine/core';
import { formatWareki } from '../../shared/domain/wareki.ts';
import { dismissDayChange, useDayChanged } from '../lib/use-day.ts';
import styles from './day-changed-line.module.css';

/** Says that a new day began while the window stood open; it stays until it is put away, as nobody may look at midnight. */
export function DayChangedLine() {
  const to = useDayChanged((state) => state.to);
  return (
    <output className={styles['line']} data-empty={to === null || undefined}>
      {to !== null && (
        <>
          <span>日付が変わりました（今日は{formatWareki(to)}）。期限を計算し直しました。</span>
          <Button variant="subtle" size="compact-sm" onClick={dismissDayChange}>
            この表示を消す
          </Button>
        </>
      )}
    </output>
  );
}
