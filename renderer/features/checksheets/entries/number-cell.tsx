import { NumberField } from '../../../components/number-field.tsx';
import { useFault, useOpenSheet, useUnread } from '../sheet-context.tsx';
import type { SchemeItem } from '../../../../shared/schemes/types.ts';
import { entryPath } from './entry-props.ts';

// more than any column of the sheet takes: what is too fine is kept and judged by the rules, not refused by the field
const typedDecimals = 6;

export interface NumberCellProps {
  readonly item: SchemeItem;
  /** Below the item: `use.0.male`. */
  readonly path: string;
  readonly label: string;
  readonly labelHidden?: boolean | undefined;
  readonly unit?: string | undefined;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/**
 * One number of the sheet; blank is not 0. What cannot be read as a number stays on the screen and is not saved: until it
 * can be read, the sheet keeps the number it had.
 */
export function NumberCell({ item, path, label, labelHidden, unit, value, onChange }: NumberCellProps) {
  const { sheet, readOnly } = useOpenSheet();
  const error = useFault(item, path);
  const whole = entryPath(item, path);
  const unread = useUnread(whole);
  return (
    <NumberField
      path={whole}
      label={label}
      namePrefix={item.id}
      labelHidden={labelHidden}
      suffix={unit}
      decimals={typedDecimals}
      width={unit === '人' ? 96 : 122}
      readOnly={readOnly}
      value={unread ? null : value}
      onChange={(number, fault) => {
        sheet.noteFault(whole, fault);
        if (fault === null) onChange(number);
      }}
      error={error}
    />
  );
}
