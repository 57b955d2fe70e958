import { itemByKey } from '../../../shared/domain/checksheet.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { JumpLink } from '../../components/jump-link.tsx';
import styles from './judgement-panel.module.css';
import { useOpenSheet } from './sheet-context.tsx';
import { partId } from './sheet-ids.ts';
import { useOpenQuestions } from './use-judgement.ts';

const partName = (scheme: Scheme, part: string): string => {
  if (!part.startsWith('cover.')) return itemByKey(scheme, part)?.id ?? '';
  const at = scheme.declarations.findIndex(({ key }) => `cover.${key}` === part);
  return `表紙の${at + 1}行目`;
};

function Jumps({ title, parts }: { readonly title: string; readonly parts: readonly string[] }) {
  const { sheet } = useOpenSheet();
  if (parts.length === 0) {
    return (
      <p className={styles['question']}>
        {title} <strong>0件</strong>
      </p>
    );
  }
  return (
    <details className={styles['question']}>
      <summary>
        {title} <strong>{parts.length}件</strong>
      </summary>
      <ul className={styles['jumps']}>
        {parts.map((part) => (
          <li key={part}>
            <JumpLink to={partId(part)}>{partName(sheet.scheme, part)}</JumpLink>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What somebody still has to look at, each with the way to it. */
export function OpenQuestions() {
  const { sheet } = useOpenSheet();
  const { carried, corrections } = useOpenQuestions();
  return (
    <div className={styles['questions']}>
      {(sheet.detail.previous !== null || carried.length > 0) && <Jumps title="要確認" parts={carried} />}
      <Jumps title="補正が必要な項目" parts={corrections} />
    </div>
  );
}
