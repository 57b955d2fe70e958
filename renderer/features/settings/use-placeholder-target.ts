import { type SyntheticEvent, useRef, useState } from 'react';
import { fieldId } from '../../components/field.tsx';
import { type TemplateLine, templateLines } from './template-problems.ts';

interface Caret {
  readonly line: TemplateLine;
  readonly start: number;
  readonly end: number;
}

/** Remembers where the clerk was writing, so that a placeholder goes there although its button now has the focus. */
export function usePlaceholderTarget() {
  const caret = useRef<Caret | null>(null);
  const [line, setLine] = useState<TemplateLine>('body');
  const note = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const known = templateLines.find((each) => each === target.dataset['path']);
    if (!known) return;
    caret.current = { line: known, start: target.selectionStart ?? target.value.length, end: target.selectionEnd ?? 0 };
    setLine(known);
  };
  /** The line's new text; the caret then stands behind what was put in. */
  const insert = (text: string, placeholder: string): string => {
    const at = caret.current?.line === line ? caret.current : { line, start: text.length, end: text.length };
    const end = Math.max(at.start, at.end);
    const behind = at.start + placeholder.length;
    caret.current = { line, start: behind, end: behind };
    requestAnimationFrame(() => {
      const field = document.getElementById(fieldId(line));
      if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
      field.focus();
      field.setSelectionRange(behind, behind);
    });
    return text.slice(0, at.start) + placeholder + text.slice(end);
  };
  return { line, note, insert };
}
