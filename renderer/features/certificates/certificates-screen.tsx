import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { isBlank } from '../../../shared/domain/text.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { settingsQuery } from './api.ts';
import { ChooseStep, type ChooseStepProps } from './choose-step.tsx';
import { IssuedStep } from './issued-step.tsx';
import { LedgerTab } from './ledger-tab.tsx';
import { ReviewStep } from './review-step.tsx';
import { changeOrder, startOver, useOrder } from './state.ts';
import { useArrivingCopy, useArrivingTerms } from './use-arriving-copy.ts';

function MayorWarning() {
  const settings = useQuery(settingsQuery);
  const mayor = settings.data?.values['mayorName'];
  if (settings.data === undefined || (typeof mayor === 'string' && !isBlank(mayor))) return null;
  return (
    <Alert
      color="orange"
      variant="outline"
      mb="md"
      icon={<IconAlertTriangle aria-hidden />}
      title="市長名が設定されていません"
    >
      認定証には市長名を印字します。発行の前に入力してください。{' '}
      <Link to="/settings" search={{ tab: 'basic' }}>
        市長名を設定する
      </Link>
    </Alert>
  );
}

function IssueTab(props: ChooseStepProps) {
  const { phase, chosen } = useOrder();
  if (phase.step === 'issued') return <IssuedStep phase={phase} />;
  if (phase.step === 'review') return <ReviewStep phase={phase} rows={[...chosen.values()]} />;
  return <ChooseStep {...props} />;
}

/** 認定証: choose, look at the very pages, issue, print; and the ledger of all that were issued. */
export function CertificatesScreen() {
  const search = useSearch({ from: '/certificates' });
  const navigate = useNavigate({ from: '/certificates' });
  const change = (part: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), replace: true });
  const onSearch = (q: string) => change({ q: q === '' ? undefined : q });
  const query = search.q ?? '';
  const arriving = useRef(query !== '');
  const takeArrival = useCallback(() => {
    const first = arriving.current;
    arriving.current = false;
    return first;
  }, []);
  useArrivingTerms(search.terms, () => change({ terms: undefined }));
  useArrivingCopy(search, () => change({ term: undefined, copy: undefined, why: undefined, status: 'all' }));
  // what was issued has been seen, and pages once looked at may be of yesterday: the next visit begins with the choice
  useEffect(
    () => () => {
      const { step } = useOrder.getState().phase;
      if (step === 'issued') startOver();
      if (step === 'review') changeOrder({ phase: { step: 'choose' } });
    },
    [],
  );
  return (
    <>
      <PageHeader title="認定証" />
      <MayorWarning />
      <ScreenTabs
        label="認定証"
        value={search.tab}
        onChange={(tab) =>
          void (tab === 'ceremonies'
            ? navigate({ to: '/certificates/ceremonies' })
            : navigate({ search: { tab }, replace: true }))
        }
        tabs={[
          {
            key: 'issue',
            label: '発行する',
            content: (
              <IssueTab
                query={query}
                takeArrival={takeArrival}
                notIssuedOnly={search.status !== 'all'}
                onSearch={onSearch}
                onNotIssuedOnly={(only) => change({ status: only ? 'not-issued' : 'all' })}
              />
            ),
          },
          {
            key: 'ledger',
            label: '交付台帳',
            content: (
              <LedgerTab
                query={query}
                state={search.state}
                onSearch={onSearch}
                onState={(state) => change({ state })}
              />
            ),
          },
          { key: 'ceremonies', label: '交付式', content: null },
        ]}
      />
    </>
  );
}
