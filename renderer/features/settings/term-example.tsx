import { explainTerm, type TermStep } from '../../../shared/domain/term-sentence.ts';
import { expiryRules, renewalRules, type TermRule } from '../../../shared/domain/term.ts';
import type { SettingsDraft } from './setting-words.ts';
import styles from './settings.module.css';

/** The rule as it is being chosen; null while its years cannot be read. */
function ruleOf(draft: SettingsDraft, of: Pick<TermRule, 'eventOn' | 'previousEndOn'>): TermRule | null {
  const rule = expiryRules.find((each) => each === draft['expiryRule']);
  const renewalRule = renewalRules.find((each) => each === draft['renewalRule']);
  const years = draft['termYears'];
  if (rule === undefined || renewalRule === undefined || typeof years !== 'number') return null;
  return Number.isInteger(years) && years >= 1 && years <= 10 ? { rule, years, renewalRule, ...of } : null;
}

const shown: readonly TermStep['label'][] = ['起算日', '応当日', '満了日'];

function Example({ title, rule }: { readonly title: string; readonly rule: TermRule | null }) {
  if (rule === null) return <p>{title}：認定期間の年数を入れると、ここに例が出ます。</p>;
  const steps = explainTerm(rule);
  return (
    <div>
      <h3>{title}</h3>
      <dl>
        {shown.map((label) => {
          const step = steps.find((each) => each.label === label);
          return (
            step !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{step.day}</dd>
              </div>
            )
          );
        })}
      </dl>
      <p>{steps.at(-1)?.why}</p>
    </div>
  );
}

/** Two days of certification under the chosen rule: an ordinary one and 29 February. */
export function ExpiryExample({ draft }: { readonly draft: SettingsDraft }) {
  return (
    <output className={styles['examples']} aria-label="満了日の数え方の例">
      <Example title="例：認定日 令和7年3月15日" rule={ruleOf(draft, { eventOn: '2025-03-15' })} />
      <Example title="例：認定日 令和6年2月29日" rule={ruleOf(draft, { eventOn: '2024-02-29' })} />
    </output>
  );
}

/** The first cohort's renewal decided before and after the end, under the chosen rules. */
export function RenewalExample({ draft }: { readonly draft: SettingsDraft }) {
  const previousEndOn = '2024-01-15';
  return (
    <output className={styles['examples']} aria-label="更新した認定期間の例">
      <Example
        title="例：令和6年1月15日満了、令和5年12月20日決定"
        rule={ruleOf(draft, { eventOn: '2023-12-20', previousEndOn })}
      />
      <Example
        title="例：令和6年1月15日満了、令和6年2月1日決定"
        rule={ruleOf(draft, { eventOn: '2024-02-01', previousEndOn })}
      />
    </output>
  );
}
