import { PageHeader } from '../../components/page-header.tsx';

export function CompanyScreen() {
  return <PageHeader title="事業者" />;
}
