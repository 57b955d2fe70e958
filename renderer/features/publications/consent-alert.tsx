import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { consentLabels } from '../../../shared/domain/company.ts';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { updateEntry } from './api.ts';

/** Companies still to be printed that have taken their consent back: nothing goes out until each is settled. */
export function ConsentAlert({ publication }: { readonly publication: PublicationDetail }) {
  const action = useAction({ call: updateEntry, success: '掲載から外しました。' });
  const missing = publication.entries.filter((entry) => entry.included && entry.consent !== 'yes');
  if (missing.length === 0) return null;
  const fixed = publication.publishedOn !== null;
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={`掲載の同意が確認できない事業者があります（${missing.length}社）`}
      mb="md"
    >
      <StaleBanner action={action} />
      <p style={{ margin: '0 0 8px' }}>
        取り込んだ後に、同意の記録が変わりました。
        {fixed
          ? '掲載済みの内容は書き出せません。ホームページからは、内容を下げてください。'
          : '同意を確かめて事業者の画面で記録するか、掲載から外すまで、書き出しも掲載の記録もできません。'}
      </p>
      {missing.map(({ id, rowVersion, companyId, companyName, consent, body }) => (
        <Group key={id} gap="sm" mb={4}>
          <Link to="/companies/$companyId" params={{ companyId }}>
            {companyName}
          </Link>
          <span>（{consentLabels[consent]}）</span>
          {!fixed && (
            <Button
              size="compact-sm"
              variant="outline"
              aria-label={`${companyName}を掲載から外す`}
              loading={action.pending}
              onClick={() => void action.run({ entryId: id, rowVersion, included: false, body })}
            >
              掲載から外す
            </Button>
          )}
        </Group>
      ))}
    </Alert>
  );
}
