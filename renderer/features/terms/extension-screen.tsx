import { useState } from 'react';
import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';
import { ExtensionForm } from './extension-form.tsx';
import { ExtensionList } from './extension-list.tsx';
import styles from './terms.module.css';

/** 認定期間の延長: many terms at once, with a reason, and the list of what was prolonged so far. */
export function ExtensionScreen() {
  const [done, setDone] = useState(0);
  return (
    <>
      <PageHeader title="認定期間の延長" />
      <RenewalTabs />
      <div className={styles['stack']}>
        <ExtensionForm key={done} onDone={() => setDone((count) => count + 1)} />
        <section aria-labelledby="extensions-heading" className={styles['stack']}>
          <h2 id="extensions-heading" className={styles['heading']}>
            これまでの延長
          </h2>
          <ExtensionList />
        </section>
      </div>
    </>
  );
}
