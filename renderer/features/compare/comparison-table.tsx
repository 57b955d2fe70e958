import type { ComparedItem, ComparisonRow, ComparisonSection } from '../../../shared/domain/compare-schemes.ts';
import { comparisonKindLabels } from '../../../shared/domain/compare-report.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import styles from './compare.module.css';
import { kindTones, tagWord } from './words.ts';

function Tags({ tags }: { readonly tags: readonly string[] }) {
  if (tags.length === 0) return null;
  return (
    <ul className={styles['tags']} aria-label="印">
      {tags.map((tag) => (
        <li key={tag}>{tagWord(tag)}</li>
      ))}
    </ul>
  );
}

function Item({ item }: { readonly item: ComparedItem }) {
  return (
    <div className={styles['item']}>
      <p className={styles['number']}>
        <strong>{item.id}</strong>
        {item.points !== '' && <span>{item.points}</span>}
        <Tags tags={item.tags} />
      </p>
      {[...item.text, ...item.notes].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {(item.fields.length > 0 || item.rule !== '') && (
        <dl>
          {item.fields.length > 0 && (
            <>
              <dt>記入欄</dt>
              <dd>{item.fields.join('／')}</dd>
            </>
          )}
          {item.rule !== '' && (
            <>
              <dt>✓の条件</dt>
              <dd>{item.rule}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}

function Side({ items }: { readonly items: readonly ComparedItem[] }) {
  if (items.length === 0) return <span className={styles['nothing']}>（対応する審査項目なし）</span>;
  return items.map((item) => <Item key={item.key} item={item} />);
}

function Row({ row }: { readonly row: ComparisonRow }) {
  return (
    <tr data-kind={row.kind}>
      <td>
        <Side items={row.left} />
      </td>
      <td className={styles['change']}>
        <StatusBadge tone={kindTones[row.kind]}>{comparisonKindLabels[row.kind]}</StatusBadge>
        {row.kind === 'same' && row.changed && <p className={styles['wording']}>文言や記入欄に違いあり</p>}
        {row.why.length > 0 && (
          <details>
            <summary>理由</summary>
            {row.why.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </details>
        )}
      </td>
      <td>
        <Side items={row.right} />
      </td>
    </tr>
  );
}

export interface ComparisonTableProps {
  readonly left: string;
  readonly right: string;
  readonly sections: readonly ComparisonSection[];
}

/** 新旧対照表: both sheets side by side under their categories. */
export function ComparisonTable({ left, right, sections }: ComparisonTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} aria-label="新旧対照表">
        <colgroup>
          <col />
          <col style={{ width: 168 }} />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{left}</th>
            <th scope="col">変更</th>
            <th scope="col">{right}</th>
          </tr>
        </thead>
        {sections.map((section) => (
          <tbody key={section.right ?? ''}>
            <tr className={styles['section']}>
              <th scope="colgroup">{section.left ?? '（対応する項目なし）'}</th>
              <td className={styles['change']}>項目</td>
              <th scope="colgroup">
                {section.right ?? '（対応する項目なし）'}
                <Tags tags={section.rightTags} />
              </th>
            </tr>
            {section.rows.map((row) => (
              <Row key={[...row.left, ...row.right].map((item) => item.key).join(' ')} row={row} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
