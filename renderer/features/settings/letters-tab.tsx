import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../components/error-state.tsx';
import { Panel } from '../../components/panel.tsx';
import { SubstituteTable } from '../../components/substitute-table.tsx';
import { removeSubstitute, substituteImage, substitutesQuery } from './api.ts';
import { FontPanel } from './font-panel.tsx';
import letters from './letters.module.css';
import styles from './settings.module.css';

const calls = { remove: removeSubstitute, image: substituteImage };

/** 文字: the font added for rare letters, and every letter printed otherwise than written. */
export function LettersTab() {
  const substitutes = useQuery(substitutesQuery);
  const rows = substitutes.data?.rows ?? [];
  return (
    <div className={styles['form']}>
      <FontPanel />
      <Panel title="代わりの字">
        {substitutes.isError && <ErrorState error={substitutes.error} onRetry={() => void substitutes.refetch()} />}
        {substitutes.data && rows.length === 0 && (
          <p className={letters['intro']}>
            ありません。認定証に印刷できない字があるときに、「認定証」の内容の確認から決められます。
          </p>
        )}
        {rows.length > 0 && <SubstituteTable rows={rows} calls={calls} withOwner />}
      </Panel>
    </div>
  );
}
