import { Checkbox } from '@mantine/core';
import { ruleWords } from '../../../shared/domain/rule-words.ts';
import { tickRuleKinds, withRule } from '../../../shared/domain/scheme-edit-rules.ts';
import { ruleFields } from '../../../shared/domain/scheme-fields.ts';
import type { EntryField, SchemeItem, TickRule } from '../../../shared/schemes/types.ts';
import { fieldName } from '../../../shared/domain/describe-entry.ts';
import { SelectField } from '../../components/select-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { fieldChoices } from './fields-part.tsx';
import { RuleNumbers } from './rule-numbers.tsx';
import { ruleLabels } from './words.ts';

interface PartProps {
  readonly item: SchemeItem;
  readonly at: string;
}

/** Names of the fields a rule reads, as a clerk knows them. */
const roleLabels: Readonly<Record<string, string>> = {
  field: '使う記入欄',
  table: '使う表',
  basis: '数値の種別を選ぶ欄',
  fiveDays: '全員が5日以上取得したかの表',
  target: '登用目標の欄',
  managers: '管理職の内訳の欄',
  text: '制度の内容を書く欄',
  noEligible: '「対象者がいなかった」の欄',
};

/** Which fields of the item must be filled in. */
function Declared({ item, at }: PartProps) {
  const { changeItem, errorAt } = useOpenVersion();
  const rule = item.tickRule;
  const all = rule.kind === 'self-declared-all';
  const chosen =
    rule.kind === 'self-declared' ? rule.requiresAny : rule.kind === 'self-declared-all' ? rule.requiresAll : [];
  const put = (keys: readonly string[]) =>
    changeItem(item.key, (each) => {
      if (each.tickRule.kind === 'self-declared') return { ...each, tickRule: { ...each.tickRule, requiresAny: keys } };
      if (each.tickRule.kind === 'self-declared-all')
        return { ...each, tickRule: { ...each.tickRule, requiresAll: keys } };
      return each;
    });
  const error = errorAt(`${at}.tickRule`);
  const fields = item.fields.filter((field) => field.kind !== 'share');
  const gone = chosen.filter((key) => !fields.some((field) => field.key === key));
  return (
    <Checkbox.Group
      label={all ? '✓に必要な記入欄（すべての記入が必要）' : '✓に必要な記入欄（いずれかの記入が必要）'}
      error={error}
      value={[...chosen]}
      onChange={(keys) => put(fields.map((field) => field.key).filter((key) => keys.includes(key)))}
    >
      {fields.length === 0 && <p className={styles['note']}>記入欄がないので、✓だけで足ります。</p>}
      <div className={styles['checks']}>
        {fields.map((field) => (
          <Checkbox key={field.key} value={field.key} label={fieldName(field) || '（名前のない記入欄）'} />
        ))}
        {gone.map((key) => (
          <Checkbox key={key} value={key} label="（なくなった記入欄）" />
        ))}
      </div>
    </Checkbox.Group>
  );
}

const withField = (rule: TickRule, place: string, key: string): TickRule => ({ ...rule, [place]: key });

/** The fields a computed rule reads, to choose among those that fit. */
function RuleFieldChoices({ item, at }: PartProps) {
  const { changeItem, errorAt } = useOpenVersion();
  return ruleFields(item.tickRule).map(({ at: place, key, fits }) => {
    const choices = fieldChoices(item, (field: EntryField) => fits(field) || field.key === key);
    // one field that fits leaves nothing to choose
    if (choices.length === 1 && choices[0]?.value === key && errorAt(`${at}.tickRule.${place}`) === undefined)
      return null;
    return (
      <SelectField
        key={place}
        label={roleLabels[place] ?? '使う記入欄'}
        required
        path={`${at}.tickRule.${place}`}
        choices={choices}
        value={key}
        error={errorAt(`${at}.tickRule.${place}`)}
        onChange={(chosen) => {
          if (chosen === null) return;
          changeItem(item.key, (each) => ({ ...each, tickRule: withField(each.tickRule, place, chosen) }));
        }}
      />
    );
  });
}

/** What a tick needs: one of a fixed set of rules, with its numbers. */
export function RulePart({ item, at }: PartProps) {
  const { changeItem } = useOpenVersion();
  const { kind } = item.tickRule;
  const declared = kind === 'self-declared' || kind === 'self-declared-all';
  return (
    <div className={styles['stack']}>
      <SelectField
        label="条件の種類"
        description="種類を変えると、足りない記入欄を加え、その条件だけで使っていた記入欄を外します。"
        path={`${at}.tickRule`}
        choices={tickRuleKinds.map((value) => ({ value, label: ruleLabels[value] }))}
        value={kind}
        onChange={(chosen) => {
          if (chosen !== null) changeItem(item.key, (each) => withRule(each, chosen));
        }}
      />
      {declared ? <Declared item={item} at={at} /> : <RuleFieldChoices item={item} at={at} />}
      <RuleNumbers item={item} at={`${at}.tickRule`} />
      <p className={styles['ruleWords']}>
        <strong>この条件を文にすると：</strong>
        {ruleWords(item)}
      </p>
    </div>
  );
}
