import styles from './substitutes.module.css';

/** Letters whose shape the screen cannot know: another machine's, broken, or nothing to see. */
const unseen = /[\p{Co}\p{Cc}\p{Cf}\ud800-\udfff\ufffd]/u;
const selectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

/** One letter, large; an empty box where there is nothing that could be shown. */
export function LetterBox({ letter }: { readonly letter: string }) {
  // a variation selector is Cf-like to some engines, but asks for a visible shape
  const shown = !unseen.test(letter.replaceAll(selectors, ''));
  return shown ? (
    <span className={styles['letter']}>{letter}</span>
  ) : (
    <span className={styles['letter']} data-empty>
      <span className="visually-hidden">表示できない字</span>
    </span>
  );
}
