import { PageHeader } from '../../components/page-header.tsx';

export function ApplicationsScreen() {
  return <PageHeader title="申請受付" />;
}
