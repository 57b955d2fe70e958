import '@mantine/charts/styles.layer.css';
import { BarChart } from '@mantine/charts';
import type { TrialGroup } from '../../../shared/domain/what-if-groups.ts';
import styles from './what-if.module.css';

const barHeight = 17;
const todayColor = 'var(--color-neutral-solid-gray-536)';
const triedColor = 'var(--color-primitive-blue-800)';
const pattern = 'what-if-stripes';

/** Stripes tell the trial from today without colour; each bar bears its number. */
const Stripes = () => (
  <defs>
    <pattern id={pattern} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="8" height="8" fill="var(--color-neutral-white)" />
      <rect width="5" height="8" fill={triedColor} />
    </pattern>
  </defs>
);

export interface GroupChartProps {
  /** Name of the picture: 業種ごとの数. */
  readonly title: string;
  readonly groups: readonly TrialGroup[];
}

/** Today and the trial beside each other, one pair of bars a group. */
export function GroupChart({ title, groups }: GroupChartProps) {
  const desc = groups.map(({ label, today, tried }) => `${label}：いま${today}件、試算${tried}件`).join('。');
  const most = Math.max(1, ...groups.flatMap(({ today, tried }) => [today, tried]));
  return (
    <figure className={styles['chart']}>
      <figcaption>
        {title}
        <span className={styles['legend']} aria-hidden>
          <span data-series="today">いま</span>
          <span data-series="tried">試算</span>
        </span>
      </figcaption>
      <BarChart
        h={groups.length * (2 * barHeight + 14) + 40}
        orientation="vertical"
        dataKey="label"
        // a plain space would break the name after its letter
        data={groups.map(({ label, today, tried }) => ({
          label: label.replaceAll(' ', '\u00A0'),
          いま: today,
          試算: tried,
        }))}
        series={[
          { name: 'いま', color: todayColor },
          { name: '試算', color: triedColor },
        ]}
        barProps={({ name }) =>
          name === '試算' ? { fill: `url(#${pattern})`, stroke: triedColor, strokeOpacity: 1 } : {}
        }
        barChartProps={{
          title,
          desc,
          role: 'img',
          accessibilityLayer: false,
          barCategoryGap: 7,
          barGap: 1,
          barSize: barHeight,
          margin: { top: 4, right: 44, bottom: 4, left: 4 },
        }}
        accessibilityLayer={false}
        withTooltip={false}
        withBarValueLabel
        barLabelColor="var(--color-neutral-solid-gray-900)"
        valueFormatter={(value) => value.toLocaleString('ja-JP')}
        gridAxis="y"
        tickLine="none"
        xAxisProps={{ allowDecimals: false, domain: [0, most] }}
        yAxisProps={{ width: 226, interval: 0, tick: { fontSize: 12, fill: 'currentColor' } }}
      >
        <Stripes />
      </BarChart>
    </figure>
  );
}
