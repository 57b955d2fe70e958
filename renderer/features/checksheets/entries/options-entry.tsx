import { Checkbox } from '@mantine/core';
import { displayText } from '../../../../shared/domain/checksheet.ts';
import { optionName } from '../../../../shared/domain/describe-entry.ts';
import type { EntryOption } from '../../../../shared/schemes/types.ts';
import styles from '../checksheets.module.css';
import { useEntry, useFault, useOpenSheet } from '../sheet-context.tsx';
import { type EntryProps, entryPath } from './entry-props.ts';
import { EntryText } from './text-entry.tsx';

/** A list of 取組; 上記以外の取組 opens a field for its text. */
export function OptionsEntry({ item, field }: EntryProps<'options'>) {
  const { readOnly } = useOpenSheet();
  const { entry, change } = useEntry(item.key, field.key, 'options');
  const error = useFault(item, field.key);
  const textError = useFault(item, `${field.key}.otherText`);
  const chosen = entry?.chosen ?? [];
  const otherText = entry?.otherText ?? '';
  const set = (option: EntryOption, on: boolean) => {
    // kept in the order of the form, whatever the order of the clicks
    const next = field.options.map(({ key }) => key).filter((key) => (key === option.key ? on : chosen.includes(key)));
    change({ kind: 'options', chosen: next, otherText });
  };
  return (
    <fieldset className={styles['group']}>
      <legend>
        <span className="visually-hidden">{item.id} </span>
        {displayText(field.label)}
      </legend>
      {error !== undefined && <p className={styles['fault']}>{error}</p>}
      {field.options.map((option) => (
        <div key={option.key}>
          <Checkbox
            className={styles['option'] ?? ''}
            label={
              <>
                <span className="visually-hidden">{item.id} </span>
                {displayText(option.label)}
              </>
            }
            checked={chosen.includes(option.key)}
            disabled={readOnly}
            onChange={(event) => set(option, event.currentTarget.checked)}
          />
          {option.freeText === true && (chosen.includes(option.key) || otherText !== '') && (
            <div className={styles['other']}>
              <EntryText
                path={entryPath(item, field.key, 'otherText')}
                label={`${optionName(option)}の内容`}
                namePrefix={item.id}
                multiline
                value={otherText}
                onChange={(text) => change({ kind: 'options', chosen, otherText: text })}
                error={textError}
              />
            </div>
          )}
        </div>
      ))}
    </fieldset>
  );
}
