import { useState } from 'react';
import { checkText } from '../../shared/domain/text.ts';
import { textLimits } from '../../shared/domain/text-limits.ts';
import { faultSentence } from '../lib/messages.ts';
import { TextField } from './text-field.tsx';

const max = textLimits.decisionDocumentNumber;

/** 文書番号 of a letter: the field, what was typed, and whether it can be printed so. */
export function useLetterNumber() {
  const [value, setValue] = useState('');
  const bad = checkText(value, { max });
  const field = (
    <TextField
      path="letter-number"
      label="文書番号"
      description="数字だけのときは、設定の文書記号を付けます（例：朝産発第12号）。空欄のときは、番号を書き入れる場所を空けます。"
      max={max}
      value={value}
      onChange={setValue}
      error={bad === null ? undefined : faultSentence(bad)}
    />
  );
  return { value, sound: bad === null, field };
}
