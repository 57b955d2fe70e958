import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { chosenOf } from './state.ts';
import styles from './alerts.module.css';

export interface ChosenBarProps {
  readonly selected: ReadonlySet<string>;
  readonly onHandle: () => void;
  readonly onClear: () => void;
  readonly onAll: () => void;
  readonly choosing: boolean;
}

/** What can be done with the chosen alerts. */
export function ChosenBar({ selected, onHandle, onClear, onAll, choosing }: ChosenBarProps) {
  const none = selected.size === 0;
  const companies = [...new Set(chosenOf(selected).map(({ companyId }) => companyId))].join(',');
  return (
    <div className={styles['chosen']}>
      <Button variant="subtle" size="compact-sm" loading={choosing} onClick={onAll}>
        一覧をすべて選ぶ
      </Button>
      {!none && (
        <>
          <Button variant="subtle" size="compact-sm" onClick={onClear}>
            選択を外す
          </Button>
          <span>{selected.size.toLocaleString('ja-JP')}件を選択中</span>
          <Button
            variant="outline"
            size="compact-md"
            renderRoot={(props) => <Link to="/renewals/notices" search={{ tab: 'letters', companies }} {...props} />}
          >
            案内文書を作る
          </Button>
        </>
      )}
      <Button size="compact-md" disabled={none} onClick={onHandle}>
        対応を記録する
      </Button>
    </div>
  );
}
