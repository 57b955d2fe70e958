import { Checkbox } from '@mantine/core';
import { withReduction } from '../../../shared/domain/scheme-edit-rules.ts';
import { columnsOf, fieldOf } from '../../../shared/domain/scheme-fields.ts';
import type { EntryField, SchemeItem, TickRule } from '../../../shared/schemes/types.ts';
import { FieldGrid, Wide } from '../../components/panel.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import { fieldChoices } from './fields-part.tsx';
import { NeededNumber } from './needed-number.tsx';

interface NumbersProps<K extends TickRule['kind']> {
  readonly item: SchemeItem;
  readonly rule: TickRule & { kind: K };
  /** Path of the rule. */
  readonly at: string;
}

/** Changes the rule of the item, as long as it is of that kind. */
function useRule<K extends TickRule['kind']>({ item, rule }: Pick<NumbersProps<K>, 'item' | 'rule'>) {
  const { changeItem } = useOpenVersion();
  return (part: Partial<TickRule & { kind: K }>, step = false) =>
    changeItem(
      item.key,
      (each): SchemeItem =>
        each.tickRule.kind === rule.kind ? { ...each, tickRule: Object.assign({}, rule, part) } : each,
      step,
    );
}

const isText = (field: EntryField) => field.kind === 'text';
const isFlagTable = (field: EntryField) => field.kind === 'base-years' && field.columns[0]?.kind === 'flag';

function Overtime({ item, rule, at }: NumbersProps<'overtime'>) {
  const { changeItem } = useOpenVersion();
  const change = useRule({ item, rule });
  const { reductionPercent } = rule;
  return (
    <FieldGrid>
      <NeededNumber
        label="月の上限"
        suffix="時間"
        min={0}
        max={744}
        path={`${at}.monthMax`}
        value={rule.monthMax}
        onChange={(monthMax) => change({ monthMax })}
      />
      <NeededNumber
        label="年の上限"
        suffix="時間"
        min={0}
        max={8784}
        path={`${at}.yearMax`}
        value={rule.yearMax}
        onChange={(yearMax) => change({ yearMax })}
      />
      <Wide>
        <RadioField
          label="どの年を確かめるか"
          path={`${at}.over`}
          choices={[
            { value: 'all-years', label: '表のすべての年' },
            { value: 'last-year', label: '直近の年だけ' },
          ]}
          value={rule.over}
          onChange={(over) => change({ over }, true)}
        />
      </Wide>
      <Wide>
        <Checkbox
          label="または、平均時間外労働時間が減っていればよい"
          checked={reductionPercent !== null}
          onChange={(event) => {
            const percent = event.currentTarget.checked ? 10 : null;
            changeItem(item.key, (each) => withReduction(each, percent));
          }}
        />
      </Wide>
      {reductionPercent !== null && (
        <NeededNumber
          label="前年か一昨年より減った割合"
          suffix="％以上"
          min={1}
          max={100}
          path={`${at}.reductionPercent`}
          value={reductionPercent}
          onChange={(percent) => change({ reductionPercent: percent })}
        />
      )}
    </FieldGrid>
  );
}

/** Years of the table in which the condition must be met. */
function Years({ item, rule, at }: NumbersProps<'leave-rate' | 'use-in-years' | 'share-in-years'>) {
  const change = useRule({ item, rule });
  const table = fieldOf(item, rule.table);
  const of = table?.kind === 'base-years' ? table.offsets.length : 0;
  return (
    <NeededNumber
      label="必要な年数"
      description={of > 0 ? `表の${of}年のうち何年以上か。` : undefined}
      suffix="年以上"
      min={1}
      max={10}
      path={`${at}.minYears`}
      value={rule.minYears}
      onChange={(minYears) => change({ minYears })}
    />
  );
}

