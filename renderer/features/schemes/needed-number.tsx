import { useEffect, useState } from 'react';
import { NumberField, type NumberFieldProps } from '../../components/number-field.tsx';
import { useOpenVersion } from './editor-context.tsx';

export interface NeededNumberProps extends Omit<NumberFieldProps, 'value' | 'onChange' | 'path'> {
  readonly path: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** A number the version cannot be without: while the field is blank or unreadable the version keeps the last one, and says so. */
export function NeededNumber({ value, onChange, path, ...field }: NeededNumberProps) {
  const { note, errorAt } = useOpenVersion();
  const [unread, setUnread] = useState(false);
  const [seen, setSeen] = useState(value);
  // a field that goes takes its fault along
  useEffect(() => () => note(path, null), [note, path]);
  if (value !== seen) {
    setSeen(value);
    setUnread(false);
  }
  return (
    <NumberField
      {...field}
      required
      path={path}
      error={errorAt(path)}
      value={unread ? null : value}
      onChange={(typed, fault) => {
        setUnread(typed === null);
        note(path, typed === null ? (fault ?? { code: 'required' }) : null);
        if (typed !== null) {
          setSeen(typed);
          onChange(typed);
        }
      }}
    />
  );
}
