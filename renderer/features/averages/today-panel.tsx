import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { StoredAverage } from '../../../shared/contract/averages.ts';
import { findAverage, findLatestAverage } from '../../../shared/domain/average-lookup.ts';
import { baseYears } from '../../../shared/domain/base-years.ts';
import { industries } from '../../../shared/domain/industries.ts';
import type { AverageSeries } from '../../../shared/domain/official-averages.ts';
import { parseSettings } from '../../../shared/domain/setting-values.ts';
import { judgementRules } from '../../../shared/domain/settings.ts';
import { DescriptionList } from '../../components/description-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { useToday } from '../../lib/session.ts';
import { settingsQuery } from './api.ts';
import styles from './averages.module.css';
import { bothYears, resultWords } from './words.ts';

interface TodayPanelProps {
  readonly series: AverageSeries;
  readonly rows: readonly StoredAverage[];
}

/** 今日受け付けると使う数値: what an application of an industry received today would be compared with, and why. */
export function TodayPanel({ series, rows }: TodayPanelProps) {
  const today = useToday();
  const settings = useQuery(settingsQuery);
  const [industry, setIndustry] = useState<string>('E');
  const averages = useMemo(() => ({ asOf: today, rows }), [today, rows]);
  const years = settings.data ? baseYears(today, judgementRules(parseSettings(settings.data.values))).years : [];
  const entries =
    series === 'paid-leave-rate'
      ? years.map((year) => ({
          label: `${bothYears(year)}の実績`,
          value: resultWords(findAverage(averages, series, industry, year)),
        }))
      : [{ label: '割合', value: resultWords(findLatestAverage(averages, series, industry)) }];
  return (
    <Panel title="今日受け付ける申請で使う数値">
      <div className={styles['stack']}>
        <SelectField
          path="today-industry"
          label="事業者の業種"
          width={420}
          searchable
          choices={industries.map(({ code, name }) => ({ value: code as string, label: `${code} ${name}` }))}
          value={industry}
          onChange={(code) => code !== null && setIndustry(code)}
        />
        <DescriptionList entries={entries} />
      </div>
    </Panel>
  );
}
