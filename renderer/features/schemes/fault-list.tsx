import { Button } from '@mantine/core';
import { useState } from 'react';
import { faultSentence } from '../../lib/messages.ts';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { pathWords } from './places.ts';

const few = 3;

/** All faults of the version, each with a way to its field. */
export function FaultList() {
  const { faults, scheme, jump } = useOpenVersion();
  const [all, setAll] = useState(false);
  const shown = all ? faults : faults.slice(0, few);
  if (faults.length === 0) return <p className={styles['noFaults']}>直すところはありません。公開できます。</p>;
  return (
    <section className={styles['faults']} aria-labelledby="version-faults">
      <h2 id="version-faults" tabIndex={-1}>
        公開する前に直すところ（{faults.length}か所）
      </h2>
      <ul>
        {shown.map((fault) => (
          <li key={`${fault.path} ${fault.code}`}>
            <button type="button" className={styles['jump']} onClick={() => jump(fault.path)}>
              {pathWords(scheme, fault.path)}
            </button>
            ：{faultSentence(fault)}
          </li>
        ))}
      </ul>
      {faults.length > few && (
        <Button variant="subtle" size="xs" onClick={() => setAll(!all)}>
          {all ? '少なく表示する' : `残り${faults.length - few}か所も表示する`}
        </Button>
      )}
    </section>
  );
}
