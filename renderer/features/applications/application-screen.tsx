import { PageHeader } from '../../components/page-header.tsx';

export function ApplicationScreen() {
  return <PageHeader title="申請" />;
}
