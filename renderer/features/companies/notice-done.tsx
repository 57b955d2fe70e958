import { Alert, Button, Group } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import type { BorneKind } from '../../../shared/domain/certificate-copy.ts';
import { noticeKindLabels } from '../../../shared/domain/change-notice.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { companyLedgerQuery } from './api.ts';
import styles from './companies.module.css';
import type { AcceptedNotice } from './notice-form.tsx';

const borneLabels: Readonly<Record<BorneKind, string>> = {
  name: '名称',
  address: '所在地',
  representative: '代表者',
};

/** After the acceptance: whether the certificate is to be issued anew, and the letter that says it was accepted. */
export function NoticeDone({
  company,
  notice,
  onAgain,
}: {
  readonly company: CompanyDetail;
  readonly notice: AcceptedNotice;
  readonly onAgain: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { kinds, contradicted } = notice;
  const untrue = contradicted ?? [];
  const ledger = useQuery(companyLedgerQuery(company.id));
  const copy = ledger.data?.rows.find((row) => row.standing?.state === 'valid' && row.mayReissue);
  const offer = copy !== undefined && untrue.length > 0;
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color="green"
      variant="outline"
      icon={<IconCircleCheck aria-hidden />}
      title={`変更届を受理しました（${kinds.map((kind) => noticeKindLabels[kind]).join('、')}）`}
    >
      {offer && (
        <p className={styles['line']}>
          交付してある認定証（{formatWareki(copy.issuedOn)}交付）の{untrue.map((kind) => borneLabels[kind]).join('・')}
          は、変更前のままです{untrue.includes('name') && `（「${copy.says?.name ?? ''}」）`}
          。認定証の記載も変えるときは、再交付してください。
        </p>
      )}
      {contradicted?.length === 0 && <p className={styles['line']}>認定証の記載は変わりません。</p>}
      <Group mt="sm">
        {offer && (
          <Button
            renderRoot={(props) => (
              <Link
                to="/certificates"
                search={{ tab: 'issue', term: copy.currentTermId, copy: copy.id, why: 'change' }}
                {...props}
              />
            )}
          >
            認定証を再交付する
          </Button>
        )}
        <Button
          variant={offer ? 'outline' : 'filled'}
          renderRoot={(props) => (
            <Link
              to="/renewals/notices"
              search={{ tab: 'letters', kind: 'change-accepted', companies: company.id }}
              {...props}
            />
          )}
        >
          受理の通知をつくる
        </Button>
        <Button variant="subtle" onClick={onAgain}>
          続けて変更届を入力する
        </Button>
      </Group>
    </Alert>
  );
}
