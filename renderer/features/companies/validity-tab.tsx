import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CivilDate } from '../../../shared/kernel/types.ts';
import { ValidityPanel } from '../../components/validity-panel.tsx';
import { useToday } from '../../lib/session.ts';
import { validityQuery, writeValidity } from './api.ts';

/** 有効確認 of this company; asked for when the tab is opened. */
export function ValidityTab({ companyId, open }: { readonly companyId: string; readonly open: boolean }) {
  const today = useToday();
  const [on, setOn] = useState<CivilDate | null>(today);
  const query = useQuery(validityQuery(companyId, on ?? '', open));
  return (
    <ValidityPanel
      on={on}
      onChange={setOn}
      query={query}
      file={({ on: day, format }) => writeValidity({ companyId, on: day, format })}
    />
  );
}
