import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../components/panel.tsx';
import { SubstituteTable } from '../../components/substitute-table.tsx';
import { companySubstitutesQuery, removeSubstitute, substituteImage } from './api.ts';

const calls = { remove: removeSubstitute, image: substituteImage };

/** 代わりの字 of one company; nothing where there are none. */
export function CompanyLetters({ companyId }: { readonly companyId: string }) {
  const rows = useQuery(companySubstitutesQuery(companyId)).data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <Panel title="認定証に印刷する代わりの字">
      <SubstituteTable rows={rows} calls={calls} />
    </Panel>
  );
}
