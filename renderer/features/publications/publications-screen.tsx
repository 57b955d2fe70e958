import { PageHeader } from '../../components/page-header.tsx';

export function PublicationsScreen() {
  return <PageHeader title="広報掲載" />;
}
