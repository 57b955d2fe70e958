import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { termStateLabels } from '../../../shared/domain/term-state.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { refusalMessage } from '../../lib/messages.ts';
import { applicantQuery } from './api.ts';
import styles from './applications.module.css';

/** 認定第3号（認定中、令和9年1月15日満了） */
export function standing(company: CompanyDetail): string {
  if (company.state === 'none' || company.number === null) return '認定の記録はありません';
  const last = company.terms.toSorted((a, b) => (a.endOn < b.endOn ? 1 : -1))[0];
  const end = last === undefined ? '' : `、${formatWareki(last.endOn)}満了`;
  return `認定${certificationNumberLabel(company.number)}（${termStateLabels[company.state]}${end}）`;
}

export interface ApplicantCardProps {
  readonly companyId: string;
  readonly onChange: () => void;
  /** True when the clerk has just chosen it: the field he stood in is gone. */
  readonly focused: boolean;
}

/** The chosen company: who it is, how it stands, and the application that is already under way. */
export function ApplicantCard({ companyId, onChange, focused }: ApplicantCardProps) {
  const box = useRef<HTMLDivElement>(null);
  const query = useQuery(applicantQuery(companyId));
  const shown = query.data !== undefined;
  useEffect(() => {
    if (focused && shown) box.current?.focus();
  }, [focused, shown]);
  if (query.isPending) return <LoadingState what="事業者を" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const answer = query.data;
  const company = answer.ok ? answer.value : null;
  const open = company?.applications.find((each) => isOpen(each.status));
  return (
    <div className={styles['chosen']}>
      <div ref={box} tabIndex={-1}>
        <div className={styles['fieldName']}>事業者</div>
        {company === null ? (
          !answer.ok && refusalMessage(answer.refusal).title
        ) : (
          <>
            <div>
              <Link to="/companies/$companyId" params={{ companyId }}>
                {company.draft.name}
              </Link>
              {'　'}
              {company.draft.address === '' ? '所在地は未登録' : company.draft.address}
            </div>
            <div>{standing(company)}</div>
            {open !== undefined && (
              <div className={styles['warn']}>
                手続き中の申請があります（{open.receiptNumber ?? '相談'}）。
                <Link to="/applications/$applicationId" params={{ applicationId: open.id }}>
                  その申請を開く
                </Link>
              </div>
            )}
          </>
        )}
      </div>
      <Button variant="outline" onClick={onChange}>
        事業者を選び直す
      </Button>
    </div>
  );
}
