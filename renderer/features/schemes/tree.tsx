import { Button } from '@mantine/core';
import { type KeyboardEvent, useRef } from 'react';
import { displayText } from '../../../shared/domain/checksheet.ts';
import { isNumbered, renumber } from '../../../shared/domain/scheme-edit.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import styles from './editor.module.css';
import { type Place, placeKey } from './places.ts';

export interface TreeProps {
  readonly scheme: Scheme;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
  /** Number of faults at a place; 0 where there is none. */
  readonly faultsAt: (place: Place) => number;
  /** Absent where the version is only read. */
  readonly onChange?: ((scheme: Scheme) => void) | undefined;
}

interface NodeProps {
  readonly place: Place;
  readonly number?: string;
  readonly name: string;
  readonly sub?: boolean;
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

/** The version's parts at the left: one stop of the Tab key, arrows move between them. */
export function Tree({ scheme, place, onGo, faultsAt, onChange }: TreeProps) {
  const list = useRef<HTMLUListElement>(null);
  const open = placeKey(place);
  const move = (event: KeyboardEvent) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const step = steps[event.key];
    const to =
      event.key === 'Home' ? 0 : event.key === 'End' ? buttons.length - 1 : step === undefined ? null : at + step;
    if (to === null || at < 0) return;
    event.preventDefault();
    buttons[Math.min(Math.max(to, 0), buttons.length - 1)]?.focus();
  };
  const node = ({ place: to, number, name, sub = false }: NodeProps) => {
    const key = placeKey(to);
    const faults = faultsAt(to);
    return (
      <button
        type="button"
        className={styles['node']}
        data-sub={sub || undefined}
        aria-current={key === open ? 'true' : undefined}
        tabIndex={key === open ? 0 : -1}
        onClick={() => onGo(to)}
      >
        {number !== undefined && <span className={styles['nodeNumber']}>{number}</span>}
        <span className={styles['nodeName']} title={name}>
          {name || '（未入力）'}
        </span>
        {faults > 0 && (
          <span className={styles['nodeFaults']}>
            {faults}
            <span className="visually-hidden">か所に直すところがあります</span>
          </span>
        )}
      </button>
    );
  };
  return (
    <nav aria-label="版の内容" className={styles['tree']}>
      {onChange && !isNumbered(scheme) && (
        <div className={styles['renumber']}>
          <p>番号が並びの順になっていません。</p>
          <Button variant="outline" size="xs" onClick={() => onChange(renumber(scheme))}>
            番号を並びの順に振り直す
          </Button>
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrows move between the buttons inside */}
      <ul ref={list} onKeyDown={move}>
        <li>{node({ place: { kind: 'version' }, name: '版の名前・合格の基準' })}</li>
        <li>{node({ place: { kind: 'cover' }, name: '表紙の確認欄' })}</li>
        {scheme.categories.map((category, index) => (
          // a category has no name in data; its place is the only thing that tells two unnamed ones apart
          <li key={`${index} ${category.no}`}>
            {node({
              place: { kind: 'category', index },
              number: `項目${category.no}`,
              name: displayText(category.title),
            })}
            <ul>
              {category.items.map((item) => (
                <li key={item.key}>
                  {node({
                    place: { kind: 'item', key: item.key },
                    number: item.id,
                    name: displayText(item.text[0] ?? ''),
                    sub: true,
                  })}
                </li>
              ))}
            </ul>
          </li>
        ))}
        {scheme.previousVersionId !== null && (
          <li>{node({ place: { kind: 'mappings' }, name: '前の版との対応（一覧）' })}</li>
        )}
      </ul>
    </nav>
  );
}
