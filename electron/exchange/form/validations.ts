import type { DataValidation } from 'hucre/xlsx';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { formWords } from '../../../shared/domain/form-values.ts';
import type { FormInput } from './form-sheet.ts';

type Validation = Omit<DataValidation, 'range'>;

const firm = (
  errorMessage: string,
): Pick<Validation, 'allowBlank' | 'showErrorMessage' | 'errorStyle' | 'errorTitle' | 'errorMessage'> => ({
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: '入力できない内容です',
  errorMessage,
});
const hint = (inputMessage: string): Pick<Validation, 'showInputMessage' | 'inputMessage'> => ({
  showInputMessage: true,
  inputMessage,
});

const amount = (value: number): string => value.toLocaleString('ja-JP');

/** Days of Excel's count: 1950-01-01 and 2199-12-31. */
const firstDay = 18_264;
const lastDay = 109_574;

/** What Excel lets a person type into an entry cell, and what it says otherwise; `listRange` is where the choices stand. */
export function validationOf(input: FormInput, listRange: (name: string) => string): Validation {
  switch (input.kind) {
    case 'mark':
      return {
        type: 'list',
        values: input.na ? [formWords.ticked, formWords.na] : [formWords.ticked],
        ...firm(
          input.na
            ? '✓ か -（対象者なし）を一覧から選ぶか、空欄にしてください。'
            : '✓ を一覧から選ぶか、空欄にしてください。この項目に「-」は選べません。',
        ),
      };
    case 'declared':
      return {
        type: 'list',
        values: [formWords.ticked, formWords.notDeclared],
        ...firm('当てはまるときは ✓、当てはまらないときは × を一覧から選ぶか、空欄にしてください。'),
      };
    case 'box':
      return {
        type: 'list',
        values: [formWords.box],
        ...firm('当てはまるときは ○ を一覧から選び、ほかは空欄にしてください。'),
      };
    case 'yes-no':
      return {
        type: 'list',
        values: [formWords.yes, formWords.no],
        ...firm('「はい」か「いいえ」を一覧から選ぶか、空欄にしてください。'),
      };
    case 'text':
      return input.list === undefined
        ? {
            type: 'textLength',
            operator: 'lessThanOrEqual',
            formula1: String(input.max),
            ...firm(`${amount(input.max)}文字までで入力してください。`),
          }
        : // only an offer: any other text is taken
          {
            type: 'list',
            formula1: listRange(input.list.name),
            allowBlank: true,
            ...hint('一覧から選ぶか、文字で入力してください。'),
          };
    case 'number': {
      const { decimals, min, max, unit } = input;
      const form = decimals === 0 ? '小数のない数字' : `数字（小数${decimals}桁まで）`;
      return {
        type: decimals === 0 ? 'whole' : 'decimal',
        operator: 'between',
        formula1: String(min),
        formula2: String(max),
        ...firm(
          `${amount(min)}から${amount(max)}までの${form}を入力してください。${unit === '' ? '' : `単位（${unit}）は要りません。`}`,
        ),
      };
    }
    case 'year': {
      const { first, last, suffix } = input;
      const years = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
      return {
        type: 'list',
        values: years,
        ...firm(`${first}${suffix}から${last}${suffix}までの年を一覧から選んでください。`),
      };
    }
    case 'list':
      return { type: 'list', formula1: listRange(input.list.name), ...firm('一覧から選ぶか、空欄にしてください。') };
    case 'date':
      return {
        type: 'date',
        operator: 'between',
        formula1: String(firstDay),
        formula2: String(lastDay),
        ...firm('日付を「2025/3/31」のように入力してください。'),
        ...hint('「2025/3/31」のように入力してください。'),
      };
    case 'goals':
      return {
        type: 'textLength',
        operator: 'lessThanOrEqual',
        formula1: '100',
        ...firm(`${input.min}から${input.max}までの番号を「3、5、8」のように入力してください。`),
        ...hint(`${input.min}から${input.max}までの番号を「3、5、8」のように、読点で区切って入力してください。`),
      };
    default:
      return assertNever(input);
  }
}
