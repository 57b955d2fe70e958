import type { CompanyDetail } from '../../../shared/contract/companies.ts';

export const changeKindLabels: Readonly<Record<CompanyDetail['earlier'][number]['kind'], string>> = {
  name: '名称の変更',
  address: '所在地の変更',
  representative: '代表者の変更',
  contact: '連絡先の変更',
  other: '法人番号の変更',
};
