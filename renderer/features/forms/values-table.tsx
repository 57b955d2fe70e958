import { Button, Checkbox } from '@mantine/core';
import type { FormValue } from '../../../shared/contract/forms.ts';
import { StatusBadge, type Tone } from '../../components/status-badge.tsx';
import { formStateWords } from '../../lib/form-messages.ts';
import styles from './forms.module.css';
import { type ValueGroup, withChosen } from './selection.ts';

const tones: Readonly<Record<FormValue['state'], Tone>> = {
  same: 'neutral',
  differs: 'progress',
  new: 'info',
  'blank-in-form': 'strong',
};

export const placeWords = (place: FormValue['place']): string =>
  place === null ? '－' : `${place.sheet} ${place.cell}`;

/** 「2-1 理念の概要」 under its heading 「2-1 …」 is 「理念の概要」. */
const shortLabel = (label: string): string => label.replace(/^(?:\S*\d\S*|表紙)\s/u, '');

interface RowProps {
  readonly value: FormValue;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
}

function ValueRow({ value, chosen, onChoose }: RowProps) {
  const { label, read, stored, state, place } = value;
  return (
    <tr data-chosen={chosen || undefined}>
      <td>
        <Checkbox
          aria-label={`${label}を取り込む`}
          checked={chosen}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      </td>
      <th scope="row">{shortLabel(label)}</th>
      <td className={styles['said']}>{stored === '' ? <span className={styles['muted']}>未記入</span> : stored}</td>
      <td className={styles['said']}>{read === '' ? <span className={styles['muted']}>空欄</span> : read}</td>
      <td>
        <StatusBadge tone={tones[state]}>{formStateWords[state]}</StatusBadge>
      </td>
      <td className={styles['muted']}>{placeWords(place)}</td>
    </tr>
  );
}

export interface ValuesTableProps {
  readonly label: string;
  readonly groups: readonly ValueGroup[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  readonly empty: string;
}

/** Values by item, what is stored beside what the form says, each with its box. */
export function ValuesTable({ label, groups, chosen, onChange, empty }: ValuesTableProps) {
  const paths = groups.flatMap((group) => group.values.map(({ path }) => path));
  if (paths.length === 0) return <p>{empty}</p>;
  return (
    <>
      <div className={styles['buttons']}>
        <Button size="xs" variant="outline" onClick={() => onChange(withChosen(chosen, paths, true))}>
          表示中のすべてを選ぶ
        </Button>
        <Button size="xs" variant="outline" onClick={() => onChange(withChosen(chosen, paths, false))}>
          表示中の選択をすべて外す
        </Button>
      </div>
      <table className={styles['table']} aria-label={label}>
        <colgroup>
          <col style={{ width: 48 }} />
          <col style={{ width: '22%' }} />
          <col />
          <col />
          <col style={{ width: 130 }} />
          <col style={{ width: 170 }} />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">取り込む</span>
            </th>
            <th scope="col">記入欄</th>
            <th scope="col">いまの内容</th>
            <th scope="col">様式の内容</th>
            <th scope="col">違い</th>
            <th scope="col">様式の場所</th>
          </tr>
        </thead>
        {groups.map((group) => {
          const own = group.values.map(({ path }) => path);
          const count = own.filter((path) => chosen.has(path)).length;
          return (
            <tbody key={group.key}>
              <tr className={styles['group']}>
                <td>
                  <Checkbox
                    aria-label={`${group.label}をまとめて取り込む`}
                    checked={count === own.length}
                    indeterminate={count > 0 && count < own.length}
                    onChange={() => onChange(withChosen(chosen, own, count < own.length))}
                  />
                </td>
                <th scope="rowgroup" colSpan={5}>
                  {group.label}
                </th>
              </tr>
              {group.values.map((value) => (
                <ValueRow
                  key={value.path}
                  value={value}
                  chosen={chosen.has(value.path)}
                  onChoose={(on) => onChange(withChosen(chosen, [value.path], on))}
                />
              ))}
            </tbody>
          );
        })}
      </table>
    </>
  );
}
