import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { formatNumber } from '../../lib/format.ts';
import { useLiveTotal } from './live-count.ts';
import styles from './publications.module.css';

const sources = { own: '', setting: '・設定の上限', default: '・設定の仮の上限' } as const;

/** 1,234／2,000文字; what is over stands in words and in red. */
export function TotalCount({ publication }: { readonly publication: PublicationDetail }) {
  const total = useLiveTotal(publication);
  const { limit } = publication;
  if (limit === null) {
    return (
      <>
        原稿の全文 <strong>{formatNumber(total)}</strong>文字
      </>
    );
  }
  const over = total - limit.characters;
  return (
    <span className={styles['total']} data-over={over > 0 || undefined}>
      原稿の全文 <strong>{formatNumber(total)}</strong>／{formatNumber(limit.characters)}文字
      {over > 0 && `（${formatNumber(over)}文字超えています）`}
      <span className={styles['source']}>{sources[limit.from]}</span>
    </span>
  );
}
