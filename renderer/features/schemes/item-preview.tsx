import { displayText } from '../../../shared/domain/checksheet.ts';
import { columnsOf } from '../../../shared/domain/scheme-fields.ts';
import type { EntryField, Scheme, SchemeItem } from '../../../shared/schemes/types.ts';
import styles from './editor.module.css';

const yearsOf = (field: EntryField): readonly string[] => {
  if (field.kind === 'base-years') return field.offsets.map((offset) => (offset === -1 ? '前年' : `${-offset}年前`));
  return field.kind === 'chosen-years' ? Array.from({ length: field.maxRows }, () => '（　　　年）') : [''];
};

function Table({ field }: { readonly field: EntryField }) {
  const columns = columnsOf(field);
  return (
    <div className={styles['scroll']}>
      <table className={styles['sampleTable']}>
        <tbody>
          {yearsOf(field).map((year, row) => (
            // rows of one table have nothing else to tell them apart
            <tr key={`${row} ${year}`}>
              {year !== '' && <th scope="row">{year}</th>}
              {columns.map((column) => (
                <td key={column.key}>
                  {displayText(column.label)}
                  <span className={styles['blank']}>{column.kind === 'flag' ? '□' : ''}</span>
                  {column.unit}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sample({ field }: { readonly field: EntryField }) {
  switch (field.kind) {
    case 'options':
    case 'choice':
      return (
        <ul className={styles['sampleList']}>
          {field.options.map((option) => (
            <li key={option.key}>
              {field.kind === 'options' ? '□' : '○'} {displayText(option.label)}
            </li>
          ))}
        </ul>
      );
    case 'base-years':
    case 'chosen-years':
    case 'numbers':
      return <Table field={field} />;
    case 'flag':
      return <div>□ はい</div>;
    case 'share':
      return <div>（自動で計算します）％</div>;
    case 'number':
      return (
        <div>
          <span className={styles['blank']} />
          {field.unit}
        </div>
      );
    default:
      return (
        <div className={styles['blankLine']} data-tall={(field.kind === 'text' && field.multiline) || undefined} />
      );
  }
}

/** One item as it stands on the sheet: number, wording, box, entry fields. */
export function ItemPreview({ scheme, item }: { readonly scheme: Scheme; readonly item: SchemeItem }) {
  const printed = item.fields.filter((field) => field.printed);
  return (
    <div className={styles['preview']}>
      <div className={styles['previewNumber']}>
        {item.id}
        {scheme.method === 'points' && (
          <div>
            {item.star === true && '☆'}
            {item.points ?? 0}点
          </div>
        )}
      </div>
      <div>
        {item.text.map((sentence) => (
          <div key={sentence}>{displayText(sentence)}</div>
        ))}
        {item.notes.map((sentence) => (
          <div key={sentence} className={styles['muted']}>
            {displayText(sentence)}
          </div>
        ))}
      </div>
      <div className={styles['previewBox']}>□{item.naAllowed && <div className={styles['muted']}>（-も可）</div>}</div>
      <div>
        {printed.length === 0 && <span className={styles['muted']}>記入欄なし</span>}
        {printed.map((field) => (
          <div key={field.key} className={styles['sample']}>
            <div className={styles['sampleLabel']}>{displayText(field.label)}</div>
            <Sample field={field} />
          </div>
        ))}
      </div>
    </div>
  );
}
