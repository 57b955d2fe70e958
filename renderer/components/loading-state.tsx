import { Loader } from '@mantine/core';

/** What is shown while something is read; said to a screen reader too. */
export function LoadingState({ what = '' }: { readonly what?: string }) {
  return (
    <output style={{ display: 'flex', alignItems: 'center', gap: 12, padding: 24 }}>
      <Loader size="sm" aria-hidden />
      <span>{what}読み込んでいます…</span>
    </output>
  );
}
