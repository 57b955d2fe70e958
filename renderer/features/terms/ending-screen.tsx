import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { EndingFacts } from '../../../shared/contract/terms.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { termStateLabels } from '../../../shared/domain/term-state.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { endingsQuery } from './api.ts';
import { EndingForm } from './ending-form.tsx';

const title = '認定の終了を記録';

/** Nothing to end: what is recorded already, also of a day to come, with the place where it is taken back. */
function NothingToEnd({ company, endings }: Pick<EndingFacts, 'company' | 'endings'>) {
  if (endings.length === 0) {
    return (
      <p>この事業者には、続いている認定期間がありません。辞退・取消・消滅は、認定の続いている間だけ記録できます。</p>
    );
  }
  return (
    <>
      <p>この事業者には、終了を記録できる認定期間がありません。次の終了が、すでに記録されています。</p>
      <ul>
        {endings.map(({ id, number, kind, effectiveOn }) => (
          <li key={id}>
            {`${certificationNumberLabel(number)}の認定：${termStateLabels[kind]}（効力を失う日　${formatWareki(effectiveOn)}）`}
          </li>
        ))}
      </ul>
      <p>
        記録が誤りのときや直すときは、
        <Link to="/companies/$companyId" params={{ companyId: company.id }} search={{ tab: 'terms' }}>
          事業者の「認定期間」の欄
        </Link>
        の「記録を取り消す」で取り消してから、記録し直してください。
      </p>
    </>
  );
}

/** What is typed belongs to what the clerk saw first: a reading in the background changes nothing under the form. */
function Opened({ facts }: { readonly facts: EndingFacts }) {
  const [seen] = useState(facts);
  const navigate = useNavigate();
  const back = () =>
    void navigate({ to: '/companies/$companyId', params: { companyId: seen.company.id }, search: { tab: 'terms' } });
  if (seen.running.length === 0) {
    return <NothingToEnd company={seen.company} endings={seen.endings} />;
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
