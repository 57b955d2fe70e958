import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { useToday } from '../../lib/session.ts';

/** The application to be taken in next. Who has announced to leave is not asked to renew. */
export function NextApplicationButton({
  company,
}: {
  readonly company: Pick<CompanyDetail, 'id' | 'state' | 'terms'>;
}) {
  const { id: companyId, state, terms } = company;
  const today = useToday();
  const leaving =
    (state === 'active' || state === 'notice') &&
    terms.some(({ endKind, endedOn }) => endKind === 'resigned' && endedOn !== null && endedOn > today);
  if (leaving) {
    return (
      <Button
        variant="outline"
        renderRoot={(props) => <Link to="/applications/new" search={{ companyId, kind: 'new' }} {...props} />}
      >
        新規で受け付ける
      </Button>
    );
  }
  // with years left a renewal is begun from the plan or chosen at the receipt: nothing asks for it yet
  return state === 'notice' ? (
    <Button renderRoot={(props) => <Link to="/renewals/start" search={{ companyId }} {...props} />}>
      更新を始める
    </Button>
  ) : (
    <Button renderRoot={(props) => <Link to="/applications/new" search={{ companyId }} {...props} />}>
      申請を受け付ける
    </Button>
  );
}
