import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import styles from './settings.module.css';

/** 設定 › ひな形: the ways to the certificate's wording, to where it lies on the paper, and to the Word templates. */
export function TemplateTab() {
  return (
    <Panel title="ひな形">
      <dl className={styles['ways']}>
        <div>
          <dt>
            <Link to="/settings/templates">認定証のひな形</Link>
          </dt>
          <dd>
            横書き・縦書き、用紙、枠、書体、市章、公印、敬称、新規・更新・再交付それぞれの文面を、仕上がりを見ながら直します。
          </dd>
        </div>
        <div>
          <dt>
            <Link to="/settings/papers">文書のひな形（Word）</Link>
          </dt>
          <dd>決定通知（認定・不認定）と推進委員会の意見書の書式を、Wordで市の様式に直して使います。</dd>
        </div>
        <div>
          <dt>
            <Link to="/settings/templates" search={{ tab: 'offsets' }}>
              印刷位置の補正
            </Link>
          </dt>
          <dd>枠のある用紙に印刷するとき、プリンターごとのずれをミリメートルで直します。</dd>
        </div>
      </dl>
    </Panel>
  );
}
