import type { CompanyRow } from '../../../shared/contract/companies.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { industryName } from '../../../shared/domain/industries.ts';
import { formatWarekiShort } from '../../../shared/domain/wareki.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import type { Column } from '../../components/table-parts.tsx';
import styles from './companies.module.css';
import { stateLabels, stateTones } from './states.ts';

/** The register's columns; the keys of sortable ones are the contract's sort keys. */
export const companyColumns: readonly Column<CompanyRow>[] = [
  {
    key: 'kana',
    header: '事業者名',
    sortable: true,
    cell: (row) => (
      <>
        <div>{row.name}</div>
        <div className={styles['under']}>{row.address}</div>
      </>
    ),
  },
  { key: 'industry', header: '業種', width: 130, sortable: true, cell: (row) => industryName(row.industry) },
  {
    key: 'employees',
    header: '従業員',
    width: 100,
    align: 'end',
    sortable: true,
    cell: (row) => (row.employees === null ? '' : `${row.employees.toLocaleString('ja-JP')}人`),
  },
  {
    key: 'state',
    header: '状態',
    width: 135,
    cell: (row) => <StatusBadge tone={stateTones[row.state]}>{stateLabels[row.state]}</StatusBadge>,
  },
  {
    key: 'number',
    header: '認定番号',
    width: 110,
    sortable: true,
    cell: (row) => (row.number === null ? '' : certificationNumberLabel(row.number)),
  },
  {
    key: 'end',
    header: '満了日',
    width: 118,
    sortable: true,
    cell: (row) => (row.termEndOn === null ? '' : formatWarekiShort(row.termEndOn)),
  },
  {
    key: 'renewals',
    header: '継続回数',
    width: 105,
    align: 'end',
    sortable: true,
    cell: (row) => (row.renewals === null ? '' : `${row.renewals}回`),
  },
  {
    key: 'years',
    header: '認定年数',
    width: 105,
    align: 'end',
    sortable: true,
    cell: (row) => (row.certifiedYears === null ? '' : `${row.certifiedYears}年`),
  },
  {
    key: 'application',
    header: '手続き',
    width: 90,
    cell: (row) => (row.openApplicationStatus === null ? '' : applicationStatusLabels[row.openApplicationStatus]),
  },
];
