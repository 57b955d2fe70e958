import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';

/** 案内: letters, address labels, the log of calls and mails, the wording of letters. */
export function NoticesScreen() {
  return (
    <>
      <PageHeader title="案内" />
      <RenewalTabs />
    </>
  );
}
