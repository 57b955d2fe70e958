import { displayText, itemByKey } from '../../../shared/domain/checksheet.ts';
import { coverAt, isCover } from '../../../shared/domain/carry-steps.ts';
import { comparisonKindLabels } from '../../../shared/domain/compare-report.ts';
import type { ItemMapping, Scheme } from '../../../shared/schemes/types.ts';
import { fieldId } from '../../components/field.tsx';
import { Panel } from '../../components/panel.tsx';
import { carryWords, earlierWords } from './carry-words.ts';
import styles from './editor.module.css';
import type { Place } from './places.ts';

export interface MappingsOverviewProps {
  readonly scheme: Scheme;
  readonly previous: Scheme | null;
  readonly onGo: (place: Place) => void;
}

function Target({ scheme, name, onGo }: { scheme: Scheme; name: string; onGo: (place: Place) => void }) {
  if (isCover(name))
    return <>表紙：{displayText(coverAt(scheme.declarations, name)?.text ?? '（なくなった確認欄）')}</>;
  const item = itemByKey(scheme, name);
  if (item === null) return <>（なくなった審査項目）</>;
  return (
    <button type="button" className={styles['jump']} onClick={() => onGo({ kind: 'item', key: name })}>
      {item.id} {displayText(item.text[0] ?? '')}
    </button>
  );
}

function Row({
  mapping,
  index,
  scheme,
  previous,
  onGo,
}: MappingsOverviewProps & { mapping: ItemMapping; index: number }) {
  return (
    <tr id={fieldId(`mappings.${index}`)} tabIndex={-1}>
      <td>
        {previous !== null && mapping.from.map((key) => <div key={key}>{earlierWords(previous, key)}</div>)}
        {mapping.from.length === 0 && '―'}
      </td>
      <td>{comparisonKindLabels[mapping.kind]}</td>
      <td>
        {mapping.to.map((key) => (
          <div key={key}>
            <Target scheme={scheme} name={key} onGo={onGo} />
          </div>
        ))}
        {mapping.to.length === 0 && '―'}
      </td>
      <td>
        {previous !== null &&
          mapping.carry.map((step) => (
            <div key={JSON.stringify(step)} className={styles['muted']}>
              {carryWords(previous, scheme, step)}
            </div>
          ))}
      </td>
    </tr>
  );
}

/** 前の版との対応（一覧）: what became of every earlier item; the details are at the items. */
export function MappingsOverview({ scheme, previous, onGo }: MappingsOverviewProps) {
  return (
    <Panel title="前の版との対応（一覧）">
      <p>
        前の版：{previous?.label ?? 'この台帳にありません'}。対応は、それぞれの審査項目の「前の版との対応」で決めます。
      </p>
      {/* scrolled sideways in a narrow window */}
      <div className={styles['scroll']}>
        <table className={styles['overview']}>
          <thead>
            <tr>
              <th scope="col">前の版の審査項目</th>
              <th scope="col">変更</th>
              <th scope="col">この版の審査項目</th>
              <th scope="col">引き継ぐ内容</th>
            </tr>
          </thead>
          <tbody>
            {scheme.mappings.map((mapping, index) => (
              <Row
                key={`${mapping.from.join(' ')}→${mapping.to.join(' ')}`}
                mapping={mapping}
                index={index}
                scheme={scheme}
                previous={previous}
                onGo={onGo}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
