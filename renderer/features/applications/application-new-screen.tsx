import { PageHeader } from '../../components/page-header.tsx';

export function ApplicationNewScreen() {
  return <PageHeader title="申請の受付" />;
}
