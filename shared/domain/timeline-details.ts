import type { CivilDate } from '../kernel/types.ts';
import { consentLabels } from './company.ts';
import { companyLabels } from './company-labels.ts';
import { industryName } from './industries.ts';
import { formatWareki } from './wareki.ts';

const labels = new Map<string, string>(Object.entries(companyLabels));
const consents = new Map<string, string>(Object.entries(consentLabels));

function shown(key: string, value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('ja-JP');
  if (typeof value !== 'string' || value === '') return '（空欄）';
  if (key === 'industry') return industryName(value);
  if (key === 'publicationConsent') return consents.get(value) ?? value;
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatWareki(value) : value;
}

/** 「所在地：本町一丁目 → 本町二丁目」 for each field of a company that differs; a field without a name stays inside. */
export const changedFields = (
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): readonly string[] =>
  Object.keys(after).flatMap((key) => {
    const label = labels.get(key);
    const [was, is] = [shown(key, before[key]), shown(key, after[key])];
    return label === undefined || was === is ? [] : [`${label}：${was} → ${is}`];
  });

/** 「事実発生日 … 届出日 … 受理日 …」, those that are known; '' without any. */
export const threeDates = (dates: {
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
}): string =>
  (
    [
      ['事実発生日', dates.happenedOn],
      ['届出日', dates.notifiedOn],
      ['受理日', dates.acceptedOn],
    ] as const
  )
    .flatMap(([label, date]) => (date === null ? [] : [`${label} ${formatWareki(date)}`]))
    .join('　');
