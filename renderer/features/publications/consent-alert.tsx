import { Alert, Button, Group } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { PublicationDetail, PublicationEntry } from '../../../shared/contract/publications.ts';
import { consentLabels } from '../../../shared/domain/company.ts';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { updateEntry } from './api.ts';

interface SettleProps {
  readonly title: string;
  readonly text: string;
  readonly entries: readonly PublicationEntry[];
  readonly why: (entry: PublicationEntry) => string;
  /** What was published is read, not changed. */
  readonly fixed: boolean;
}

/** Companies that stop every output, each with the way to leave it out. */
function Settle({ title, text, entries, why, fixed }: SettleProps) {
  const action = useAction({ call: updateEntry, success: '掲載から外しました。' });
  if (entries.length === 0) return null;
  return (
    <Alert
      color="red"
      variant="outline"
      icon={<IconAlertTriangle aria-hidden />}
      title={`${title}（${entries.length}社）`}
      mb="md"
    >
      <StaleBanner action={action} />
      <p style={{ margin: '0 0 8px' }}>{text}</p>
      {entries.map((entry) => {
        const { id, rowVersion, companyId, companyName, body } = entry;
        return (
          <Group key={id} gap="sm" mb={4}>
            <Link to="/companies/$companyId" params={{ companyId }}>
              {companyName}
            </Link>
            <span>（{why(entry)}）</span>
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
        );
      })}
    </Alert>
  );
}

/** Companies still to be printed that gave up or lost their certification, or took their consent back: each is settled first. */
export function ConsentAlert({ publication }: { readonly publication: PublicationDetail }) {
  const included = publication.entries.filter((entry) => entry.included);
  const fixed = publication.publishedOn !== null;
  return (
    <>
      <Settle
        title="認定が終わった事業者があります"
        text={
          fixed
            ? '掲載した後に、認定が終わりました。ホームページからは、内容を下げてください。'
            : '取り込んだ後に、認定が終わりました。掲載から外すまで、書き出しも掲載の記録もできません。'
        }
        entries={included.filter((entry) => entry.ended)}
        why={() => '辞退・取消など'}
        fixed={fixed}
      />
      <Settle
        title="掲載の同意が確認できない事業者があります"
        text={`取り込んだ後に、同意の記録が変わりました。${
          fixed
            ? '掲載済みの内容は書き出せません。ホームページからは、内容を下げてください。'
            : '同意を確かめて事業者の画面で記録するか、掲載から外すまで、書き出しも掲載の記録もできません。'
        }`}
        entries={included.filter((entry) => !entry.ended && entry.consent !== 'yes')}
        why={({ consent }) => consentLabels[consent]}
        fixed={fixed}
      />
    </>
  );
}
