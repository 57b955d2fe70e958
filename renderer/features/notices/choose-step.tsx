import { useQuery } from '@tanstack/react-query';
import { letterKindLabels, letterKinds, letterNeeds } from '../../../shared/domain/letter-kinds.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { candidatesQuery } from './api.ts';
import { CandidateTable } from './candidate-table.tsx';
import styles from './notices.module.css';
import { OrderPanel } from './order-panel.tsx';
import { changeNotices, useNotices } from './state.ts';
import { groupsOf } from './words.ts';

const kindChoices = letterKinds.map((value) => ({ value, label: letterKindLabels[value] }));

/** Which letter, to whom, under which number. */
export function ChooseStep() {
  const { kind, group, query, chosen, sentOn } = useNotices();
  const groups = groupsOf(kind);
  const open = groups.find(({ value }) => value === group)?.value ?? groups[0]?.value ?? 'fact';
  const asked = { kind, group: open, query, sentOn: sentOn ?? undefined };
  const list = useQuery(candidatesQuery(asked));
  return (
    <div className={styles['columns']}>
      <div>
        <search className={styles['filters']}>
          <SelectField
            label="文書の種類"
            choices={kindChoices}
            value={kind}
            onChange={(next) => next !== null && changeNotices({ kind: next, group: null })}
          />
          <SelectField
            label="対象"
            choices={groups}
            value={open}
            onChange={(next) => next !== null && changeNotices({ group: next })}
          />
          <SearchBox
            value={query}
            onSearch={(text) => changeNotices({ query: text })}
            hint="事業者名・カナ・認定番号"
          />
        </search>
        <p className={styles['hint']}>
          {letterNeeds[kind]}
          {list.data !== undefined &&
            list.data.total > list.data.rows.length &&
            `　${list.data.total.toLocaleString('ja-JP')}社のうち、先頭の${list.data.rows.length.toLocaleString('ja-JP')}社を表示しています。検索で絞ってください。`}
        </p>
        {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
        <CandidateTable asked={asked} chosen={chosen} onChoose={(next) => changeNotices({ chosen: next })} />
      </div>
      <OrderPanel />
    </div>
  );
}
