import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import type { TermSummary } from '../../../shared/contract/common.ts';

export const termKindLabels: Readonly<Record<TermSummary['kind'], string>> = {
  new: '新規',
  renewal: '更新',
  extension: '延長',
};

export const certificateKindLabels: Readonly<Record<CompanyDetail['certificates'][number]['kind'], string>> = {
  issue: '交付',
  'renewal-issue': '更新交付',
  reissue: '再交付',
  return: '返還',
};

export const changeKindLabels: Readonly<Record<CompanyDetail['earlier'][number]['kind'], string>> = {
  name: '名称の変更',
  address: '所在地の変更',
  representative: '代表者の変更',
  other: 'その他の変更',
};
