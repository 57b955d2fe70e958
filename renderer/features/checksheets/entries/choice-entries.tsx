import { Button, Checkbox } from '@mantine/core';
import { displayText } from '../../../../shared/domain/checksheet.ts';
import { industries, industryName } from '../../../../shared/domain/industries.ts';
import { SelectField } from '../../../components/select-field.tsx';
import { WarekiDateField } from '../../../components/wareki-date-field.tsx';
import styles from '../checksheets.module.css';
import { useEntry, useFault, useOpenSheet, useUnread } from '../sheet-context.tsx';
import { type EntryProps, entryPath } from './entry-props.ts';
import { sdgGoals } from './sdg-goals.ts';

/** One of a few. */
export function ChoiceEntry({ item, field }: EntryProps<'choice'>) {
  const { readOnly } = useOpenSheet();
  const { entry, change } = useEntry(item.key, field.key, 'choice');
  return (
    <SelectField
      path={entryPath(item, field.key)}
      label={displayText(field.label)}
      namePrefix={item.id}
      disabled={readOnly}
      clearable={!readOnly}
      placeholder="未記入"
      choices={field.options.map(({ key, label }) => ({ value: key, label: displayText(label) }))}
      value={entry?.key ?? ''}
      onChange={(key) => change({ kind: 'choice', key })}
      error={useFault(item, field.key)}
    />
  );
}

const industryChoices = industries.map(({ code, name }) => ({ value: code, label: `${code}　${name}` }));

/** The industry whose average counts; the register's own can be taken over. */
export function IndustryEntry({ item, field }: EntryProps<'industry'>) {
  const { sheet, readOnly } = useOpenSheet();
  const { entry, change } = useEntry(item.key, field.key, 'choice');
  const error = useFault(item, field.key);
  const registered = sheet.detail.industry;
  const value = industryChoices.find((each) => each.value === entry?.key)?.value ?? '';
  return (
    <div>
      <SelectField
        path={entryPath(item, field.key)}
        label={displayText(field.label)}
        namePrefix={item.id}
        disabled={readOnly}
        clearable={!readOnly}
        searchable={!readOnly}
        placeholder="未記入"
        choices={industryChoices}
        value={value}
        onChange={(key) => change({ kind: 'choice', key })}
        error={error}
      />
      {value === '' && registered !== null && !readOnly && (
        <Button variant="subtle" size="compact-sm" onClick={() => change({ kind: 'choice', key: registered })}>
          <span className="visually-hidden">{item.id} </span>
          台帳の業種（{industryName(registered)}）を入れる
        </Button>
      )}
    </div>
  );
}

/** A yes that may be said; unticked means it was not said. */
export function FlagEntry({ item, field }: EntryProps<'flag'>) {
  const { readOnly } = useOpenSheet();
  const { entry, change } = useEntry(item.key, field.key, 'flag');
  return (
    <Checkbox
      label={
        <>
          <span className="visually-hidden">{item.id} </span>
          {displayText(field.label)}
        </>
      }
      error={useFault(item, field.key)}
      checked={entry?.value === true}
      disabled={readOnly}
      onChange={(event) => change({ kind: 'flag', value: event.currentTarget.checked ? true : null })}
    />
  );
}

/** A day, typed in any form; until a text can be read as one, the sheet keeps the day it had. */
export function DateEntry({ item, field }: EntryProps<'date'>) {
  const { sheet, readOnly } = useOpenSheet();
  const { entry, change } = useEntry(item.key, field.key, 'date');
  const path = entryPath(item, field.key);
  const unread = useUnread(path);
  return (
    <WarekiDateField
      path={path}
      label={displayText(field.label)}
      namePrefix={item.id}
      readOnly={readOnly}
      width={280}
      value={unread ? null : (entry?.date ?? null)}
      onChange={(date, fault) => {
        sheet.noteFault(path, fault);
        if (fault === null) change({ kind: 'date', date });
      }}
      error={useFault(item, field.key)}
    />
  );
}

/** Numbers of the goals, 1 to 17. */
export function GoalsEntry({ item, field }: EntryProps<'goals'>) {
  const { readOnly } = useOpenSheet();
  const { entry, change } = useEntry(item.key, field.key, 'goals');
  const error = useFault(item, field.key);
  const chosen = entry?.goals ?? [];
  const goals = Array.from({ length: field.max - field.min + 1 }, (_, index) => field.min + index);
  return (
    <fieldset className={styles['group']}>
      <legend>
        <span className="visually-hidden">{item.id} </span>
        {displayText(field.label)}
      </legend>
      {error !== undefined && <p className={styles['fault']}>{error}</p>}
      <div className={styles['goals']}>
        {goals.map((goal) => (
          <Checkbox
            key={goal}
            label={
              <span title={sdgGoals[goal - 1]}>
                {goal}
                <span className="visually-hidden"> {sdgGoals[goal - 1]}</span>
              </span>
            }
            checked={chosen.includes(goal)}
            disabled={readOnly}
            onChange={(event) => {
              const on = event.currentTarget.checked;
              change({ kind: 'goals', goals: goals.filter((each) => (each === goal ? on : chosen.includes(each))) });
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
