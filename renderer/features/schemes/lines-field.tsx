import { useState } from 'react';
import type { FieldProps } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';

export interface LinesFieldProps extends FieldProps {
  readonly lines: readonly string[];
  readonly onChange: (lines: readonly string[]) => void;
  /** What stands between two of them: a line break, or 、 for short ones. */
  readonly separator?: '\n' | '、';
  readonly rows?: number;
}

const split = (text: string, separator: string): readonly string[] =>
  text.split(separator).filter((line) => line.trim() !== '');

/** Several texts typed into one field, one a line. A blank line that is being typed is nobody's text and no fault. */
export function LinesField({ lines, onChange, separator = '\n', rows = 2, ...field }: LinesFieldProps) {
  const joined = lines.join(separator);
  const [text, setText] = useState(joined);
  const [emitted, setEmitted] = useState(joined);
  if (joined !== emitted) {
    // the version was changed elsewhere (元に戻す, 現在の内容を使う)
    setEmitted(joined);
    setText(joined);
  }
  return (
    <TextField
      {...field}
      multiline={separator === '\n'}
      rows={rows}
      value={text}
      onChange={(typed) => {
        const now = split(typed, separator);
        setText(typed);
        setEmitted(now.join(separator));
        onChange(now);
      }}
      onBlur={() => setText(emitted)}
    />
  );
}
