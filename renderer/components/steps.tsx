import { IconCheck, IconX } from '@tabler/icons-react';
import styles from './steps.module.css';

export type StepState = 'done' | 'now' | 'ahead' | 'stopped';

export interface Step {
  readonly key: string;
  readonly label: string;
  readonly state: StepState;
}

const words: Readonly<Record<StepState, string>> = {
  done: '済み',
  now: 'いまここ',
  ahead: 'これから',
  stopped: '終了',
};

/** Where a case stands: 1 受付 – 2 審査中 – 3 意見聴取 – …; each step also says 済み・いまここ・これから. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }) {
  return (
    <ol className={styles['steps']} aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          className={styles['step']}
          data-state={step.state}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className={styles['mark']} aria-hidden>
            {step.state === 'done' && <IconCheck size={18} stroke={3} />}
            {step.state === 'stopped' && <IconX size={18} stroke={3} />}
            {(step.state === 'now' || step.state === 'ahead') && index + 1}
          </span>
          {step.label}
          <span className="visually-hidden">（{words[step.state]}）</span>
        </li>
      ))}
    </ol>
  );
}
