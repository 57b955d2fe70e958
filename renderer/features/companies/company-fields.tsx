import { Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import {
  type CompanyDraft,
  companyLimits,
  consentLabels,
  consents,
  maxEmployees,
} from '../../../shared/domain/company.ts';
import { industries } from '../../../shared/domain/industries.ts';
import { NumberField } from '../../components/number-field.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import type { FieldFault } from '../../lib/use-local-faults.ts';
import styles from './companies.module.css';
import { fieldLabels } from './labels.ts';

export interface CompanyFieldsProps {
  readonly draft: CompanyDraft;
  readonly onChange: (change: Partial<CompanyDraft>) => void;
  readonly faults: Readonly<Record<string, string>>;
  /** A date that cannot be read yet. */
  readonly onFault: (path: string, fault: FieldFault | null) => void;
}

type TextKey = keyof typeof companyLimits;

const industryChoices = industries.map(({ code, name }) => ({ value: code, label: `${code}　${name}` }));

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <fieldset className={styles['part']}>
      <legend>{title}</legend>
      <div className={styles['fields']}>{children}</div>
    </fieldset>
  );
}

/** Every field of a company, in the order of the application form. Limits are said beforehand; nothing is cut. */
export function CompanyFields({ draft, onChange, faults, onFault }: CompanyFieldsProps) {
  const text = (path: TextKey, more: { description?: string; required?: boolean; multiline?: boolean } = {}) => (
    <TextField
      path={path}
      label={fieldLabels[path]}
      value={draft[path]}
      onChange={(value) => onChange({ [path]: value })}
      max={companyLimits[path]}
      error={faults[path]}
      {...more}
    />
  );
  const date = (path: 'employeesOn' | 'publicationConsentOn') => (
    <WarekiDateField
      path={path}
      label={fieldLabels[path]}
      value={draft[path]}
      onChange={(value, fault) => {
        onChange({ [path]: value });
        onFault(path, fault);
      }}
      error={faults[path]}
    />
  );
  return (
    <Stack gap="lg">
      <Part title="事業者">
        <div className={styles['wide']}>
          {text('name', { required: true, description: '認定証に印刷する正式な名称。入力した字のまま保存します。' })}
        </div>
        {text('kana', { description: '五十音順の並びと検索に使います。' })}
        {text('displayName', { description: '空欄なら事業者名をそのまま使います。' })}
        <TextField
          path="corporateNumber"
          label={fieldLabels.corporateNumber}
          description="13桁。個人事業主は空欄。全角でも入力できます。"
          value={draft.corporateNumber}
          onChange={(corporateNumber) => onChange({ corporateNumber })}
          error={faults['corporateNumber']}
          inputMode="numeric"
        />
        <SelectField
          path="industry"
          label={fieldLabels.industry}
          description="日本標準産業分類の大分類"
          choices={industryChoices}
          value={industries.find(({ code }) => code === draft.industry)?.code ?? ''}
          onChange={(industry) => onChange({ industry })}
          error={faults['industry']}
          clearable
          searchable
        />
        <NumberField
          path="employees"
          label={fieldLabels.employees}
          description="常時雇用する従業員の人数"
          suffix="人"
          max={maxEmployees}
          value={draft.employees}
          onChange={(employees, fault) => {
            onChange({ employees });
            onFault('employees', fault);
          }}
          error={faults['employees']}
        />
        {date('employeesOn')}
      </Part>
      <Part title="所在地">
        {text('postalCode', { description: '7桁（例：351-8501）' })}
        <div className={styles['wide']}>{text('address')}</div>
      </Part>
      <Part title="代表者">
        {text('representativeTitle', { description: '例：代表取締役' })}
        {text('representativeName')}
        {text('representativePlainName', { description: '氏名に珍しい字があるときの、ふだん使う字での書き方' })}
        {text('representativeKana')}
      </Part>
      <Part title="連絡先">
        {text('contactDepartment')}
        {text('contactName')}
        {text('contactPhone')}
        {text('contactEmail')}
      </Part>
      <Part title="広報への掲載と備考">
        <Radio.Group
          label={fieldLabels.publicationConsent}
          description="「同意」の事業者だけが広報・ホームページの掲載対象になります。"
          value={draft.publicationConsent}
          onChange={(value) => onChange({ publicationConsent: consents.find((known) => known === value) ?? 'unknown' })}
        >
          <div className={styles['radios']}>
            {consents.map((consent) => (
              <Radio key={consent} value={consent} label={consentLabels[consent]} />
            ))}
          </div>
        </Radio.Group>
        {date('publicationConsentOn')}
        <div className={styles['wide']}>{text('note', { multiline: true })}</div>
      </Part>
    </Stack>
  );
}
