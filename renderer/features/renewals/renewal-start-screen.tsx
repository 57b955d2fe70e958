import { Alert, Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { RenewalStart } from '../../../shared/contract/renewals.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { DescriptionList } from '../../components/description-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Record } from '../../components/record.tsx';
import { RenewalTiming } from '../../components/renewal-timing.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { createRenewal, startQuery } from './api.ts';
import styles from './renewals.module.css';

const back = <Link to="/renewals">期限の一覧に戻る</Link>;

function Facts({ start }: { readonly start: RenewalStart }) {
  const { number, term, schemeLabel, previous, timing } = start;
  const closed = timing === 'too-late' || timing === 'none';
  return (
    <DescriptionList
      entries={[
        { label: '認定番号', value: number === null ? '' : certificationNumberLabel(number) },
        {
          label: '認定期間',
          value: term === null ? '' : `${formatBoth(term.startOn)}から${formatBoth(term.endOn)}まで`,
        },
        ...(closed
          ? []
          : [
              { label: 'チェックシートの版', value: schemeLabel ?? '受付日に更新を受け付ける版がありません' },
              {
                label: '前回の内容',
                value:
                  previous === null
                    ? '台帳に前回のチェックシートがないため、空欄から始まります'
                    : `${formatWareki(previous.decidedOn)}決定の「${previous.schemeLabel}」から引き継ぎます（✓は引き継ぎません）`,
              },
            ]),
      ]}
    />
  );
}

/** An application under way is gone on with, not begun twice. */
function UnderWay({ open }: { readonly open: NonNullable<RenewalStart['openApplication']> }) {
  const params = { applicationId: open.id };
  return (
    <Alert color="blue" variant="outline" title="手続き中の申請があります">
      <p className={styles['para']}>
        受付番号 {open.receiptNumber ?? '（相談）'}、段階「{applicationStatusLabels[open.status]}
        」の申請があるため、新しくは始められません。
      </p>
      <Button renderRoot={(props) => <Link to="/applications/$applicationId" params={params} {...props} />}>
        手続き中の申請を開く
      </Button>
    </Alert>
  );
}

interface BodyProps {
  readonly start: RenewalStart;
  readonly receivedOn: string | null;
  readonly onReceivedOn: (day: string | null) => void;
}

function Body({ start, receivedOn, onReceivedOn }: BodyProps) {
  const today = useToday();
  const navigate = useNavigate();
  const local = useLocalFaults();
  const { companyId, openApplication, timing, schemeLabel } = start;
  const action = useAction({
    call: createRenewal,
    success: ({ receiptNumber }) =>
      receiptNumber === null ? '更新の相談として保存しました。' : `更新を受け付けました（受付番号 ${receiptNumber}）。`,
    onDone: ({ id }) => void navigate({ to: '/applications/$applicationId/renewal', params: { applicationId: id } }),
  });
  if (openApplication !== null) return <UnderWay open={openApplication} />;
  const closed = timing === 'too-late' || timing === 'none';
  return (
    <form
      noValidate
      className={styles['start']}
      onSubmit={(event) => {
        event.preventDefault();
        if (local.any || closed || schemeLabel === null) return;
        void action.run({ companyId, receivedOn });
      }}
    >
      <ActionBanner action={action} except={['invalid-input']} />
      <WarekiDateField
        path="receivedOn"
        label="受付日"
        description="申請書を受け取った日です。空欄にすると「相談」として始めます。"
        width={320}
        max={today}
        value={receivedOn}
        onChange={(value, fault) => {
          onReceivedOn(value);
          local.note('receivedOn', fault);
        }}
        error={action.faults['receivedOn']}
      />
      <RenewalTiming start={start} />
      <Group justify="flex-end">
        {closed ? (
          <Button
            renderRoot={(props) => <Link to="/applications/new" search={{ companyId, kind: 'new' }} {...props} />}
          >
            新規の申請として受け付ける
          </Button>
        ) : (
          <Button type="submit" loading={action.pending} disabled={schemeLabel === null}>
            {receivedOn === null && !local.any ? '更新の相談を始める' : '更新を受け付ける'}
          </Button>
        )}
      </Group>
    </form>
  );
}

/** The address without a company, e.g. typed or kept from elsewhere: where one is chosen. */
function NoCompany() {
  return (
    <>
      <PageHeader title="更新を始める" back={back} />
      <p className={styles['para']}>
        事業者が選ばれていません。<Link to="/renewals">期限の一覧</Link>
        で事業者を選び、「更新を始める」を押してください。
      </p>
    </>
  );
}

/** 更新を始める: one action from a deadline to an application that begins with the last certification. */
export function RenewalStartScreen() {
  const { companyId = '' } = useSearch({ from: '/renewals/start' });
  return companyId === '' ? <NoCompany /> : <Start key={companyId} companyId={companyId} />;
}

function Start({ companyId }: { readonly companyId: string }) {
  const today = useToday();
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const query = useQuery(startQuery(companyId, receivedOn));
  return (
    <Record query={query} title="更新を始める" back={back}>
      {(start) => (
        <>
          <PageHeader
            title={`更新を始める：${start.companyName}`}
            back={back}
            note={
              <Link to="/companies/$companyId" params={{ companyId }}>
                事業者の台帳を開く
              </Link>
            }
          />
          <div className={styles['startColumns']}>
            <Panel title="申請の受付">
              <Body start={start} receivedOn={receivedOn} onReceivedOn={setReceivedOn} />
            </Panel>
            <Panel title="更新のもとになる認定">
              <Facts start={start} />
            </Panel>
          </div>
        </>
      )}
    </Record>
  );
}
