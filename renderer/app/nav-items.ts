import {
  IconBuilding,
  IconCalendarDue,
  IconCertificate,
  IconGavel,
  IconHome,
  IconInbox,
  IconNews,
  IconSettings,
} from '@tabler/icons-react';

/** The left column, in the order of the work; the place in the list is the digit of the shortcut (Alt+1 …). */
export const navItems = [
  { to: '/', label: 'ホーム', Icon: IconHome },
  { to: '/companies', label: '事業者台帳', Icon: IconBuilding },
  { to: '/applications', label: '申請受付', Icon: IconInbox },
  { to: '/committee', label: '委員会・決定', Icon: IconGavel },
  { to: '/certificates', label: '認定証', Icon: IconCertificate },
  { to: '/publications', label: '広報掲載', Icon: IconNews },
  { to: '/renewals', label: '期限・更新', Icon: IconCalendarDue },
  { to: '/settings', label: '設定', Icon: IconSettings },
] as const;

/** Which item a path belongs to; the decision of an application counts as 委員会・決定. */
export function navItemOf(pathname: string): (typeof navItems)[number]['to'] | undefined {
  if (pathname === '/') return '/';
  if (pathname.endsWith('/decision')) return '/committee';
  return navItems.find((item) => item.to !== '/' && (pathname === item.to || pathname.startsWith(`${item.to}/`)))?.to;
}
