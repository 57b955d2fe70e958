import { MantineProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { QueryClientProvider } from '@tanstack/react-query';
import 'dayjs/locale/ja';
import type { ReactNode } from 'react';
import { queryClient } from '../lib/query-client.ts';
import { theme } from './theme.ts';
import { styleNonce } from '../lib/style-nonce.ts';

/** Everything a screen needs around it; tests of a single part use it too. */
export function Providers({
  children,
  client = queryClient,
}: {
  readonly children: ReactNode;
  readonly client?: typeof queryClient;
}) {
  return (
    <QueryClientProvider client={client}>
      <MantineProvider theme={theme} forceColorScheme="light" getStyleNonce={styleNonce}>
        <DatesProvider settings={{ locale: 'ja', firstDayOfWeek: 0, weekendDays: [0, 6] }}>{children}</DatesProvider>
      </MantineProvider>
    </QueryClientProvider>
  );
}
