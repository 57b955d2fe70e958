import { memo } from 'react';
import { displayText, labelFor } from '../../../shared/domain/checksheet.ts';
import { hasStar, pointsOf } from '../../../shared/domain/judgement.ts';
import type { SchemeCategory, SchemeItem } from '../../../shared/schemes/types.ts';
import { ApplicantMark } from './applicant-mark.tsx';
import styles from './checksheets.module.css';
import { Entry } from './entries/entry.tsx';
import { ReviewRow } from './review-row.tsx';
import { useOpenSheet, useSheet } from './sheet-context.tsx';
import { categoryId, itemId } from './sheet-ids.ts';
import { maxPointsOf, useJudgement } from './use-judgement.ts';

/** ☆ and 配点 below the number, as on the points sheet; ※ where the place of the ☆ is a setting. */
function Points({ item }: { readonly item: SchemeItem }) {
  const { sheet } = useOpenSheet();
  const rules = sheet.detail.ruleSettings;
  if (sheet.scheme.method !== 'points') return null;
  return (
    <span className={styles['points']}>
      {hasStar(item, rules) && <span>☆</span>}
      {item.starAssumed === true && <span>※</span>}
      <span className={styles['worth']}>{pointsOf(sheet.scheme, item, rules)}点</span>
    </span>
  );
}

/** The foot of a category on the points sheet. */
function Subtotal({ category }: { readonly category: SchemeCategory }) {
  const judged = useJudgement().categories.find((each) => each.no === category.no);
  if (judged === undefined) return null;
  const assumed = category.items.some((item) => item.starAssumed === true);
  return (
    <tfoot>
      <tr>
        <td colSpan={4} className={styles['subtotal']}>
          {assumed && <span className={styles['why']}>※☆の位置は設定です（市の資料では読み取れません）。</span>}
          <output>
            項目{category.no}の点数　<strong>{judged.points}</strong> / {judged.maxPoints}点
          </output>
        </td>
      </tr>
    </tfoot>
  );
}

const Item = memo(function Item({ item }: { readonly item: SchemeItem }) {
  const { sheet } = useOpenSheet();
  const printed = item.fields.filter((field) => field.printed);
  const helpers = item.fields.filter((field) => !field.printed);
  const drawn = useSheet((state) => state.drawn[item.key] ?? 0);
  return (
    <tbody className={styles['item']} data-part={item.key}>
      <tr>
        <th scope="row" rowSpan={2} className={styles['number']}>
          {item.id}
          <Points item={item} />
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
          {item.remark !== undefined && <p className={styles['remark']}>アプリの注：{item.remark}</p>}
        </td>
        <td className={styles['mark']}>
          <ApplicantMark item={item} />
        </td>
        <td>
          <div key={drawn} className={styles['entries']}>
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
  const { sheet } = useOpenSheet();
  const byPoints = sheet.scheme.method === 'points';
  return (
    <table className={styles['sheet']}>
      <caption>
        <h2 id={categoryId(category.no)} tabIndex={-1}>
          {category.no}　{displayText(category.title)}
          {byPoints && `（${maxPointsOf(sheet, category)}点）`}
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
      {byPoints && <Subtotal category={category} />}
    </table>
  );
});
