import { PageHeader } from '../../components/page-header.tsx';

export function CertificatesScreen() {
  return <PageHeader title="認定証" />;
}
