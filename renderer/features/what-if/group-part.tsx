import { lazy, Suspense } from 'react';
import { differenceWords } from '../../../shared/domain/what-if-words.ts';
import type { TrialGroup } from '../../../shared/domain/what-if-groups.ts';
import { LoadingState } from '../../components/loading-state.tsx';
import styles from './what-if.module.css';

// the chart's library is larger than the rest of the app: read only when a chart is looked at
const GroupChart = lazy(async () => {
  const chart = await import('./group-chart.tsx');
  return { default: chart.GroupChart };
});

export interface GroupPartProps {
  /** 業種, 従業員規模 */
  readonly name: string;
  readonly groups: readonly TrialGroup[];
}

/** The numbers of each group as a table, with the same numbers as a chart beside it. */
export function GroupPart({ name, groups }: GroupPartProps) {
  return (
    <div className={styles['group']}>
      <table className={styles['table']}>
        <caption className="visually-hidden">{name}ごとの、認定の基準を満たす事業者の数</caption>
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col" data-align="end">
              事業者
            </th>
            <th scope="col" data-align="end">
              いま
            </th>
            <th scope="col" data-align="end">
              試算
            </th>
            <th scope="col" data-align="end">
              差
            </th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.key}>
              <th scope="row">{group.label}</th>
              <td>{group.total.toLocaleString('ja-JP')}</td>
              <td>{group.today.toLocaleString('ja-JP')}</td>
              <td>{group.tried.toLocaleString('ja-JP')}</td>
              <td data-changed={group.today !== group.tried || undefined}>{differenceWords(group)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Suspense fallback={<LoadingState what="図を" />}>
        <GroupChart title={`${name}ごとの、認定の基準を満たす事業者の数`} groups={groups} />
      </Suspense>
    </div>
  );
}
