import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import {
  addField,
  changeField,
  fieldKinds,
  moveField,
  removeField,
} from '../../../shared/domain/scheme-edit-fields.ts';
import { fieldName } from '../../../shared/domain/describe-entry.ts';
import { ruleFields } from '../../../shared/domain/scheme-fields.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { EntryField, SchemeItem } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { FieldProperties } from './field-properties.tsx';
import { MoveButtons } from '../../components/move-buttons.tsx';
import { fieldKindLabels } from './words.ts';

interface FieldCardProps {
  readonly item: SchemeItem;
  readonly field: EntryField;
  readonly index: number;
  readonly at: string;
}

function FieldCard({ item, field, index, at }: FieldCardProps) {
  const { changeItem, errorAt, faults } = useOpenVersion();
  const path = `${at}.fields.${index}`;
  const name = `記入欄${index + 1}`;
  const change = (edit: (field: EntryField) => EntryField, step = false) =>
    changeItem(item.key, (each) => changeField(each, field.key, edit), step);
  const unused = faults.some((fault) => fault.path === path && fault.code === 'not-used');
  const ruled = ruleFields(item.tickRule).some((each) => each.key === field.key);
  return (
    <fieldset className={styles['card']} id={fieldId(path)} tabIndex={-1}>
      <legend>
        {name}：{fieldKindLabels[field.kind]}
      </legend>
      <div className={styles['cardButtons']}>
        {ruled && <span className={styles['muted']}>✓の条件で使っています</span>}
        <MoveButtons
          what={name}
          up={index > 0 ? () => changeItem(item.key, (each) => moveField(each, field.key, -1)) : null}
          down={
            index < item.fields.length - 1 ? () => changeItem(item.key, (each) => moveField(each, field.key, 1)) : null
          }
        />
        <Button
          size="xs"
          variant="outline"
          color="red"
          onClick={() => changeItem(item.key, (each) => removeField(each, field.key))}
        >
          {name}を削除する
        </Button>
      </div>
      {unused && (
        <p className={styles['error']} role="alert">
          {errorAt(path)}
        </p>
      )}
      <TextField
        label={`${name}の名前`}
        required
        path={`${path}.label`}
        max={schemeLimits.fieldLabel}
        value={field.label}
        error={errorAt(`${path}.label`)}
        onChange={(label) => change((each) => ({ ...each, label }))}
      />
      <FieldProperties item={item} field={field} name={name} path={path} onChange={change} />
      <Checkbox
        label="用紙に印刷する（外すと、審査の画面にだけ表示します）"
        checked={field.printed}
        onChange={(event) => {
          const printed = event.currentTarget.checked;
          change((each) => ({ ...each, printed }), true);
        }}
      />
    </fieldset>
  );
}

/** Entry fields of an item. */
export function FieldsPart({ item, at }: { readonly item: SchemeItem; readonly at: string }) {
  const { changeItem } = useOpenVersion();
  const [kind, setKind] = useState<EntryField['kind']>('text');
  return (
    <div className={styles['stack']}>
      {item.fields.length === 0 && <p>記入欄はありません（✓だけの審査項目です）。</p>}
      {item.fields.map((field, index) => (
        <FieldCard key={field.key} item={item} field={field} index={index} at={at} />
      ))}
      <div className={styles['addRow']}>
        <SelectField
          label="加える記入欄の種類"
          width={360}
          choices={fieldKinds.map((value) => ({ value, label: fieldKindLabels[value] }))}
          value={kind}
          onChange={(value) => setKind(value ?? kind)}
        />
        <Button variant="outline" onClick={() => changeItem(item.key, (each) => addField(each, kind))}>
          記入欄を加える
        </Button>
      </div>
    </div>
  );
}

/** Fields of the item a rule may be given at one of its places, by name. */
export const fieldChoices = (item: SchemeItem, fits: (field: EntryField) => boolean) =>
  item.fields.filter(fits).map((field) => ({ value: field.key, label: fieldName(field) || '（名前のない記入欄）' }));
