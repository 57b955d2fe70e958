import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { AchievementsTab } from './achievements-tab.tsx';
import { companyQuery } from './api.ts';
import { CompanyBasicTab } from './company-basic-tab.tsx';
import { CompanyLetters } from './company-letters.tsx';
import { CertificatesTab } from './certificates-tab.tsx';
import { ApplicationsTab, TermsTab } from './company-records-tabs.tsx';
import { ContactsTab } from './contacts-tab.tsx';
import { EndingCard } from './ending-card.tsx';
import { HistoryTab } from './history-tab.tsx';
import { NextApplicationButton } from './next-application-button.tsx';
import { NoticesTab } from './notices-tab.tsx';
import { ShortfallTab } from './shortfall-tab.tsx';
import { stateLabels, stateTones } from './states.ts';
import { ValidityTab } from './validity-tab.tsx';

/** One company: 基本, 申請, 認定期間, 認定証, 不足しそうな項目 (once certified), 履歴. */
export function CompanyScreen() {
  const { companyId } = useParams({ from: '/companies/$companyId' });
  const { tab } = useSearch({ from: '/companies/$companyId' });
  const navigate = useNavigate({ from: '/companies/$companyId' });
  const company = useQuery(companyQuery(companyId));
  const [reloads, setReloads] = useState(0);
  const back = <Link to="/companies">事業者台帳に戻る</Link>;

  if (company.isPending) return <LoadingState />;
  // once shown it stays: a failed reading in the background must not take the typed text along
  if (company.isLoadingError) return <ErrorState error={company.error} onRetry={() => void company.refetch()} />;
  if (!company.data.ok) {
    return (
      <>
        <PageHeader title="事業者" back={back} />
        <ActionBanner action={{ refusal: company.data.refusal, failure: null }} />
      </>
    );
  }
  const detail = company.data.value;
  const reload = () => void company.refetch().then(() => setReloads((count) => count + 1));
  return (
    <>
      <PageHeader
        title={detail.draft.name}
        back={back}
        note={
          <>
            <StatusBadge tone={stateTones[detail.state]}>{stateLabels[detail.state]}</StatusBadge>
            {detail.number !== null && ` 認定番号 ${certificationNumberLabel(detail.number)}`}
            {detail.isSample && '　見本データ'}
          </>
        }
        actions={<NextApplicationButton company={detail} />}
      />
      <ScreenTabs
        label="事業者の内容"
        value={tab}
        onChange={(key) => void navigate({ search: { tab: key }, replace: true })}
        keepMounted
        tabs={[
          {
            key: 'basic',
            label: '基本',
            content: (
              <>
                <CompanyBasicTab
                  // after a save, or when the clerk drops the edit, the form starts again from what is stored
                  key={reloads}
                  company={detail}
                  onReload={reload}
                  onRemoved={() => void navigate({ to: '/companies' })}
                />
                <CompanyLetters companyId={detail.id} />
              </>
            ),
          },
          {
            key: 'applications',
            label: `申請（${detail.applications.length}）`,
            content: <ApplicationsTab company={detail} />,
          },
          {
            key: 'terms',
            label: `認定期間（${detail.terms.length}）`,
            content: (
              <>
                <TermsTab company={detail} />
                <EndingCard companyId={companyId} />
              </>
            ),
          },
          {
            key: 'validity',
            label: '有効確認',
            content: <ValidityTab key={companyId} companyId={companyId} open={tab === 'validity'} />,
          },
          {
            key: 'certificates',
            label: `認定証（${detail.certificates.length}）`,
            content: <CertificatesTab company={detail} />,
          },
          {
            key: 'achievements',
            label: '取組実績',
            content: <AchievementsTab key={companyId} companyId={companyId} open={tab === 'achievements'} />,
          },
          {
            key: 'notices',
            label: `変更届（${detail.earlier.length}）`,
            content: <NoticesTab company={detail} />,
          },
          {
            key: 'contacts',
            label: '案内・連絡',
            content: <ContactsTab company={detail} open={tab === 'contacts'} />,
          },
          ...(detail.terms.length === 0
            ? []
            : [
                {
                  key: 'shortfall',
                  label: '不足しそうな項目',
                  content: <ShortfallTab companyId={companyId} open={tab === 'shortfall'} />,
                },
              ]),
          {
            key: 'history',
            label: '履歴',
            content: <HistoryTab key={companyId} companyId={companyId} open={tab === 'history'} />,
          },
        ]}
      />
    </>
  );
}
