import { Button } from '@mantine/core';
import type { PaperKind } from '../../../shared/domain/paper.ts';
import { paperPlaceholders } from '../../../shared/domain/paper-placeholders.ts';
import { Panel } from '../../components/panel.tsx';
import { showToast } from '../../lib/toast.ts';
import styles from './papers.module.css';

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    showToast(`「${text}」をコピーしました。Wordに貼り付けてください。`);
  } catch {
    showToast('コピーできませんでした。文字を選んでから Ctrl＋C でコピーしてください。', 'info');
  }
}

/** The names a Word template may hold, each to be copied. */
export function PlaceholderTable({ kind }: { readonly kind: PaperKind }) {
  return (
    <Panel title="使える差し込み名">
      <p className={styles['muted']}>
        半角の{'{{ }}'}
        で囲んだ名前が、文書を作るときに中身に置き換わります。「段落・表」とある名前は、1行に1つだけ書いてください。
      </p>
      <table className={styles['names']} aria-label="使える差し込み名">
        <thead>
          <tr>
            <th scope="col">差し込み名</th>
            <th scope="col">入るもの</th>
            <th scope="col">形</th>
            <th scope="col">コピー</th>
          </tr>
        </thead>
        <tbody>
          {paperPlaceholders(kind).map(({ name, meaning, block }) => (
            <tr key={name}>
              <th scope="row" className={styles['name']}>{`{{${name}}}`}</th>
              <td>{meaning}</td>
              <td className={styles['name']}>{block ? '段落・表' : '文字'}</td>
              <td>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={`{{${name}}}をコピー`}
                  onClick={() => void copy(`{{${name}}}`)}
                >
                  コピー
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
