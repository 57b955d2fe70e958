import { PageHeader } from '../../components/page-header.tsx';

export function DecisionScreen() {
  return <PageHeader title="決定" />;
}
