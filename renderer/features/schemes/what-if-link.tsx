/** 試算する: the version applied to the stored answers. */
export function WhatIfLink({ id, describedBy }: { readonly id: string; readonly describedBy?: string }) {
  return (
    <a href={`#/settings/what-if?version=${encodeURIComponent(id)}`} aria-describedby={describedBy}>
      試算する
    </a>
  );
}
