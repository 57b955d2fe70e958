import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import type { SchemeVersionRow } from '../../../shared/contract/schemes.ts';
import type { WhatIfChange } from '../../../shared/contract/what-if.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DownloadButton } from '../../components/download-button.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useAction } from '../../lib/use-action.ts';
import { exportTrial, trialQuery, versionsQuery } from './api.ts';
import { CasesPart } from './cases-part.tsx';
import { ChangeForm } from './change-form.tsx';
import { GroupPart } from './group-part.tsx';
import { Summary } from './summary.tsx';
import { triedOf } from './tried.ts';
import styles from './what-if.module.css';

/** Milliseconds without a keystroke until a typed number is tried. */
const typingPause = 300;

interface ResultProps {
  readonly change: WhatIfChange;
  readonly versions: readonly SchemeVersionRow[];
}

function Result({ change, versions }: ResultProps) {
  const search = useSearch({ from: '/settings/what-if' });
  const navigate = useNavigate({ from: '/settings/what-if' });
  const query = useQuery(trialQuery(change));
  if (query.isPending) return <LoadingState what="保存されている申請を" />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) return <ActionBanner action={{ refusal: query.data.refusal, failure: null }} />;
  const report = query.data.value;
  const version = versions.find(({ id }) => id === report.change.schemeVersionId)?.label ?? null;
  if (report.cases.length === 0) {
    return <p className={styles['nothing']}>チェックシートに記入のある申請がまだないため、試算できません。</p>;
  }
  return (
    <>
      <Summary report={report} version={version} busy={query.isPlaceholderData} />
      <ScreenTabs
        label="試算の結果"
        value={search.tab}
        onChange={(tab) => void navigate({ search: { ...search, tab }, replace: true })}
        tabs={[
          { key: 'industry', label: '業種別', content: <GroupPart name="業種" groups={report.byIndustry} /> },
          { key: 'size', label: '従業員規模別', content: <GroupPart name="従業員規模" groups={report.bySize} /> },
          {
            key: 'cases',
            label: '事業者ごと',
            content: (
              <CasesPart
                report={report}
                version={query.dataUpdatedAt}
                onlyChanged={search.changed === true}
                onOnlyChanged={(only) =>
                  void navigate({ search: { ...search, changed: only || undefined }, replace: true })
                }
              />
            ),
          },
        ]}
      />
    </>
  );
}

function Trial({ versions }: { readonly versions: readonly SchemeVersionRow[] }) {
  const search = useSearch({ from: '/settings/what-if' });
  const navigate = useNavigate({ from: '/settings/what-if' });
  const { na, ratio, legal, min, mark } = search;
  const version = versions.find(({ id }) => id === search.version)?.id;
  const tried = useMemo(
    () => triedOf({ version, na, ratio, legal, min, mark }),
    [version, na, ratio, legal, min, mark],
  );
  const [change] = useDebouncedValue(tried, typingPause);
  const [faulty, setFaulty] = useState<Readonly<Record<string, boolean>>>({});
  const broken = Object.values(faulty).some(Boolean);
  const write = useAction({ call: exportTrial, success: null, changes: false });
  return (
    <>
      <PageHeader
        title="試算"
        back={
          <Link to="/settings" search={{ tab: 'checksheet' }}>
            設定に戻る
          </Link>
        }
        note="保存されている申請に、ほかの版や設定を当てはめるとどうなるかを見ます。何も保存しません。"
        actions={
          <DownloadButton
            variant="filled"
            disabled={broken}
            file={async () => {
              const answer = await write.run(tried);
              return answer?.ok === true ? answer.value : null;
            }}
          >
            Excelに書き出す
          </DownloadButton>
        }
      />
      <ActionBanner action={write} />
      <div className={styles['stack']}>
        <ChangeForm
          versions={versions}
          tried={{ ...search, version }}
          onChange={(part) => void navigate({ search: (before) => ({ ...before, ...part }), replace: true })}
          onFault={(field, wrong) => setFaulty((before) => ({ ...before, [field]: wrong }))}
        />
        {broken ? (
          <p className={styles['nothing']}>数字の欄を直すと、試算を表示します。</p>
        ) : (
          <Result change={change} versions={versions} />
        )}
      </div>
    </>
  );
}

/** 設定 › 試算: any version or setting applied to the stored answers, beside today; nothing is stored. */
export function WhatIfScreen() {
  const query = useQuery(versionsQuery);
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Trial versions={query.data.versions} />;
}
