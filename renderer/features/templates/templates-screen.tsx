import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { TemplateRow } from '../../../shared/contract/templates.ts';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { templatesQuery } from './api.ts';
import { OffsetsTab } from './offsets-tab.tsx';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateList } from './template-list.tsx';

const tabKeys = ['templates', 'offsets'] as const;

function Templates({ templates }: { readonly templates: readonly TemplateRow[] }) {
  const [key, setKey] = useState<string | null>(null);
  const [dirty, setDirty] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const open =
    templates.find((template) => template.key === key) ?? templates.find(({ inUse }) => inUse) ?? templates[0];
  if (open === undefined) return null;
  const go = (next: string) => {
    if (next === open.key) return;
    if (dirty) setWanted(next);
    else setKey(next);
  };
  return (
    <>
      <TemplateEditor
        key={open.key}
        template={open}
        onDirty={setDirty}
        list={<TemplateList templates={templates} open={open} onOpen={go} dirty={dirty} />}
      />
      <ConfirmDialog
        opened={wanted !== null}
        title="入力した内容を保存していません"
        confirmLabel="保存せずに別のひな形を開く"
        cancelLabel="入力に戻る"
        danger
        onConfirm={() => {
          setDirty(false);
          setKey(wanted);
          setWanted(null);
        }}
        onCancel={() => setWanted(null)}
      >
        <p>別のひな形を開くと、「{open.name}」に入力した内容はなくなります。</p>
      </ConfirmDialog>
    </>
  );
}

/** 認定証のひな形: wording and looks with the page beside them, and where it lies on the paper. */
export function TemplatesScreen() {
  const { tab } = useSearch({ from: '/settings/templates' });
  const navigate = useNavigate({ from: '/settings/templates' });
  const query = useQuery(templatesQuery);
  return (
    <>
      <PageHeader
        title="認定証のひな形"
        back={
          <Link to="/settings" search={{ tab: 'template' }}>
            設定に戻る
          </Link>
        }
      />
      <ScreenTabs
        label="認定証のひな形"
        value={tabKeys.find((key) => key === tab)}
        onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
        keepMounted
        tabs={[
          {
            key: 'templates',
            label: 'ひな形',
            content: query.data ? (
              <Templates templates={query.data.templates} />
            ) : query.isError ? (
              <ErrorState error={query.error} onRetry={() => void query.refetch()} />
            ) : (
              <LoadingState />
            ),
          },
          { key: 'offsets', label: '印刷位置の補正', content: <OffsetsTab /> },
        ]}
      />
    </>
  );
}
