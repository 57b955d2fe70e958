import { useQuery } from '@tanstack/react-query';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import { ShortfallPanel } from '../../components/shortfall-panel.tsx';
import { shortfallQuery, writeShortfall } from './api.ts';

/** 新基準で不足しそうな項目 of an open renewal, on the version it is judged with. */
export function ShortfallPart({ application }: { readonly application: ApplicationDetail }) {
  const { companyId, schemeVersionId } = application;
  const query = useQuery(shortfallQuery(companyId, schemeVersionId));
  return <ShortfallPanel query={query} file={(format) => writeShortfall({ companyId, schemeVersionId, format })} />;
}
