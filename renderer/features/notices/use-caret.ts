import { type SyntheticEvent, useRef, useState } from 'react';
import { type LetterText, letterTexts } from '../../../shared/domain/letter-template.ts';
import { fieldId } from '../../components/field.tsx';

interface Caret {
  readonly field: LetterText;
  readonly start: number;
  readonly end: number;
}

/** Remembers where the clerk was writing, so that a placeholder goes there although its button now has the focus. */
export function useCaret() {
  const caret = useRef<Caret | null>(null);
  const [field, setField] = useState<LetterText>('body');
  const note = ({ target }: SyntheticEvent) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const known = letterTexts.find((each) => each === target.dataset['path']);
    if (!known) return;
    caret.current = {
      field: known,
      start: target.selectionStart ?? target.value.length,
      end: target.selectionEnd ?? 0,
    };
    setField(known);
  };
  /** The field's new text; the caret then stands behind what was put in. */
  const insert = (text: string, placeholder: string): string => {
    const at = caret.current?.field === field ? caret.current : { start: text.length, end: text.length };
    const end = Math.max(at.start, at.end);
    const behind = at.start + placeholder.length;
    caret.current = { field, start: behind, end: behind };
    requestAnimationFrame(() => {
      const input = document.getElementById(fieldId(field));
      if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) return;
      input.focus();
      input.setSelectionRange(behind, behind);
    });
    return text.slice(0, at.start) + placeholder + text.slice(end);
  };
  return { field, note, insert };
}
