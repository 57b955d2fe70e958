import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { scheme as schemeShape } from '../../../shared/contract/scheme.ts';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import { addCategory } from '../../../shared/domain/scheme-edit.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { OpenThresholds } from '../../../shared/domain/scheme-check.ts';
import type { Scheme } from '../../../shared/schemes/types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { SaveBar } from '../../components/panel.tsx';
import type { Sentence } from '../../lib/failure.ts';
import { useAction } from '../../lib/use-action.ts';
import { previousQuery, saveDraft } from './api.ts';
import { CategoryForm } from './category-form.tsx';
import { CoverForm } from './cover-form.tsx';
import { EditorProvider } from './editor-context.tsx';
import styles from './editor.module.css';
import { FaultList } from './fault-list.tsx';
import { ItemForm } from './item-form.tsx';
import { MappingsOverview } from './mappings-overview.tsx';
import { placeKey, placeOf } from './places.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { Tree } from './tree.tsx';
import { type Editor, useEditor } from './use-editor.ts';
import { VersionForm } from './version-form.tsx';
import { VersionHeader } from './version-header.tsx';
import { conflictLabels, conflictShown } from './words.ts';

const tooMuch: Sentence = {
  title: '長すぎる文か、多すぎる欄があります',
  text: '保存していません。入力した内容はこの画面に残っています。「公開する前に直すところ」の長すぎるところを直してから、もう一度保存してください。',
};

function OpenPlace({ editor }: { readonly editor: Editor }) {
  const { place, scheme, previous, go } = editor;
  switch (place.kind) {
    case 'version':
      return <VersionForm />;
    case 'cover':
      return <CoverForm />;
    case 'category':
      return <CategoryForm key={place.index} index={place.index} />;
    case 'item':
      return <ItemForm key={place.key} itemKey={place.key} />;
    case 'mappings':
      return <MappingsOverview scheme={scheme} previous={previous} onGo={go} />;
    default:
      return assertNever(place);
  }
}

export interface VersionEditorProps {
  readonly version: SchemeVersionRow;
  readonly stored: Scheme;
  readonly settings: OpenThresholds | null;
  /** Names of the other versions. */
  readonly others: readonly string[];
}

/** The published version a draft follows, read anew when the clerk chooses another one. */
function usePrevious(stored: Scheme) {
  const [id, setId] = useState(stored.previousVersionId);
  const query = useQuery(previousQuery(id));
  const found = query.data?.ok === true ? query.data.value : null;
  return { previous: found?.version.status === 'published' ? found.scheme : null, follow: setId, id };
}

/** A draft of the checksheet being edited: its parts at the left, the chosen one at the right. */
export function VersionEditor({ version, stored, settings, others }: VersionEditorProps) {
  const { previous, follow, id: followed } = usePrevious(stored);
  const editor = useEditor({ version, stored, previous, settings, others });
  const { scheme, faults, place, dirty } = editor;
  if (scheme.previousVersionId !== followed) follow(scheme.previousVersionId);
  const [publishing, setPublishing] = useState(false);
  const [refused, setRefused] = useState(false);
  const action = useAction({
    call: saveDraft,
    success: '下書きを保存しました。',
    onDone: ({ rowVersion }, sent) => editor.saved(rowVersion, sent.scheme),
  });
  const save = async (rowVersion: number): Promise<boolean> => {
    if (editor.stopped()) return false;
    const fits = schemeShape.safeParse(scheme).success;
    setRefused(!fits);
    if (!fits) return false;
    const answer = await action.run({ id: version.id, rowVersion, scheme });
    return answer?.ok === true;
  };
  const publish = async () => {
    if (editor.stopped()) return;
    if (faults.length > 0) {
      document.getElementById('version-faults')?.focus();
      return;
    }
    if (!dirty || (await save(editor.rowVersion))) setPublishing(true);
  };
  const add = () => {
    if (editor.stopped()) return;
    const added = addCategory(scheme, previous);
    editor.put(added.scheme);
    editor.go({ kind: 'category', index: added.scheme.categories.length - 1 });
  };
  return (
    <EditorProvider editor={editor}>
      <VersionHeader version={{ ...version, label: scheme.label, rowVersion: editor.rowVersion }} previous={previous}>
        <Button onClick={() => void publish()} loading={action.pending}>
          公開する
        </Button>
      </VersionHeader>
      <ActionBanner action={refused ? { refusal: null, failure: tooMuch } : action} except={['edit-conflict']} />
      <FaultList />
      <div className={styles['columns']}>
        <div className={styles['side']}>
          <Tree
            scheme={scheme}
            place={place}
            onGo={editor.go}
            onChange={editor.put}
            faultsAt={(at) => {
              const key = placeKey(at);
              return faults.filter((fault) => placeKey(placeOf(scheme, fault.path)) === key).length;
            }}
          />
          <Button variant="outline" size="xs" onClick={add}>
            項目を加える
          </Button>
        </div>
        <div className={styles['main']} id="version-place" tabIndex={-1}>
          <OpenPlace key={editor.restored} editor={editor} />
        </div>
      </div>
      <SaveBar note={dirty ? '保存していない変更があります。' : '保存してあります。'}>
        <Button variant="outline" disabled={editor.undo === null} onClick={() => editor.undo?.()}>
          元に戻す
        </Button>
        <Button loading={action.pending} disabled={!dirty} onClick={() => void save(editor.rowVersion)}>
          下書きを保存する
        </Button>
      </SaveBar>
      {publishing && (
        <PublishDialog
          version={{ ...version, label: scheme.label, rowVersion: editor.rowVersion }}
          onClose={() => setPublishing(false)}
        />
      )}
      <ConflictQuestion
        action={action}
        labels={conflictLabels}
        shown={conflictShown}
        onOverwrite={(rowVersion) => void save(rowVersion)}
        onUseCurrent={editor.dropMine}
      />
    </EditorProvider>
  );
}