function LeaveRate({ item, rule, at }: NumbersProps<'leave-rate'>) {
  const change = useRule({ item, rule });
  const [table] = fieldChoices(item, isFlagTable);
  return (
    <FieldGrid>
      <Years item={item} rule={rule} at={at} />
      <Wide>
        <Checkbox
          label="全員が年5日以上取得していることも条件にする"
          disabled={table === undefined}
          checked={rule.fiveDays !== null}
          onChange={(event) =>
            change({ fiveDays: event.currentTarget.checked && table !== undefined ? table.value : null }, true)
          }
        />
      </Wide>
    </FieldGrid>
  );
}

function UseInWindow({ item, rule, at }: NumbersProps<'use-in-window'>) {
  const change = useRule({ item, rule });
  const [text] = fieldChoices(item, isText);
  return (
    <FieldGrid>
      <NeededNumber
        label="必要な人数"
        suffix="人以上"
        min={1}
        max={1000}
        path={`${at}.min`}
        value={rule.min}
        onChange={(min) => change({ min })}
      />
      <Wide>
        <Checkbox
          label="または、制度の内容が書いてあればよい（文章の記入欄が必要）"
          disabled={text === undefined}
          checked={rule.text !== null}
          onChange={(event) =>
            change({ text: event.currentTarget.checked && text !== undefined ? text.value : null }, true)
          }
        />
      </Wide>
    </FieldGrid>
  );
}

/** The column whose share is compared. */
function PartColumn({ item, rule, table, at }: NumbersProps<'share-in-years' | 'women-managers'> & { table: string }) {
  const change = useRule({ item, rule });
  const { errorAt } = useOpenVersion();
  const columns = columnsOf(fieldOf(item, table)).filter((column) => column.kind === 'number');
  return (
    <SelectField
      label="割合を見る列"
      path={`${at}.part`}
      choices={columns.map((column) => ({ value: column.key, label: column.label || '（名前のない列）' }))}
      value={columns.find((column) => column.key === rule.part)?.key ?? null}
      error={errorAt(`${at}.part`)}
      onChange={(part) => {
        if (part !== null) change({ part }, true);
      }}
    />
  );
}

function ShareInYears({ item, rule, at }: NumbersProps<'share-in-years'>) {
  const change = useRule({ item, rule });
  return (
    <FieldGrid>
      <PartColumn item={item} rule={rule} table={rule.table} at={at} />
      <NeededNumber
        label="超えるべき割合"
        suffix="％"
        min={0}
        max={99}
        path={`${at}.percent`}
        value={rule.percent}
        onChange={(percent) => change({ percent })}
      />
      <Years item={item} rule={rule} at={at} />
    </FieldGrid>
  );
}

function Minimum({ item, rule, at }: NumbersProps<'any-of' | 'at-least'>) {
  const change = useRule({ item, rule });
  const list = rule.kind === 'any-of';
  return (
    <NeededNumber
      label={list ? '必要な取組の数' : '必要な数'}
      suffix={list ? 'つ以上' : '以上'}
      min={1}
      max={list ? 50 : 999_999}
      width={280}
      path={`${at}.min`}
      value={rule.min}
      onChange={(min) => change({ min })}
    />
  );
}

/** The numbers of a rule, and what it accepts besides. */
export function RuleNumbers({ item, at }: { readonly item: SchemeItem; readonly at: string }) {
  const rule = item.tickRule;
  switch (rule.kind) {
    case 'any-of':
    case 'at-least':
      return <Minimum item={item} rule={rule} at={at} />;
    case 'overtime':
      return <Overtime item={item} rule={rule} at={at} />;
    case 'leave-rate':
      return <LeaveRate item={item} rule={rule} at={at} />;
    case 'use-in-window':
      return <UseInWindow item={item} rule={rule} at={at} />;
    case 'use-in-years':
      return <Years item={item} rule={rule} at={at} />;
    case 'share-in-years':
      return <ShareInYears item={item} rule={rule} at={at} />;
    case 'women-managers':
      return <PartColumn item={item} rule={rule} table={rule.managers} at={at} />;
    default:
      return null;
  }
}
