import { PageHeader } from '../../components/page-header.tsx';

export function HomeScreen() {
  return <PageHeader title="ホーム" />;
}
