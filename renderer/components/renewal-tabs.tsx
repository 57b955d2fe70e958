import { Link, useLocation } from '@tanstack/react-router';
import styles from './renewal-tabs.module.css';

/** The screens of 期限・更新; each is a route of its own. Widened to string: a plain part does not know the router's list. */
const tabs: readonly { readonly to: string; readonly label: string }[] = [
  { to: '/renewals', label: '期限の一覧' },
  { to: '/renewals/plan', label: '更新の計画' },
  { to: '/renewals/calendar', label: '年間予定' },
  { to: '/renewals/notices', label: '案内' },
  { to: '/renewals/extension', label: '認定期間の延長' },
];

/** The tabs of 期限・更新, under the heading of each of its screens. */
export function RenewalTabs() {
  const { pathname } = useLocation();
  return (
    <nav aria-label="期限・更新の画面">
      <ul className={styles['tabs']}>
        {tabs.map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              className={styles['tab'] ?? ''}
              activeOptions={{ exact: true }}
              aria-current={pathname === to ? 'page' : undefined}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
