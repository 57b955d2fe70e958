import { memo } from 'react';
import { assertNever } from '../../../../shared/kernel/assert-never.ts';
import type { EntryField, SchemeItem } from '../../../../shared/schemes/types.ts';
import { ChoiceEntry, DateEntry, FlagEntry, GoalsEntry, IndustryEntry } from './choice-entries.tsx';
import { NumberEntry, NumbersEntry, ShareEntry } from './numbers-entry.tsx';
import { OptionsEntry } from './options-entry.tsx';
import { TextEntry } from './text-entry.tsx';
import { BaseYearsEntry, ChosenYearsEntry } from './years-entry.tsx';

/** One entry field (記入欄) of an item by its kind. */
export const Entry = memo(function Entry({ item, field }: { readonly item: SchemeItem; readonly field: EntryField }) {
  switch (field.kind) {
    case 'text':
      return <TextEntry item={item} field={field} />;
    case 'number':
      return <NumberEntry item={item} field={field} />;
    case 'choice':
      return <ChoiceEntry item={item} field={field} />;
    case 'industry':
      return <IndustryEntry item={item} field={field} />;
    case 'options':
      return <OptionsEntry item={item} field={field} />;
    case 'base-years':
      return <BaseYearsEntry item={item} field={field} />;
    case 'chosen-years':
      return <ChosenYearsEntry item={item} field={field} />;
    case 'numbers':
      return <NumbersEntry item={item} field={field} />;
    case 'share':
      return <ShareEntry item={item} field={field} />;
    case 'flag':
      return <FlagEntry item={item} field={field} />;
    case 'date':
      return <DateEntry item={item} field={field} />;
    case 'goals':
      return <GoalsEntry item={item} field={field} />;
    default:
      return assertNever(field);
  }
});
