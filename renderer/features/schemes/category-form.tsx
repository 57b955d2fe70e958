import { Button } from '@mantine/core';
import { useState } from 'react';
import { addItem, changeCategory, moveCategory, removeCategory } from '../../../shared/domain/scheme-edit.ts';
import { pointsOfCategory } from '../../../shared/domain/scheme-check.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { fieldId } from '../../components/field.tsx';
import { FieldGrid, Panel, Wide } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { LinesField } from './lines-field.tsx';
import { MoveButtons } from '../../components/move-buttons.tsx';
import { NeededNumber } from './needed-number.tsx';

/** One 項目 of the sheet. */
export function CategoryForm({ index }: { readonly index: number }) {
  const { scheme, previous, put, go, errorAt } = useOpenVersion();
  const [removing, setRemoving] = useState(false);
  const category = scheme.categories[index];
  if (category === undefined) return null;
  const at = `categories.${index}`;
  const change = (part: Parameters<typeof changeCategory>[2]) => put(changeCategory(scheme, index, part), false);
  const move = (by: -1 | 1) => {
    put(moveCategory(scheme, index, by));
    go({ kind: 'category', index: index + by });
  };
  const add = () => {
    const added = addItem(scheme, index, previous);
    put(added.scheme);
    go({ kind: 'item', key: added.key });
  };
  const emptyError = category.items.length === 0 ? errorAt(`${at}.items`) : undefined;
  return (
    <Panel
      title={`項目${category.no}`}
      actions={
        <>
          <MoveButtons
            what={`項目${category.no}`}
            up={index > 0 ? () => move(-1) : null}
            down={index < scheme.categories.length - 1 ? () => move(1) : null}
          />
          <Button size="xs" variant="outline" color="red" onClick={() => setRemoving(true)}>
            この項目を削除する
          </Button>
        </>
      }
    >
      <FieldGrid>
        <NeededNumber
          label="項目の番号"
          path={`${at}.no`}
          min={1}
          max={50}
          value={category.no}
          onChange={(no) => change({ no })}
        />
        <LinesField
          label="変更の印"
          description="「新」「変」など。2つ以上は「、」で区切ります。"
          separator="、"
          path={`${at}.changeTags`}
          lines={category.changeTags}
          error={errorAt(`${at}.changeTags`)}
          onChange={(changeTags) => change({ changeTags })}
        />
        <Wide>
          <TextField
            label="項目の名前"
            required
            path={`${at}.title`}
            max={schemeLimits.categoryTitle}
            value={category.title}
            error={errorAt(`${at}.title`)}
            onChange={(title) => change({ title })}
          />
        </Wide>
      </FieldGrid>
      <p>
        審査項目 {category.items.length}件{scheme.method === 'points' && `（合計${pointsOfCategory(category)}点）`}
      </p>
      {emptyError !== undefined && (
        <p className={styles['error']} id={fieldId(`${at}.items`)} tabIndex={-1}>
          審査項目が一つもありません。審査項目を加えるか、項目を削除してください。
        </p>
      )}
      <Button variant="outline" onClick={add}>
        審査項目を加える
      </Button>
      <ConfirmDialog
        opened={removing}
        title={`項目${category.no}を削除する`}
        confirmLabel="項目を削除する"
        danger
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          put(removeCategory(scheme, index));
          go({ kind: 'version' });
        }}
      >
        <p>
          「{category.title}」を、審査項目{category.items.length}件とともに版から削除します（「元に戻す」で戻せます）。
        </p>
      </ConfirmDialog>
    </Panel>
  );
}
