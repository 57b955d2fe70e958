import { displayText, itemByKey } from '../../../shared/domain/checksheet.ts';
import { ruleWords } from '../../../shared/domain/rule-words.ts';
import { fieldName } from '../../../shared/domain/describe-entry.ts';
import { mappingsTo } from '../../../shared/domain/scheme-edit-mappings.ts';
import { comparisonKindLabels } from '../../../shared/domain/compare-report.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { DescriptionList } from '../../components/description-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { carryWords, earlierWords } from './carry-words.ts';
import styles from './editor.module.css';
import { ExportButton } from './export-button.tsx';
import { ItemPreview } from './item-preview.tsx';
import { MappingsOverview } from './mappings-overview.tsx';
import type { Place } from './places.ts';
import { fieldKindLabels, ratioChoices, ruleLabels, tickHintLabels } from './words.ts';

export interface VersionViewProps {
  readonly scheme: Scheme;
  readonly previous: Scheme | null;
  readonly place: Place;
  readonly onGo: (place: Place) => void;
}

const bySetting = '「設定」の値';

function Whole({ scheme, previous }: Pick<VersionViewProps, 'scheme' | 'previous'>) {
  const { minCategories, categoryRatio, passMark } = scheme.thresholds;
  const points = scheme.method === 'points';
  const ratio = ratioChoices.find(({ value }) => value === categoryRatio)?.label;
  return (
    <Panel title="版の名前・合格の基準" actions={<ExportButton id={scheme.id} />}>
      <DescriptionList
        entries={[
          { label: '版の名前', value: scheme.label },
          { label: '表題', value: scheme.title },
          { label: '判定の方式', value: points ? '点数方式' : '項目ごとの合否方式' },
          ...(points
            ? [{ label: '合格点', value: passMark === null ? bySetting : `${passMark}点` }]
            : [
                { label: '認定に必要な合格項目数', value: minCategories === null ? bySetting : `${minCategories}項目` },
                { label: '項目の合格に必要な割合', value: ratio ?? bySetting },
              ]),
          {
            label: '前の版',
            value: scheme.previousVersionId === null ? 'なし' : (previous?.label ?? 'この台帳にありません'),
          },
        ]}
      />
    </Panel>
  );
}

function Item({ scheme, previous, itemKey }: Pick<VersionViewProps, 'scheme' | 'previous'> & { itemKey: string }) {
  const item = itemByKey(scheme, itemKey);
  if (item === null) return null;
  const links = mappingsTo(scheme, itemKey).filter(({ mapping }) => mapping.kind !== 'new');
  return (
    <div className={styles['stack']}>
      <Panel title={`審査項目 ${item.id}`}>
        <ItemPreview scheme={scheme} item={item} />
        <DescriptionList
          entries={[
            { label: '✓の条件', value: `${ruleLabels[item.tickRule.kind]}：${ruleWords(item)}` },
            {
              label: '記入欄',
              value: item.fields.map((field) => `${fieldName(field)}（${fieldKindLabels[field.kind]}）`).join('、'),
            },
            { label: '変更の印', value: item.changeTags.join('、') },
            ...(item.remark === undefined ? [] : [{ label: 'アプリの補足', value: item.remark }]),
          ]}
        />
      </Panel>
      {scheme.previousVersionId !== null && (
        <Panel title="前の版との対応">
          {links.length === 0 && <p>新設の審査項目です（前の版に対応する審査項目はありません）。</p>}
          {previous !== null &&
            links.map(({ mapping, index }) => (
              <div key={index}>
                <p>
                  {comparisonKindLabels[mapping.kind]}：
                  {mapping.from.map((key) => earlierWords(previous, key)).join('／')}
                </p>
                {mapping.evidence !== '' && <p className={styles['note']}>{mapping.evidence}</p>}
                <ul>
                  <li>前回の✓：{tickHintLabels[mapping.tickHint]}</li>
                  {mapping.carry.map((step) => (
                    <li key={JSON.stringify(step)}>{carryWords(previous, scheme, step)}</li>
                  ))}
                </ul>
              </div>
            ))}
        </Panel>
      )}
    </div>
  );
}

/** A version that is only read: frozen, or shipped with the app. */
export function VersionView({ scheme, previous, place, onGo }: VersionViewProps) {
  switch (place.kind) {
    case 'version':
      return <Whole scheme={scheme} previous={previous} />;
    case 'cover':
      return (
        <Panel title="表紙の確認欄">
          {scheme.declarations.length === 0 && <p>この版の表紙に確認欄はありません。</p>}
          <ul>
            {scheme.declarations.map((each) => (
              <li key={each.key}>
                {displayText(each.text)}
                {each.fields.map((field) => `（記入欄：${field.label}）`)}
              </li>
            ))}
          </ul>
        </Panel>
      );
    case 'category': {
      const category = scheme.categories[place.index];
      if (category === undefined) return null;
      return (
        <Panel title={`項目${category.no} ${displayText(category.title)}`}>
          <div className={styles['stack']}>
            {category.items.map((item) => (
              <ItemPreview key={item.key} scheme={scheme} item={item} />
            ))}
          </div>
        </Panel>
      );
    }
    case 'item':
      return <Item scheme={scheme} previous={previous} itemKey={place.key} />;
    case 'mappings':
      return <MappingsOverview scheme={scheme} previous={previous} onGo={onGo} />;
    default:
      return assertNever(place);
  }
}
