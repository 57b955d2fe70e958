import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { Suspense } from 'react';
import { DayChangedLine } from '../components/day-changed-line.tsx';
import { ErrorState } from '../components/error-state.tsx';
import { LoadingState } from '../components/loading-state.tsx';
import { useAttention } from '../lib/attention.ts';
import { useKeptFocus } from '../lib/keep-focus.ts';
import { useWarmPrinter } from '../lib/printing.ts';
import { useSession } from '../lib/session.ts';
import { useDay } from '../lib/use-day.ts';
import { ClockBanner } from './clock-banner.tsx';
import { navItemOf, navItems } from './nav-items.ts';
import { FirstStartScreen } from './screens.ts';
import { ShortcutHelp, useShortcuts } from './shortcuts.tsx';
import styles from './shell.module.css';
import { Toaster } from './toaster.tsx';
import { UnsavedDialog } from './unsaved-dialog.tsx';

const productName = 'グッドバランス認定台帳';

/** The frame around every screen; before the first choice (sample data or empty register) only that choice is shown. */
export function Shell() {
  const session = useSession();
  useDay();
  useAttention();
  useKeptFocus();
  const [helpOpen, help] = useDisclosure(false);
  useShortcuts(help.open);
  const here = navItemOf(useRouterState({ select: (state) => state.location.pathname }));
  const started = session.data !== undefined && session.data.fileState !== 'undecided';
  useWarmPrinter(started);
  return (
    <div className={styles['frame']}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault(); // the address belongs to the router
          document.querySelector<HTMLElement>('#main')?.focus();
        }}
      >
        本文へ移動
      </a>
      <header className={styles['top']}>
        <p className={styles['product']}>{productName}</p>
        {session.data && <span className={styles['city']}>{session.data.cityName}</span>}
        {session.data?.fileState === 'sample' && <span className={styles['sample']}>見本データ</span>}
        <div className={styles['end']}>
          {session.data?.clerkName && <span>担当者：{session.data.clerkName}</span>}
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label="キーボード操作の説明"
            title="キーボード操作（?）"
            onClick={help.open}
          >
            <IconHelp aria-hidden />
          </ActionIcon>
        </div>
      </header>
      <nav className={styles['nav']} aria-label="主な画面">
        {started && (
          <ul>
            {navItems.map(({ to, label, Icon }, index) => (
              <li key={to}>
                <Link
                  to={to}
                  className={styles['link'] ?? ''}
                  aria-keyshortcuts={`Alt+${index + 1}`}
                  title={`${label}（Alt+${index + 1}）`}
                  // only the router's exact match: the decision of an application lies under 申請受付 but belongs elsewhere
                  activeOptions={{ exact: true }}
                  aria-current={here === to ? 'page' : undefined}
                >
                  <Icon aria-hidden size={22} stroke={1.75} />
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </nav>
      <main className={styles['main']} id="main" tabIndex={-1}>
        <DayChangedLine />
        <Suspense fallback={<LoadingState />}>
          {session.isPending && <LoadingState />}
          {session.isError && <ErrorState error={session.error} onRetry={() => void session.refetch()} />}
          {session.data?.clockBehind && (
            <ClockBanner today={session.data.today} lastUsedOn={session.data.clockBehind} />
          )}
          {session.data && (started ? <Outlet /> : <FirstStartScreen />)}
        </Suspense>
      </main>
      <Toaster />
      <UnsavedDialog />
      <ShortcutHelp opened={helpOpen} onClose={help.close} />
    </div>
  );
}
