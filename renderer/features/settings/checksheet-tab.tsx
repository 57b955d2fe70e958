import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import styles from './settings.module.css';

/** 設定 › チェックシート: the ways to everything around the sheet. */
export function ChecksheetTab() {
  return (
    <Panel title="チェックシート">
      <dl className={styles['ways']}>
        <div>
          <dt>
            <Link to="/settings/versions">チェックシートの版</Link>
          </dt>
          <dd>
            どの版のチェックシートを、いつ受け付けた申請に使うかを決めます。次の改定では、版を複製して審査項目や条件を直し、受付期間を決めて公開します。
          </dd>
        </div>
        <div>
          <dt>
            <Link to="/settings/compare">新旧対照表</Link>
          </dt>
          <dd>2つの版を並べ、審査項目がどう変わったかを見て印刷します。</dd>
        </div>
        <div>
          <dt>
            <Link to="/settings/averages">公的平均値</Link>
          </dt>
          <dd>年次有給休暇の取得率と女性管理職の割合の、業種別の平均を確かめ、新しい年の数値を加えます。</dd>
        </div>
        <div>
          <dt>
            <Link to="/settings/what-if">試算</Link>
          </dt>
          <dd>版や設定を変えたら、登録済みのチェックシートで認定がどう変わるかを見ます。何も保存しません。</dd>
        </div>
      </dl>
    </Panel>
  );
}
