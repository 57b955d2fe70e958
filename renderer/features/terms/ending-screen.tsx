import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { EndingFacts } from '../../../shared/contract/terms.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { endingsQuery } from './api.ts';
import { EndingForm } from './ending-form.tsx';

const title = '認定の終了を記録';

/** What is typed belongs to what the clerk saw first: a reading in the background changes nothing under the form. */
function Opened({ facts }: { readonly facts: EndingFacts }) {
  const [seen] = useState(facts);
  const navigate = useNavigate();
  const back = () =>
    void navigate({ to: '/companies/$companyId', params: { companyId: seen.company.id }, search: { tab: 'terms' } });
  if (seen.running.length === 0) {
    return (
      <p>この事業者には、続いている認定期間がありません。辞退・取消・消滅は、認定の続いている間だけ記録できます。</p>
    );
  }
  return <EndingForm facts={seen} onDone={back} />;
}

/** 辞退・取消・消滅 of one company's certification. */
export function EndingScreen() {
  const { companyId } = useParams({ from: '/companies/$companyId/ending' });
  const query = useQuery(endingsQuery(companyId));
  const back = (
    <Link to="/companies/$companyId" params={{ companyId }} search={{ tab: 'terms' }}>
      事業者に戻る
    </Link>
  );
  if (query.isPending) return <LoadingState />;
  if (query.isLoadingError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) {
    return (
      <>
        <PageHeader title={title} back={<Link to="/companies">事業者台帳に戻る</Link>} />
        <ActionBanner action={{ refusal: query.data.refusal, failure: null }} />
      </>
    );
  }
  const facts = query.data.value;
  return (
    <>
      <PageHeader title={title} back={back} note={facts.company.name} />
      <Opened key={companyId} facts={facts} />
    </>
  );
}
