import { memo } from 'react';
import { displayText, labelFor } from '../../../shared/domain/checksheet.ts';
import type { SchemeCategory, SchemeItem } from '../../../shared/schemes/types.ts';
import { ApplicantMark } from './applicant-mark.tsx';
import styles from './checksheets.module.css';
import { Entry } from './entries/entry.tsx';
import { ReviewRow } from './review-row.tsx';
import { useOpenSheet } from './sheet-context.tsx';

/** Element ids that the jump links lead to. */
export const categoryId = (no: number): string => `category-${no}`;
export const itemId = (key: string): string => `item-${key}`;

const Item = memo(function Item({ item }: { readonly item: SchemeItem }) {
  const { sheet } = useOpenSheet();
  const printed = item.fields.filter((field) => field.printed);
  const helpers = item.fields.filter((field) => !field.printed);
  return (
    <tbody className={styles['item']} data-part={item.key}>
      <tr>
        <th scope="row" rowSpan={2} className={styles['number']}>
          {item.id}
        </th>
        <td className={styles['wording']}>
          <h3 id={itemId(item.key)} tabIndex={-1}>
            {labelFor(sheet.scheme, item, sheet.detail.baseYears).map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </h3>
          {item.notes.map((note) => (
            <p key={note}>{displayText(note)}</p>
          ))}
        </td>
        <td className={styles['mark']}>
          <ApplicantMark item={item} />
        </td>
        <td>
          <div className={styles['entries']}>
            {printed.map((field) => (
              <Entry key={field.key} item={item} field={field} />
            ))}
            {helpers.length > 0 && (
              <div className={styles['helpers']}>
                <p className={styles['helperNote']}>様式にない確認欄</p>
                {helpers.map((field) => (
                  <Entry key={field.key} item={item} field={field} />
                ))}
              </div>
            )}
          </div>
        </td>
      </tr>
      <tr>
        <td colSpan={3}>
          <ReviewRow item={item} />
        </td>
      </tr>
    </tbody>
  );
});

/** One 項目 of the form under its number and title. */
export const CategoryTable = memo(function CategoryTable({ category }: { readonly category: SchemeCategory }) {
  return (
    <table className={styles['sheet']}>
      <caption>
        <h2 id={categoryId(category.no)} tabIndex={-1}>
          {category.no}　{displayText(category.title)}
        </h2>
      </caption>
      <thead>
        <tr>
          <th scope="col" className={styles['number']}>
            番号
          </th>
          <th scope="col" className={styles['wording']}>
            審査項目
          </th>
          <th scope="col" className={styles['mark']}>
            チェック
          </th>
          <th scope="col">記入欄</th>
        </tr>
      </thead>
      {category.items.map((item) => (
        <Item key={item.key} item={item} />
      ))}
    </table>
  );
});
