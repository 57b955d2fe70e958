import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { EntryRecordView } from '../../../shared/contract/achievements.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import styles from './achievement-choice.module.css';

const remarkLabels: Readonly<Record<EntryRecordView['achievements'][number]['remarks'][number], string>> = {
  'claim-without-period': '期間がない数値',
  'consent-missing': '掲載同意なし',
  superlative: '根拠を確かめる',
};

export interface AchievementChoiceProps {
  readonly record: EntryRecordView;
  readonly companyName: string;
  readonly disabled: boolean;
  readonly onChoose: (chosen: readonly string[] | null) => void;
}

/** Which achievements an entry tells; each choice is kept at once. */
export function AchievementChoice({ record, companyName, disabled, onChoose }: AchievementChoiceProps) {
  const { achievements, chosen, companyId } = record;
  const told = achievements.filter((each) => each.told);
  const toggle = (id: string, on: boolean) =>
    onChoose(achievements.filter((each) => (each.id === id ? on : each.told)).map((each) => each.id));
  return (
    <details className={styles['choice']}>
      <summary>
        載せる実績（{told.length}件／{achievements.length}件）
      </summary>
      {achievements.length === 0 ? (
        <p>取組実績がありません。</p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset would draw its own frame and legend
        <div role="group" aria-label={`${companyName}の載せる実績`}>
          <Checkbox
            label="掲載できる実績をすべて載せる"
            checked={chosen === null}
            disabled={disabled}
            onChange={(event) => onChoose(event.currentTarget.checked ? null : told.map(({ id }) => id))}
          />
          <ul>
            {achievements.map((each) => (
              <li key={each.id}>
                <Checkbox
                  label={each.sentence}
                  checked={each.told}
                  disabled={disabled}
                  onChange={(event) => toggle(each.id, event.currentTarget.checked)}
                />
                {each.outdated ? (
                  <StatusBadge tone="neutral">更新後のチェックシートにはありません</StatusBadge>
                ) : (
                  !each.own && <StatusBadge tone="neutral">ほかの認定期間</StatusBadge>
                )}
                {each.remarks.map((remark) => (
                  <StatusBadge key={remark} tone={remark === 'superlative' ? 'progress' : 'stop'}>
                    {remarkLabels[remark]}
                  </StatusBadge>
                ))}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Link to="/companies/$companyId" params={{ companyId }} search={{ tab: 'achievements' }}>
        {companyName}の取組実績を開く
      </Link>
    </details>
  );
}

/** What keeps an entry from being published, and which other publication says something else. */
export function RecordFindings({ record }: { readonly record: EntryRecordView }) {
  const { faults, elsewhere } = record;
  if (faults.length + elsewhere.length === 0) return null;
  return (
    <ul className={styles['findings']}>
      {faults.map(({ code, text }) => (
        <li key={`${code} ${text}`}>
          <StatusBadge tone="stop">{code === 'consent-missing' ? '掲載同意なし' : '期間がない数値'}</StatusBadge> 「
          {text}」は、このままでは掲載できません。
        </li>
      ))}
      {elsewhere.map(({ publicationId, title, lines }) => (
        <li key={publicationId}>
          <StatusBadge tone="progress">ほかの掲載と違う</StatusBadge>{' '}
          <Link to="/publications/$publicationId" params={{ publicationId }}>
            {title}
          </Link>
          には「{lines.join('」「')}」とあります。
        </li>
      ))}
    </ul>
  );
}
