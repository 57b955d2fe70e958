import { Button } from '@mantine/core';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { carryTroubles } from '../../../shared/domain/carry-steps.ts';
import { fieldName } from '../../../shared/domain/describe-entry.ts';
import type { CarryStep, FieldRef, ItemMapping, Scheme, SchemeItem } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { carryWords } from './carry-words.ts';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';

export interface CarryStepsProps {
  readonly name: string;
  readonly mapping: ItemMapping;
  readonly index: number;
  readonly previous: Scheme;
  readonly onChange: (carry: readonly CarryStep[]) => void;
  readonly onPropose: () => void;
}

const refKey = ({ item, field }: FieldRef): string => `${item} ${field}`;

/** Steps one earlier field may take: into each field that takes it, or shown only. */
function waysOf(from: SchemeItem, key: string, targets: readonly SchemeItem[]) {
  const source = { item: from.key, field: key };
  const sides = {
    from: new Map([[from.key, from]]),
    to: new Map(targets.map((each) => [each.key, each])),
    fromCover: [],
    toCover: [],
  };
  const into = targets.flatMap((target) =>
    target.fields.flatMap((field) => {
      const to = { item: target.key, field: field.key };
      const tried: readonly CarryStep[] = [
        { how: 'copy', from: source, to },
        { how: 'append-text', from: source, to },
        { how: 'use-years', from: [source], to, sumInto: null },
      ];
      const step = tried.find((each) => carryTroubles(each, sides).length === 0);
      return step === undefined ? [] : [{ value: refKey(to), label: `${target.id}「${fieldName(field)}」へ`, step }];
    }),
  );
  const reference: CarryStep = { how: 'reference', from: source };
  return [...into, { value: 'reference', label: '参考としてだけ示す', step: reference }];
}

/** A step that a clerk may choose by its target; null for the finer ones, which are only shown and removed. */
function simpleWay(step: CarryStep): { readonly from: FieldRef; readonly value: string } | null {
  if (step.how === 'reference') return { from: step.from, value: 'reference' };
  if (step.how === 'copy' || step.how === 'append-text') return { from: step.from, value: refKey(step.to) };
  const [only] = step.how === 'use-years' && step.from.length === 1 && step.sumInto === null ? step.from : [];
  return step.how === 'use-years' && only !== undefined ? { from: only, value: refKey(step.to) } : null;
}

/** What of the earlier entries is carried over, field by field; no tick ever is. */
export function CarrySteps({ name, mapping, index, previous, onChange, onPropose }: CarryStepsProps) {
  const { scheme, errorAt } = useOpenVersion();
  const { carry } = mapping;
  const targets = mapping.to.flatMap((key) => itemByKey(scheme, key) ?? []);
  return (
    <div className={styles['rows']}>
      <h3 className={styles['small']}>引き継ぐ内容（✓は引き継がず、申請者が改めて付けます）</h3>
      {carry.length === 0 && <p className={styles['note']}>記入の内容は引き継ぎません。</p>}
      {carry.map((step, at) => {
        const path = `mappings.${index}.carry.${at}`;
        const error = errorAt(path);
        const simple = simpleWay(step);
        const from = simple === null ? null : itemByKey(previous, simple.from.item);
        const source = from?.fields.find((field) => field.key === simple?.from.field);
        const ways = from === null || source === undefined ? [] : waysOf(from, source.key, targets);
        const known = ways.some((way) => way.value === simple?.value);
        return (
          // steps have no name, and two may be alike
          <div key={`${at} ${JSON.stringify(step)}`} className={styles['row']}>
            {simple !== null && from !== null && source !== undefined && known ? (
              <SelectField
                label={`前の版の${from.id}「${fieldName(source)}」`}
                path={path}
                choices={ways.map(({ value, label }) => ({ value, label }))}
                value={simple.value}
                error={error}
                onChange={(value) => {
                  const way = ways.find((each) => each.value === value);
                  if (way !== undefined) onChange(carry.with(at, way.step));
                }}
              />
            ) : (
              <div className={styles['rowNote']} id={fieldId(path)} tabIndex={-1}>
                {carryWords(previous, scheme, step)}
                {error !== undefined && <p className={styles['error']}>{error}</p>}
              </div>
            )}
            <Button
              size="xs"
              variant="outline"
              color="red"
              aria-label={`${carryWords(previous, scheme, step)}：引き継ぎをやめる`}
              onClick={() => onChange(carry.toSpliced(at, 1))}
            >
              やめる
            </Button>
          </div>
        );
      })}
      <div>
        <Button size="xs" variant="outline" onClick={onPropose}>
          {name}の引き継ぎを自動で決め直す
        </Button>
      </div>
    </div>
  );
}
