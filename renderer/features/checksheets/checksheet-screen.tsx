import { PageHeader } from '../../components/page-header.tsx';

export function ChecksheetScreen() {
  return <PageHeader title="チェックシート" />;
}
