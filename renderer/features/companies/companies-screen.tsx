import { PageHeader } from '../../components/page-header.tsx';

export function CompaniesScreen() {
  return <PageHeader title="事業者台帳" />;
}
