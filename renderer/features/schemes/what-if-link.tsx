import { Link } from '@tanstack/react-router';

/** 試算する: the version applied to the stored answers. The router's link, so that unsaved edits are asked about. */
export function WhatIfLink({ id, describedBy }: { readonly id: string; readonly describedBy?: string }) {
  return (
    <Link to="/settings/what-if" search={{ version: id }} aria-describedby={describedBy}>
      試算する
    </Link>
  );
}
