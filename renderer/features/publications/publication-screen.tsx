import { PageHeader } from '../../components/page-header.tsx';

export function PublicationScreen() {
  return <PageHeader title="広報掲載" />;
}
