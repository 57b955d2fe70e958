import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import type { TermSummary } from '../../../shared/contract/common.ts';
import { applicationKindLabels, applicationStatusLabels } from '../../../shared/domain/application.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { termKindLabels } from '../../../shared/domain/term.ts';
import { termStateLabels } from '../../../shared/domain/term-state.ts';
import { formatBoth, formatWareki } from '../../../shared/domain/wareki.ts';
import { DeadlineBadge } from '../../components/deadline-badge.tsx';
import { ListTable } from '../../components/list-table.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { TermReasons } from './term-reasons.tsx';

const day = (date: string | null) => (date === null ? '' : formatWareki(date));

/** 申請: all applications of the company. */
export function ApplicationsTab({ company }: { readonly company: CompanyDetail }) {
  const navigate = useNavigate();
  const take = (
    <Button renderRoot={(props) => <Link to="/applications/new" search={{ companyId: company.id }} {...props} />}>
      申請を受け付ける
    </Button>
  );
  return (
    <>
      {company.applications.length > 0 && <p>{take}</p>}
      <ListTable
        label="申請の一覧"
        rows={company.applications}
        rowId={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/applications/$applicationId', params: { applicationId: row.id } })}
        columns={[
          { key: 'receipt', header: '受付番号', width: 130, cell: (row) => row.receiptNumber ?? '（受付前）' },
          { key: 'received', header: '受付日', width: 180, cell: (row) => day(row.receivedOn) },
          { key: 'kind', header: '種別', width: 90, cell: (row) => applicationKindLabels[row.kind] },
          { key: 'status', header: '段階', width: 140, cell: (row) => applicationStatusLabels[row.status] },
          { key: 'decided', header: '決定日', cell: (row) => day(row.decidedOn) },
        ]}
        empty={{ text: 'この事業者の申請はまだありません。', action: take }}
      />
    </>
  );
}

const termEnd = (term: TermSummary, terms: readonly TermSummary[]) => {
  if (term.endKind !== null) {
    return (
      <>
        <StatusBadge tone="neutral">{termStateLabels[term.endKind]}</StatusBadge>
        <div>{day(term.endedOn)}から</div>
      </>
    );
  }
  const prolonged = terms.some(({ startOn, endOn }) => startOn === term.startOn && endOn > term.endOn);
  if (prolonged) return <StatusBadge tone="done">延長済み</StatusBadge>;
  // a term that the next one joins needs nobody's attention, however near its end
  const joined = terms.some((next) => next.startOn === addDays(term.endOn, 1));
  if (joined) return <StatusBadge tone="done">更新済み</StatusBadge>;
  if (term.daysLeft < 0) return <StatusBadge tone="stop">{termStateLabels.expired}</StatusBadge>;
  return <DeadlineBadge daysLeft={term.daysLeft} band={term.band} />;
};

/** 認定期間: one row per term, with the rule that gave its end as a sentence. */
export function TermsTab({ company }: { readonly company: CompanyDetail }) {
  return (
    <>
      <ListTable
        label="認定期間の一覧"
        rows={company.terms}
        rowId={(row) => row.id}
        columns={[
          { key: 'number', header: '認定番号', width: 100, cell: (row) => certificationNumberLabel(row.number) },
          { key: 'kind', header: '種別', width: 70, cell: (row) => termKindLabels[row.kind] },
          { key: 'certified', header: '認定日', width: 170, cell: (row) => day(row.certifiedOn) },
          { key: 'start', header: '期間の初日', width: 170, cell: (row) => day(row.startOn) },
          { key: 'end', header: '満了日', width: 200, cell: (row) => formatBoth(row.endOn) },
          {
            key: 'left',
            header: '残り',
            width: 150,
            cell: (row) => termEnd(row, company.terms),
          },
          { key: 'basis', header: '期間の根拠', cell: (row) => row.basis },
        ]}
        empty={{ text: '認定期間はまだありません。認定の決定を記録すると、ここに載ります。' }}
      />
      <TermReasons terms={company.terms} />
    </>
  );
}
