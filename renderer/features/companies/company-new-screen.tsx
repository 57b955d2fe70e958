import { PageHeader } from '../../components/page-header.tsx';

export function CompanyNewScreen() {
  return <PageHeader title="事業者の登録" />;
}
