import { Alert } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { itemByKey, itemsOf } from '../../../shared/domain/checksheet.ts';
import { faultPlace } from '../../../shared/domain/correction-words.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { reviewFaults } from '../../../shared/domain/review.ts';
import { fieldId } from '../../components/field.tsx';
import { JumpLink } from '../../components/jump-link.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { isUnsaved } from './autosave.ts';
import styles from './checksheets.module.css';
import { coverPart } from './sheet-content.ts';
import { useOpenSheet } from './sheet-context.tsx';
import { coverId, partId, partOfPath } from './sheet-ids.ts';
import type { OpenSheet } from './state.ts';

/** What keeps a review from being finished. */
export interface Hindrances {
  /** Parts with something that is not in the register, each with the fields that cannot be read. */
  readonly unsaved: readonly { readonly part: string; readonly fields: readonly string[] }[];
  /** Looked for once everything is in the register. */
  readonly faults: readonly Fault[];
}

export const noHindrances: Hindrances = { unsaved: [], faults: [] };

/** Looks through the sheet as it stands on the screen. */
export function hindrancesOf({ scheme, context, store }: OpenSheet): Hindrances {
  const { answers, carried, saves, unreadable } = store.getState();
  const unread = Object.keys(unreadable);
  const unsaved = [coverPart, ...itemsOf(scheme).map(({ key }) => key)].flatMap((part) => {
    const fields = unread.filter((path) => partOfPath(path) === part);
    return fields.length > 0 || isUnsaved(saves[part]) ? [{ part, fields }] : [];
  });
  if (unsaved.length > 0) return { unsaved, faults: [] };
  return { unsaved, faults: reviewFaults(scheme, answers, context, Object.keys(carried)) };
}

interface Line {
  readonly key: string;
  readonly name: string;
  /** Element ids, the narrowest first. */
  readonly to: readonly string[];
  readonly sentences: readonly string[];
}

/** One line for each item, however much is wrong with it. */
function faultLines({ scheme, store, context }: OpenSheet, faults: readonly Fault[]): readonly Line[] {
  const { answers } = store.getState();
  const partOf = ({ path }: Fault): string => {
    const [place, key = ''] = path.split('.');
    return place === 'cover' ? `cover.${key}` : key;
  };
  return [...Map.groupBy(faults, partOf)].map(([part, own]) => ({
    key: part,
    name: itemByKey(scheme, part)?.id ?? '表紙',
    to: [...own.filter(({ path }) => path.split('.').length > 2).map(({ path }) => fieldId(path)), partId(part)],
    sentences: own.map((fault) => `${faultPlace(scheme, fault, answers, context.years.basis)}${faultSentence(fault)}`),
  }));
}

const unsavedLines = ({ scheme }: OpenSheet, unsaved: Hindrances['unsaved']): readonly Line[] =>
  unsaved.map(({ part, fields }) => ({
    key: part,
    name: itemByKey(scheme, part)?.id ?? '表紙',
    to: [...fields.map(fieldId), part === coverPart ? coverId : partId(part)],
    sentences: [
      fields.length > 0
        ? '読めない数字や日付があります。入力し直すか、空欄にしてください。'
        : '保存できていません。もう一度保存するか、違いを見比べてください。',
    ],
  }));

/** What keeps the review from being finished, each with the way to it; takes the focus, for the button is far below. */
export function ReviewHindrances({ hindrances }: { readonly hindrances: Hindrances }) {
  const { sheet } = useOpenSheet();
  const box = useRef<HTMLDivElement>(null);
  const { unsaved, faults } = hindrances;
  useEffect(() => {
    if (hindrances === noHindrances) return;
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'start' });
  }, [hindrances]);
  if (unsaved.length + faults.length === 0) return null;
  const lines = unsaved.length > 0 ? unsavedLines(sheet, unsaved) : faultLines(sheet, faults);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role="alert"
      color="red"
      variant="outline"
      mb="md"
      icon={<IconListCheck aria-hidden />}
      title={
        unsaved.length > 0
          ? `まだ保存していない欄があります（${lines.length}か所）。先に直してください`
          : `審査を完了するまでに確かめるところが${lines.length}か所あります`
      }
    >
      <ul className={styles['faults']}>
        {lines.map(({ key, name, to, sentences }) => (
          <li key={key}>
            <JumpLink to={to}>{name}</JumpLink>
            {`　${sentences.join('')}`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
