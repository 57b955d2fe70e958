import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';

/** 期限の一覧. */
export function AlertsScreen() {
  return (
    <>
      <PageHeader title="期限の一覧" />
      <RenewalTabs />
    </>
  );
}
