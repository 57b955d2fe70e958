import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { itemByKey } from '../../../shared/domain/checksheet.ts';
import { moveItem, removeItem } from '../../../shared/domain/scheme-edit.ts';
import { withNa } from '../../../shared/domain/scheme-edit-rules.ts';
import { schemeLimits } from '../../../shared/domain/scheme-limits.ts';
import type { Scheme, SchemeItem } from '../../../shared/schemes/types.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { FieldGrid, Panel, Wide } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOpenVersion } from './editor-context.tsx';
import styles from './editor.module.css';
import { FieldsPart } from './fields-part.tsx';
import { ItemPreview } from './item-preview.tsx';
import { LinesField } from './lines-field.tsx';
import { MappingPart } from './mapping-part.tsx';
import { MoveButtons } from '../../components/move-buttons.tsx';
import { NeededNumber } from './needed-number.tsx';
import { itemPath } from './places.ts';
import { RulePart } from './rule-part.tsx';

/** Points of the points sheet; ☆ brings its own number of points with it. */
function Points({ item, at }: { readonly item: SchemeItem; readonly at: string }) {
  const { scheme, changeItem } = useOpenVersion();
  const { starPoints } = scheme;
  return (
    <>
      <NeededNumber
        label="点数"
        suffix="点"
        min={1}
        max={1000}
        path={`${at}.points`}
        value={item.points ?? 0}
        onChange={(points) => changeItem(item.key, (each) => ({ ...each, points }), false)}
      />
      {starPoints !== null && (
        <Checkbox
          label={`☆（重点の審査項目。${starPoints.star}点、ほかは${starPoints.plain}点）`}
          checked={item.star === true}
          onChange={(event) => {
            const star = event.currentTarget.checked;
            changeItem(item.key, (each) => ({ ...each, star, points: star ? starPoints.star : starPoints.plain }));
          }}
        />
      )}
    </>
  );
}

function Wording({ item, at }: { readonly item: SchemeItem; readonly at: string }) {
  const { scheme, changeItem, errorAt } = useOpenVersion();
  const change = (part: Partial<SchemeItem>) => changeItem(item.key, (each) => ({ ...each, ...part }), false);
  return (
    <FieldGrid>
      <TextField
        label="番号"
        description="用紙に印刷する番号。"
        required
        path={`${at}.id`}
        max={schemeLimits.itemId}
        value={item.id}
        error={errorAt(`${at}.id`)}
        onChange={(id) => change({ id })}
      />
      <LinesField
        label="変更の印"
        description="「新」「緩」など。2つ以上は「、」で区切ります。"
        separator="、"
        path={`${at}.changeTags`}
        lines={item.changeTags}
        error={errorAt(`${at}.changeTags`)}
        onChange={(changeTags) => change({ changeTags })}
      />
      <Wide>
        <LinesField
          label="審査項目の文"
          description="1行に1つの文。西暦の年（2022年など）は、申請の年度に合わせて自動で読み替えます。"
          required
          path={`${at}.text`}
          lines={item.text}
          error={errorAt(`${at}.text`)}
          onChange={(text) => change({ text })}
        />
      </Wide>
      <Wide>
        <LinesField
          label="注（※の文）"
          description="1行に1つの文。なければ空欄。"
          path={`${at}.notes`}
          lines={item.notes}
          error={errorAt(`${at}.notes`)}
          onChange={(notes) => change({ notes })}
        />
      </Wide>
      {scheme.method === 'points' && <Points item={item} at={at} />}
      <Wide>
        <Checkbox
          label="「-」（対象者なし）を付けられる"
          checked={item.naAllowed}
          onChange={(event) => {
            const allowed = event.currentTarget.checked;
            changeItem(item.key, (each) => withNa(each, allowed));
          }}
        />
      </Wide>
    </FieldGrid>
  );
}

/** What the newsletter says when the item is ticked. */
function Achievement({ item, at }: { readonly item: SchemeItem; readonly at: string }) {
  const { changeItem, errorAt } = useOpenVersion();
  return (
    <TextField
      label="広報掲載のことば"
      description="「〇〇に取り組んでいる」の〇〇に入れることば。空欄なら自動でつくります。"
      path={`${at}.achievement.phrase`}
      max={schemeLimits.phrase}
      value={item.achievement?.phrase ?? ''}
      error={errorAt(`${at}.achievement`)}
      onChange={(phrase) =>
        changeItem(
          item.key,
          ({ achievement, ...rest }) => (phrase === '' ? rest : { ...rest, achievement: { ...achievement, phrase } }),
          false,
        )
      }
    />
  );
}

const isFirst = (scheme: Scheme, key: string) => scheme.categories[0]?.items[0]?.key === key;
const isLast = (scheme: Scheme, key: string) => scheme.categories.at(-1)?.items.at(-1)?.key === key;

/** One 審査項目: wording, entry fields, rule, mapping, and how the applicant sees it. */
export function ItemForm({ itemKey }: { readonly itemKey: string }) {
  const { scheme, put, go } = useOpenVersion();
  const [removing, setRemoving] = useState(false);
  const item = itemByKey(scheme, itemKey);
  if (item === null) return null;
  const at = itemPath(scheme, itemKey);
  const what = `審査項目 ${item.id}`;
  const category = scheme.categories.findIndex((each) => each.items.some(({ key }) => key === itemKey));
  return (
    <div className={styles['stack']}>
      <Panel
        title={what}
        actions={
          <>
            <MoveButtons
              what={what}
              up={isFirst(scheme, itemKey) ? null : () => put(moveItem(scheme, itemKey, -1))}
              down={isLast(scheme, itemKey) ? null : () => put(moveItem(scheme, itemKey, 1))}
            />
            <Button size="xs" variant="outline" color="red" onClick={() => setRemoving(true)}>
              この審査項目を削除する
            </Button>
          </>
        }
      >
        <Wording item={item} at={at} />
      </Panel>
      <Panel title="✓の条件">
        <RulePart item={item} at={at} />
      </Panel>
      <Panel title="記入欄">
        <FieldsPart item={item} at={at} />
      </Panel>
      {scheme.previousVersionId !== null && (
        <Panel title="前の版との対応">
          <MappingPart item={item} at={at} />
        </Panel>
      )}
      <Panel title="広報掲載">
        <Achievement item={item} at={at} />
      </Panel>
      <Panel title="申請者の用紙での見え方">
        <ItemPreview scheme={scheme} item={item} />
      </Panel>
      <ConfirmDialog
        opened={removing}
        title={`${what}を削除する`}
        confirmLabel="審査項目を削除する"
        danger
        onCancel={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          put(removeItem(scheme, itemKey));
          go({ kind: 'category', index: category });
        }}
      >
        <p>
          この版から削除します（「元に戻す」で戻せます）。前の版の対応する審査項目は「削除」となり、更新のときは参考としてだけ示します。
        </p>
      </ConfirmDialog>
    </div>
  );
}
