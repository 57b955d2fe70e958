import { PageHeader } from '../../components/page-header.tsx';

export function MeetingScreen() {
  return <PageHeader title="推進委員会" />;
}
