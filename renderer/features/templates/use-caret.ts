import { type SyntheticEvent, useRef, useState } from 'react';
import { type WordingPart, wordingParts } from '../../../shared/domain/certificate-template.ts';
import { fieldId } from '../../components/field.tsx';

interface Caret {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** Remembers where the clerk was writing, so that a placeholder goes there although its button now has the focus. */
export function useCaret() {
  const caret = useRef<Caret | null>(null);
  const [part, setPart] = useState<WordingPart>('body');
  const note = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const path = target.dataset['path'];
    const known = wordingParts.find((each) => path?.endsWith(`.${each}`) === true);
    if (known === undefined || path === undefined) return;
    caret.current = { path, start: target.selectionStart ?? target.value.length, end: target.selectionEnd ?? 0 };
    setPart(known);
  };
  /** The field's new text; the caret then stands behind what was put in. */
  const insert = (path: string, text: string, placeholder: string): string => {
    const at = caret.current?.path === path ? caret.current : { path, start: text.length, end: text.length };
    const end = Math.max(at.start, at.end);
    const behind = at.start + placeholder.length;
    caret.current = { path, start: behind, end: behind };
    requestAnimationFrame(() => {
      const field = document.getElementById(fieldId(path));
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      field.focus();
      field.setSelectionRange(behind, behind);
    });
    return text.slice(0, at.start) + placeholder + text.slice(end);
  };
  return { part, note, insert };
}
