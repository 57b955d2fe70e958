import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { weekday } from '../../shared/domain/civil-date.ts';
import { parseDateInput } from '../../shared/domain/date-input.ts';
import { isBlank } from '../../shared/domain/text.ts';
import { formatSeireki, formatWareki } from '../../shared/domain/wareki.ts';
import { type Result, ok } from '../../shared/kernel/result.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import { afterPress } from '../lib/after-press.ts';
import { faultSentence } from '../lib/messages.ts';
import type { FieldFault } from '../lib/use-local-faults.ts';
import { type FieldProps, inputProps } from './field.tsx';
import styles from './field.module.css';
import { WarekiCalendar } from './wareki-calendar.tsx';

export interface WarekiDateFieldProps extends FieldProps {
  readonly value: CivilDate | null;
  /** Called while typing. While the text is not a date: null with the fault. */
  readonly onChange: (value: CivilDate | null, fault: FieldFault | null) => void;
  /** Days the calendar offers; typing is not held back by them (the rules judge what was typed). */
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
  readonly onBlur?: (() => void) | undefined;
}

const read = (text: string): Result<CivilDate | null, FieldFault> => (isBlank(text) ? ok(null) : parseDateInput(text));
const shown = (date: CivilDate | null) => (date === null ? '' : formatWareki(date));
/** 令和8年4月1日（2026年4月1日・水） */
const inFull = (date: CivilDate) => `${formatWareki(date)}（${formatSeireki(date)}・${weekday(date)}）`;

/**
 * A date typed freely (R8.4.1, 20260401, ２０２６／４／１) or picked from a calendar. What was typed stays as it is until the
 * field is left, so an IME can compose; a text that is no date is never cleared, only named.
 */
export function WarekiDateField(props: WarekiDateFieldProps) {
  const { value, onChange, min, max, onBlur, disabled = false, readOnly = false } = props;
  const [text, setText] = useState(() => shown(value));
  const [emitted, setEmitted] = useState(value);
  const [left, setLeft] = useState(true);
  const [open, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  if (value !== emitted) {
    // the form was filled from elsewhere (loaded, reset, conflict resolved)
    setEmitted(value);
    setText(shown(value));
  }
  const now = read(text);
  const own = left && !now.ok ? faultSentence(now.refusal) : undefined;

  const take = (typed: string) => {
    const result = read(typed);
    setText(typed);
    setEmitted(result.ok ? result.value : null);
    onChange(result.ok ? result.value : null, result.ok ? null : result.refusal);
  };
  const close = () => {
    setOpen(false);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'ArrowDown' || disabled || readOnly) return;
    event.preventDefault();
    setOpen(true);
  };

  return (
    <div>
      <Popover
        opened={open}
        onChange={setOpen}
        onClose={close}
        trapFocus
        returnFocus
        position="bottom-end"
        withRoles={false} // they would land on the text field, where they mean nothing
      >
        <Popover.Target>
          <TextInput
            {...inputProps({ ...props, error: own ?? props.error })}
            ref={input}
            value={text}
            onChange={(event) => {
              setLeft(false);
              take(event.currentTarget.value);
            }}
            onBlur={() => {
              afterPress(() => setLeft(true));
              if (now.ok) setText(shown(now.value));
              onBlur?.();
            }}
            onKeyDown={onKeyDown}
            rightSection={
              <ActionIcon
                variant="subtle"
                aria-label={`${props.label}をカレンダーから選ぶ`}
                aria-haspopup="dialog"
                aria-expanded={open}
                disabled={disabled || readOnly}
                onClick={() => setOpen((before) => !before)}
              >
                <IconCalendar aria-hidden size={20} />
              </ActionIcon>
            }
          />
        </Popover.Target>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the tag would not be placed by the popover */}
        <Popover.Dropdown role="dialog" aria-label={`${props.label}のカレンダー`}>
          <WarekiCalendar
            value={now.ok ? now.value : null}
            min={min}
            max={max}
            onPick={(date) => {
              take(shown(date));
              close();
            }}
          />
        </Popover.Dropdown>
      </Popover>
      <output className={styles['note']} aria-live="polite">
        {now.ok && now.value !== null ? inFull(now.value) : '例：R8.4.1、20260401'}
      </output>
    </div>
  );
}
