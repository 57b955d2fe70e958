import type { CompanyDraft } from './company.ts';

/** The fields of a company as the clerk reads them, on the form and in the history. */
export const companyLabels: Readonly<Record<keyof CompanyDraft, string>> = {
  name: '事業者名',
  displayName: '一覧・広報での表示名',
  kana: 'フリガナ',
  corporateNumber: '法人番号',
  postalCode: '郵便番号',
  address: '所在地',
  representativeTitle: '代表者の職名',
  representativeName: '代表者の氏名',
  representativePlainName: '代表者の氏名（常用の字）',
  representativeKana: '代表者のフリガナ',
  contactDepartment: '担当部署',
  contactName: '担当者の氏名',
  contactPhone: '電話番号',
  contactEmail: 'メールアドレス',
  industry: '業種',
  employees: '従業員数',
  employeesOn: '従業員数の時点',
  publicationConsent: '広報への掲載',
  publicationConsentOn: '掲載同意を確認した日',
  note: '備考',
};
