import { Button, Checkbox } from '@mantine/core';
import { type TimelineKind, timelineKindLabels, timelineKinds } from '../../../shared/domain/timeline-facts.ts';
import { usualKinds } from '../../../shared/domain/timeline.ts';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import styles from './timeline.module.css';
import type { useTimelineView } from './timeline-state.ts';

const orders = [
  { value: 'newest', label: '新しい順' },
  { value: 'oldest', label: '古い順' },
] as const;

const isKind = (text: string): text is TimelineKind => timelineKinds.some((kind) => kind === text);

/** Which kinds, which period, which words, and in which order. */
export function TimelineFilters({ view }: { readonly view: ReturnType<typeof useTimelineView> }) {
  const { filter, order, change, setOrder, reset } = view;
  return (
    <search className={styles['filters']} aria-label="履歴の絞り込み">
      <div className={styles['row']}>
        <SearchBox value={filter.text} onSearch={(text) => change({ text })} hint="内容・担当者" />
        <WarekiDateField
          label="この日から"
          path="timeline-from"
          value={filter.from}
          onChange={(from) => change({ from })}
        />
        <WarekiDateField label="この日まで" path="timeline-to" value={filter.to} onChange={(to) => change({ to })} />
        <SelectField
          label="並び順"
          choices={orders}
          value={order}
          onChange={(chosen) => setOrder(chosen ?? 'newest')}
        />
        <Button variant="outline" className={styles['reset'] ?? ''} onClick={reset}>
          条件を元に戻す
        </Button>
      </div>
      <Checkbox.Group
        label="種類"
        value={[...filter.kinds]}
        onChange={(chosen) => change({ kinds: chosen.filter(isKind) })}
      >
        <div className={styles['kinds']}>
          {timelineKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={timelineKindLabels[kind]} />
          ))}
          <span className={styles['kindButtons']}>
            <Button variant="subtle" size="compact-sm" onClick={() => change({ kinds: usualKinds })}>
              操作の記録のほかをすべて選ぶ
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => change({ kinds: [] })}>
              すべて外す
            </Button>
          </span>
        </div>
      </Checkbox.Group>
    </search>
  );
}
