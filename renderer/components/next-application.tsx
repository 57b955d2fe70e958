import { Link } from '@tanstack/react-router';
import type { AlertRow } from '../../shared/contract/alerts.ts';

/** What can be begun for a company whose term ends: its renewal or, once a renewal would come too late, a new application. */
export function NextApplication({ row }: { readonly row: Pick<AlertRow, 'companyId' | 'next'> }) {
  const { companyId, next } = row;
  if (next === null) return null;
  return next === 'renewal' ? (
    <Link to="/renewals/start" search={{ companyId }}>
      更新を始める
    </Link>
  ) : (
    <Link to="/applications/new" search={{ companyId, kind: 'new' }}>
      新規で受け付ける
    </Link>
  );
}
