import { PageHeader } from '../../components/page-header.tsx';

export function FirstStartScreen() {
  return <PageHeader title="はじめに" />;
}
