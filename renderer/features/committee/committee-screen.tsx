import { PageHeader } from '../../components/page-header.tsx';

export function CommitteeScreen() {
  return <PageHeader title="委員会・決定" />;
}
