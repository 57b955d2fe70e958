import { countGraphemes } from '../../shared/domain/text.ts';
import styles from './field.module.css';

/** 12／200文字; counts what a person sees as one character. */
export function CharacterCount({ text, max }: { readonly text: string; readonly max: number }) {
  const count = countGraphemes(text);
  return (
    <span className={styles['count']} data-over={count > max || undefined}>
      {count.toLocaleString('ja-JP')}／{max.toLocaleString('ja-JP')}文字
      {count > max && `（${(count - max).toLocaleString('ja-JP')}文字超えています）`}
    </span>
  );
}
