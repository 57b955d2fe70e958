import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PublicationDetail } from '../../../shared/contract/publications.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { consentLabels } from '../../../shared/domain/company.ts';
import { Panel } from '../../components/panel.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { refreshPublication } from './api.ts';
import styles from './publications.module.css';

/** Who is certified in the scope but not listed, for want of consent; and the way to take them in. */
export function WithheldPanel({ publication }: { readonly publication: PublicationDetail }) {
  const { withheld } = publication;
  const action = useAction({
    call: refreshPublication,
    success: '対象を取り込み直しました。直した掲載文はそのままです。',
  });
  return (
    <Panel title={`掲載同意のない事業者（${withheld.length.toLocaleString('ja-JP')}社）`}>
      <StaleBanner action={action} />
      {withheld.length > 0 && (
        <ul className={styles['withheld']}>
          {withheld.map((row) => (
            <li key={`${row.companyId}/${row.number}`}>
              <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
                {row.companyName}
              </Link>
              <span className={styles['muted']}>
                {'　'}
                {certificationNumberLabel(row.number)}・{consentLabels[row.consent]}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className={styles['muted']}>
        {withheld.length > 0
          ? '書き出しには入りません。同意を確かめて事業者の画面で記録してから、取り込み直してください。'
          : '対象の事業者は、すべて掲載に同意しています。'}
      </p>
      <Button
        mt="sm"
        variant="outline"
        size="compact-sm"
        loading={action.pending}
        onClick={() => void action.run({ id: publication.id, rowVersion: publication.rowVersion })}
      >
        対象を取り込み直す
      </Button>
    </Panel>
  );
}
