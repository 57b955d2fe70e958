import { Alert } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { ConflictQuestion } from '../../components/conflict-question.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useSession } from '../../lib/session.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { type SettingsAnswer, settingsQuery } from './api.ts';
import { ChecksheetTab } from './checksheet-tab.tsx';
import { DataTab } from './data-tab.tsx';
import { conflictLabel, settingLabels } from './setting-words.ts';
import { LettersTab } from './letters-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { TemplateTab } from './template-tab.tsx';
import { useSettingsForm } from './use-settings-form.ts';

const tabKeys = ['basic', 'scheme', 'checksheet', 'template', 'letters', 'publication', 'data'] as const;

function Tabs({ answer }: { readonly answer: SettingsAnswer }) {
  const { tab } = useSearch({ from: '/settings' });
  const navigate = useNavigate({ from: '/settings' });
  const session = useSession();
  const form = useSettingsForm(answer);
  useUnsavedGuard(form.dirty);
  const open = tabKeys.find((key) => key === tab) ?? 'basic';
  return (
    <>
      <ScreenTabs
        label="設定"
        value={open}
        onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
        keepMounted
        tabs={[
          {
            key: 'basic',
            label: '基本',
            content: <SettingsTab form={form} groups={['office']} active={open === 'basic'} />,
          },
          {
            key: 'scheme',
            label: '認定制度の設定',
            content: (
              <SettingsTab
                form={form}
                groups={['judgement', 'points', 'years', 'term', 'procedure', 'renewal', 'certificate', 'ceremony']}
                active={open === 'scheme'}
                intro={
                  <p style={{ margin: 0 }}>
                    「判定」から「判定の対象年・統計」までは、これから受け付ける申請に使います（受け付けた申請は、受付のときの設定で判定します）。そのほかは保存したときから使います。記録した決定は変わりません。
                  </p>
                }
              />
            ),
          },
          { key: 'checksheet', label: 'チェックシート', content: <ChecksheetTab /> },
          { key: 'template', label: 'ひな形', content: <TemplateTab /> },
          { key: 'letters', label: '文字', content: <LettersTab /> },
          {
            key: 'publication',
            label: '広報掲載',
            content: <SettingsTab form={form} groups={['publication', 'files']} active={open === 'publication'} />,
          },
          { key: 'data', label: 'データ', content: session.data && <DataTab session={session.data} /> },
        ]}
      />
      <ConflictQuestion
        action={form.action}
        labels={settingLabels}
        shown={conflictLabel}
        onOverwrite={form.save}
        onUseCurrent={form.dropMine}
      />
    </>
  );
}

/** 設定: the office, the choices the city has not made, the certificate's wording, the file. */
export function SettingsScreen() {
  const settings = useQuery(settingsQuery);
  const session = useSession();
  return (
    <>
      <PageHeader title="設定" />
      {session.data?.fileState === 'sample' && (
        <Alert color="orange" variant="outline" mb="md" py="xs">
          見本データで試しています。本番を始めるときは、
          <Link to="/settings" search={{ tab: 'data' }}>
            見本データを捨てて空の台帳にする
          </Link>
          ことができます。
        </Alert>
      )}
      {settings.isPending && <LoadingState />}
      {settings.isError && <ErrorState error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <Tabs answer={settings.data} />}
    </>
  );
}
