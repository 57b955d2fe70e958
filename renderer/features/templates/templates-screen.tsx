import { PageHeader } from '../../components/page-header.tsx';

/** 認定証のひな形. */
export function TemplatesScreen() {
  return <PageHeader title="認定証のひな形" />;
}
