import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditRow } from '../../../shared/contract/common.ts';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { auditWord } from '../../../shared/domain/audit-words.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { auditDetails } from '../../lib/audit-details.ts';
import { momentLabel } from '../../lib/audit-words.ts';
import { historyQuery } from './api.ts';
import styles from './companies.module.css';
import { changeKindLabels } from './record-words.ts';

interface ChangedRow {
  readonly entity: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Old and new value of the fields that have a name on the screen. */
function Changes({ line }: { readonly line: ChangedRow }) {
  const details = auditDetails(line);
  if (details.length === 0) return null;
  return (
    <ul className={styles['change']}>
      {details.map((each) => (
        <li key={`${each.label} ${each.after}`}>
          {each.label}：{each.before === '' ? '' : `${each.before} → `}
          {each.after === '' ? '（空欄）' : each.after}
        </li>
      ))}
    </ul>
  );
}

function Earlier({ company }: { readonly company: CompanyDetail }) {
  if (company.earlier.length === 0) return null;
  const dates = (row: CompanyDetail['earlier'][number]) =>
    [
      row.happenedOn && `発生 ${formatWareki(row.happenedOn)}`,
      row.notifiedOn && `届出 ${formatWareki(row.notifiedOn)}`,
      row.acceptedOn && `受理 ${formatWareki(row.acceptedOn)}`,
    ]
      .filter(Boolean)
      .join('　');
  return (
    <section aria-labelledby="earlier-heading">
      <h2 id="earlier-heading" className={styles['historyHeading']}>
        名称・所在地・代表者の変更
      </h2>
      <ul className={styles['diary']}>
        {company.earlier.map((row) => (
          <li key={row.id}>
            <span>{changeKindLabels[row.kind]}</span>
            <span className={styles['muted']}>{momentLabel(row.createdAt)}</span>
            <div>
              {dates(row) !== '' && <div className={styles['muted']}>{dates(row)}</div>}
              <Changes line={{ ...row, entity: 'company' }} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const repeated = [
  'checksheets.saveItem',
  'checksheets.saveDeclarations',
  'checksheets.confirmCarried',
  'forms.acceptItem',
  'applications.setDocument',
];

/** A line with all it stands for, newest first. */
type Line = AuditRow & { readonly rows: readonly AuditRow[] };

/** The autosaves of one sitting, and the items of one form, as one line: same clerk, same day, one after the other. */
function gathered(rows: readonly AuditRow[]): readonly Line[] {
  const lines: Line[] = [];
  for (const row of rows) {
    const last = lines.at(-1);
    const joins =
      last !== undefined &&
      repeated.includes(row.action) &&
      last.action === row.action &&
      last.clerk === row.clerk &&
      last.at.slice(0, 10) === row.at.slice(0, 10);
    if (joins) lines[lines.length - 1] = { ...last, rows: [...last.rows, row] };
    else lines.push({ ...row, rows: [row] });
  }
  return lines;
}

/** What the lines behind one changed, each with its moment; opened by whoever wants to know. */
function Gathered({ line }: { readonly line: Line }) {
  return (
    <details>
      <summary>変更の内容</summary>
      <ul className={styles['change']}>
        {line.rows.map((row) => (
          <li key={row.id}>
            <span className={styles['muted']}>{momentLabel(row.at)}</span>
            <Changes line={row} />
          </li>
        ))}
      </ul>
    </details>
  );
}

const step = 50;

/** 履歴: earlier names and addresses, then every action on the company, newest first. */
export function HistoryTab({ company }: { readonly company: CompanyDetail }) {
  const [limit, setLimit] = useState(step);
  const history = useQuery({ ...historyQuery(company.id, limit), placeholderData: keepPreviousData });
  return (
    <>
      <Earlier company={company} />
      <section aria-labelledby="actions-heading">
        <h2 id="actions-heading" className={styles['historyHeading']}>
          操作の記録
        </h2>
        {history.isPending && <LoadingState />}
        {history.isError && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
        {history.data && (
          <>
            <ul className={styles['diary']}>
              {gathered(history.data.rows).map((line) => (
                <li key={line.id}>
                  <span className={styles['muted']}>{momentLabel(line.at)}</span>
                  <span>{line.clerk}</span>
                  <div>
                    {auditWord(line.action)}
                    {line.rows.length > 1 ? (
                      <>
                        {`（${line.rows.length}件）`}
                        <Gathered line={line} />
                      </>
                    ) : (
                      <Changes line={line} />
                    )}
                  </div>
                </li>
              ))}
            </ul>
            {history.data.total > history.data.rows.length && (
              <Button variant="outline" mt="md" onClick={() => setLimit((now) => Math.min(now + step, 500))}>
                さらに前の記録を見る
              </Button>
            )}
          </>
        )}
      </section>
    </>
  );
}
