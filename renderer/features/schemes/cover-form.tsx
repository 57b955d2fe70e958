import { Button } from '@mantine/core';
import { changeDeclarations, freeKey, moved } from '../../../shared/domain/scheme-edit.ts';
import { legalComplianceKey } from '../../../shared/domain/mapping-between.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { SchemeDeclaration } from '../../../shared/schemes/types.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { LinesField } from './lines-field.tsx';
import { MoveButtons } from '../../components/move-buttons.tsx';

interface DeclarationFormProps {
  readonly index: number;
  readonly declaration: SchemeDeclaration;
}

function DeclarationForm({ index, declaration }: DeclarationFormProps) {
  const { scheme, put, errorAt } = useOpenVersion();
  const { declarations } = scheme;
  const at = `declarations.${index}`;
  const name = `確認欄${index + 1}`;
  const legal = declaration.key === legalComplianceKey;
  const change = (part: Partial<SchemeDeclaration>, step = false) =>
    put(changeDeclarations(scheme, declarations.with(index, { ...declaration, ...part })), step);
  const move = (by: number) => put({ ...scheme, declarations: moved(declarations, index, by) });
  const [field] = declaration.fields;
  return (
    <fieldset className={styles['card']}>
      <legend>{name}</legend>
      <div className={styles['cardButtons']}>
        <MoveButtons
          what={name}
          up={index > 0 ? () => move(-1) : null}
          down={index < declarations.length - 1 ? () => move(1) : null}
        />
        {!legal && (
          <Button
            size="xs"
            variant="outline"
            color="red"
            onClick={() => put(changeDeclarations(scheme, declarations.toSpliced(index, 1)))}
          >
            {name}を削除する
          </Button>
        )}
      </div>
      <TextField
        label={`${name}の文`}
        required
        path={`${at}.text`}
        max={schemeLimits.declaration}
        value={declaration.text}
        error={errorAt(`${at}.text`)}
        onChange={(text) => change({ text })}
      />
      {legal ? (
        <p className={styles['note']}>
          この確認は、「設定」で認定の前提とするかどうかを決めます。更新のときも毎回、改めて確認します。
        </p>
      ) : field === undefined ? (
        <Button
          size="xs"
          variant="outline"
          onClick={() => change({ fields: [{ key: 'class', label: '認定区分', suggestions: [] }] }, true)}
        >
          {name}に記入欄を加える
        </Button>
      ) : (
        <>
          <TextField
            label={`${name}の記入欄の名前`}
            required
            path={`${at}.fields.0.label`}
            max={schemeLimits.fieldLabel}
            value={field.label}
            error={errorAt(`${at}.fields.0.label`)}
            onChange={(label) => change({ fields: declaration.fields.with(0, { ...field, label }) })}
          />
          <LinesField
            label={`${name}の記入の候補`}
            description="1行に1つ。候補にない文字も記入できます。"
            path={`${at}.fields.0.suggestions`}
            lines={field.suggestions}
            error={errorAt(`${at}.fields.0.suggestions`)}
            onChange={(suggestions) => change({ fields: declaration.fields.with(0, { ...field, suggestions }) })}
          />
        </>
      )}
    </fieldset>
  );
}

/** 表紙の確認欄: what the applicant declares beside the items. */
export function CoverForm() {
  const { scheme, put } = useOpenVersion();
  const { declarations } = scheme;
  const add = () => {
    const key = freeKey('declaration', new Set(declarations.map((each) => each.key)));
    put(changeDeclarations(scheme, [...declarations, { key, text: '', changeTags: [], fields: [] }]));
  };
  return (
    <Panel title="表紙の確認欄">
      {declarations.length === 0 && <p>この版の表紙に確認欄はありません。</p>}
      {declarations.map((declaration, index) => (
        <DeclarationForm key={declaration.key} index={index} declaration={declaration} />
      ))}
      <Button variant="outline" onClick={add}>
        確認欄を加える
      </Button>
    </Panel>
  );
}
