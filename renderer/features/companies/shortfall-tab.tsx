import { useQuery } from '@tanstack/react-query';
import { ShortfallPanel } from '../../components/shortfall-panel.tsx';
import { shortfallQuery, writeShortfall } from './api.ts';

/** 不足しそうな項目: asked for when the tab is opened. */
export function ShortfallTab({ companyId, open }: { readonly companyId: string; readonly open: boolean }) {
  const query = useQuery(shortfallQuery(companyId, open));
  return <ShortfallPanel query={query} file={(format) => writeShortfall(companyId, format)} />;
}
