import { Link } from '@tanstack/react-router';
import { Panel } from '../../components/panel.tsx';
import styles from './settings.module.css';

/** 設定 › 認定証のひな形: the ways to the wording and to where it lies on the paper. */
export function TemplateTab() {
  return (
    <Panel title="認定証のひな形">
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
