import { Link } from '@tanstack/react-router';
import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { Panel } from '../../components/panel.tsx';
import styles from './renewals.module.css';

/** What is said of the company otherwise than at the last certification; changes themselves are made in its register. */
export function FactsPart({ renewal }: { readonly renewal: RenewalDetail }) {
  const { facts, companyId } = renewal;
  return (
    <Panel
      title="事業者の内容の変更"
      actions={
        <Link to="/companies/$companyId" params={{ companyId }}>
          事業者の台帳（変更届）を開く
        </Link>
      }
    >
      {facts === null && <p className={styles['para']}>前回の認定の記録がないため、比べられません。</p>}
      {facts?.length === 0 && (
        <p className={styles['para']}>
          名称・所在地・代表者・連絡先・業種・従業員数・法人番号は、台帳では前回の認定から変わっていません。
        </p>
      )}
      {facts !== null && facts.length > 0 && (
        <table className={styles['facts']} aria-label="事業者の内容の前回と今回">
          <thead>
            <tr>
              <th scope="col">事項</th>
              <th scope="col">前回の認定のとき</th>
              <th scope="col">今</th>
              <th scope="col">変更届</th>
            </tr>
          </thead>
          <tbody>
            {facts.map(({ field, label, before, after, notifiedOn }) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                <td>{before === '' ? '（記録なし）' : before}</td>
                <td>{after === '' ? '（記録なし）' : after}</td>
                <td>{notifiedOn === null ? '－' : formatWareki(notifiedOn)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
