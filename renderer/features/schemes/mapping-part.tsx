import { Button } from '@mantine/core';
import { useState } from 'react';
import { itemByKey, itemsOf } from '../../../shared/domain/checksheet.ts';
import { comparisonKindLabels } from '../../../shared/domain/compare-report.ts';
import {
  changeMapping,
  linkItems,
  linkKinds,
  mappingsTo,
  proposedSteps,
  unlinkItem,
} from '../../../shared/domain/scheme-edit-mappings.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { ItemMapping, Scheme, SchemeItem, TickHint } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import { FieldGrid } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { CarrySteps } from './carry-steps.tsx';
import { earlierWords } from './carry-words.ts';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { tickHintLabels } from './words.ts';

interface MappingCardProps {
  readonly item: SchemeItem;
  readonly previous: Scheme;
  readonly mapping: ItemMapping;
  readonly index: number;
}

const hints: readonly TickHint[] = ['hint', 'recheck', 'none'];
const kindChoices = linkKinds.map((value) => ({ value, label: comparisonKindLabels[value] }));
const hintChoices = hints.map((value) => ({ value, label: tickHintLabels[value] }));

/** One mapping that leads to the item: from which earlier ones, how it changed, what is carried over. */
function MappingCard({ item, previous, mapping, index }: MappingCardProps) {
  const { scheme, put, errorAt } = useOpenVersion();
  const at = `mappings.${index}`;
  const name = mapping.from.map((key) => itemByKey(previous, key)?.id ?? '（なし）').join('・');
  const change = (part: Parameters<typeof changeMapping>[2], step = true) =>
    put(changeMapping(scheme, index, part), step);
  const propose = () => {
    const kept = mapping.carry.filter(
      (step) => 'to' in step && typeof step.to !== 'string' && step.to.item !== item.key,
    );
    const fresh = mapping.from.flatMap((key) => {
      const from = itemByKey(previous, key);
      return from === null ? [] : proposedSteps(from, item);
    });
    change({ carry: [...kept, ...fresh] });
  };
  return (
    <fieldset className={styles['card']} id={fieldId(at)} tabIndex={-1}>
      <legend>前の版の {name}</legend>
      <div className={styles['cardButtons']}>
        <Button size="xs" variant="outline" color="red" onClick={() => put(unlinkItem(scheme, index, item.key))}>
          {name}との対応を外す
        </Button>
      </div>
      <ul className={styles['plainList']}>
        {mapping.from.map((key) => (
          <li key={key}>{earlierWords(previous, key)}</li>
        ))}
      </ul>
      <FieldGrid>
        <SelectField
          label={`${name}：変更の種類`}
          path={`${at}.kind`}
          choices={kindChoices}
          value={linkKinds.find((kind) => kind === mapping.kind) ?? null}
          error={errorAt(`${at}.kind`)}
          onChange={(kind) => {
            if (kind !== null) change({ kind });
          }}
        />
        <SelectField
          label={`${name}：前回の✓`}
          path={`${at}.tickHint`}
          choices={hintChoices}
          value={mapping.tickHint}
          onChange={(tickHint) => {
            if (tickHint !== null) change({ tickHint });
          }}
        />
      </FieldGrid>
      <TextField
        label={`${name}：変更の説明`}
        description="新旧対照表に表示します。"
        path={`${at}.evidence`}
        multiline
        rows={1}
        max={schemeLimits.evidence}
        value={mapping.evidence}
        error={errorAt(`${at}.evidence`)}
        onChange={(evidence) => change({ evidence }, false)}
      />
      <CarrySteps
        name={name}
        mapping={mapping}
        index={index}
        previous={previous}
        onChange={(carry) => change({ carry })}
        onPropose={propose}
      />
    </fieldset>
  );
}

/** 前の版との対応 of one item. */
export function MappingPart({ item, at }: { readonly item: SchemeItem; readonly at: string }) {
  const { scheme, previous, put, faults } = useOpenVersion();
  const [chosen, setChosen] = useState<string | null>(null);
  if (previous === null)
    return (
      <p className={styles['error']}>前の版がこの台帳にありません。「版の名前・合格の基準」で選び直してください。</p>
    );
  const links = mappingsTo(scheme, item.key);
  const linked = links.filter(({ mapping }) => mapping.kind !== 'new');
  const missing = faults.find((fault) => fault.path === at && fault.code === 'mapping-incomplete');
  const taken = new Set(linked.flatMap(({ mapping }) => mapping.from));
  const choices = itemsOf(previous)
    .filter(({ key }) => !taken.has(key))
    .map(({ key }) => ({ value: key, label: earlierWords(previous, key) }));
  return (
    <div className={styles['stack']} id={fieldId(at)} tabIndex={-1}>
      {missing && <p className={styles['error']}>{faultSentence(missing)}</p>}
      {linked.length === 0 && <p>新設の審査項目です（前の版に対応する審査項目はありません）。</p>}
      {linked.map(({ mapping, index }) => (
        <MappingCard key={mapping.from.join(' ')} item={item} previous={previous} mapping={mapping} index={index} />
      ))}
      <div className={styles['addRow']}>
        <SelectField
          label="対応させる前の版の審査項目"
          searchable
          width={480}
          choices={choices}
          value={chosen}
          onChange={setChosen}
        />
        <Button
          variant="outline"
          disabled={chosen === null}
          onClick={() => {
            if (chosen === null) return;
            put(linkItems(scheme, previous, chosen, item.key));
            setChosen(null);
          }}
        >
          前の版の審査項目を対応させる
        </Button>
      </div>
    </div>
  );
}
