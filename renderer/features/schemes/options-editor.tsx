import { Button, Checkbox } from '@mantine/core';
import { moved } from '../../../shared/domain/scheme-edit.ts';
import { addOption } from '../../../shared/domain/scheme-edit-fields.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { EntryOption } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { MoveButtons } from '../../components/move-buttons.tsx';

export interface OptionsEditorProps {
  readonly name: string;
  readonly path: string;
  readonly options: readonly EntryOption[];
  /** Whether one of them may ask for a text (上記以外の取組). */
  readonly freeText: boolean;
  readonly onChange: (options: readonly EntryOption[], step?: boolean) => void;
}

const withFreeText = (option: EntryOption, freeText: boolean): EntryOption => {
  const { freeText: _old, ...rest } = option;
  return freeText ? { ...rest, freeText } : rest;
};

/** The options of a list or of a choice. */
export function OptionsEditor({ name, path, options, freeText, onChange }: OptionsEditorProps) {
  const { errorAt } = useOpenVersion();
  const empty = options.length === 0 ? errorAt(path) : undefined;
  return (
    <div className={styles['rows']}>
      {options.map((option, index) => {
        const what = `${name}の選択肢${index + 1}`;
        const move = (by: number) => onChange(moved(options, index, by), true);
        return (
          <div key={option.key} className={styles['row']}>
            <TextField
              label={`選択肢${index + 1}`}
              namePrefix={name}
              required
              path={`${path}.${index}.label`}
              max={schemeLimits.optionLabel}
              value={option.label}
              error={errorAt(`${path}.${index}.label`) ?? errorAt(`${path}.${index}.key`)}
              onChange={(label) => onChange(options.with(index, { ...option, label }))}
            />
            {freeText && (
              <Checkbox
                label="内容を書いてもらう"
                aria-label={`${what}：内容を書いてもらう`}
                id={fieldId(`${path}.${index}.freeText`)}
                error={errorAt(`${path}.${index}.freeText`)}
                checked={option.freeText === true}
                onChange={(event) =>
                  onChange(options.with(index, withFreeText(option, event.currentTarget.checked)), true)
                }
              />
            )}
            <MoveButtons
              what={what}
              up={index > 0 ? () => move(-1) : null}
              down={index < options.length - 1 ? () => move(1) : null}
            />
            <Button
              size="xs"
              variant="outline"
              color="red"
              aria-label={`${what}を削除する`}
              onClick={() => onChange(options.toSpliced(index, 1), true)}
            >
              削除
            </Button>
          </div>
        );
      })}
      {empty !== undefined && <p className={styles['error']}>選択肢が一つもありません。加えてください。</p>}
      <div>
        <Button size="xs" variant="outline" onClick={() => onChange(addOption(options), true)}>
          {name}に選択肢を加える
        </Button>
      </div>
    </div>
  );
}
