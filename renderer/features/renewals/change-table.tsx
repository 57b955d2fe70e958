import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { changeStatusLabels } from '../../../shared/domain/renewal-changes.ts';
import { Panel } from '../../components/panel.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import styles from './renewals.module.css';
import { offeredIn, type Row, type Section, statusTones, whyNot } from './words.ts';

const markWords = { ticked: '✓', na: '「-」対象者なし', blank: '✓なし' } as const;

function Side({ side, quiet }: { readonly side: Row['before']; readonly quiet: boolean }) {
  return (
    <>
      <div className={styles['mark']}>{quiet ? '（引き継いだ内容・未確認）' : markWords[side.mark]}</div>
      {side.lines.map((line) => (
        <div key={line} className={styles['entry']}>
          {line}
        </div>
      ))}
    </>
  );
}

interface SayProps {
  readonly editable: boolean;
  readonly pending: boolean;
  readonly onUnchanged: (parts: readonly string[]) => void;
}

interface RowProps extends SayProps {
  readonly row: Row;
  readonly applicationId: string;
}

function Deed({ row, applicationId, editable, pending, onUnchanged }: RowProps) {
  const { key, number, status, yearly, unchanged } = row;
  const label = status === 'unconfirmed' ? (yearly ? '今年の数字を記入' : 'チェックシートで記入') : '開く';
  return (
    <div className={styles['deed']}>
      {editable && unchanged.ok && (
        <Button size="compact-md" variant="outline" disabled={pending} onClick={() => onUnchanged([key])}>
          <span className="visually-hidden">{number} </span>変更なし
        </Button>
      )}
      <Link to="/applications/$applicationId/checksheet" params={{ applicationId }} search={{ item: key }}>
        <span className="visually-hidden">{number} </span>
        {editable ? label : '開く'}
      </Link>
    </div>
  );
}

function ChangeRow(props: RowProps) {
  const { row, editable } = props;
  const why = editable ? whyNot(row) : '';
  // one of several merged may bear the same number: then all of them are named
  const from = row.earlierNumbers.length === 1 && row.earlierNumbers[0] === row.number ? [] : row.earlierNumbers;
  return (
    <tr data-status={row.status}>
      <th scope="row">{row.number}</th>
      <td>
        {row.text.map((line) => (
          <div key={line}>{line}</div>
        ))}
        {from.length > 0 && <div className={styles['muted']}>前回の項目 {from.join('・')}</div>}
      </td>
      <td>
        {row.earlierNumbers.length === 0 ? (
          <span className={styles['muted']}>前回の様式にない審査項目</span>
        ) : (
          <Side side={row.before} quiet={false} />
        )}
      </td>
      <td>
        {row.status === 'unconfirmed' && row.now.lines.length === 0 ? (
          <span className={styles['muted']}>まだ記入がありません</span>
        ) : (
          <Side side={row.now} quiet={row.status === 'unconfirmed'} />
        )}
      </td>
      <td>
        <StatusBadge tone={statusTones[row.status]}>{changeStatusLabels[row.status]}</StatusBadge>
        {why !== '' && <div className={styles['why']}>{why}</div>}
        <Deed {...props} />
      </td>
    </tr>
  );
}

export interface ChangeSectionProps extends SayProps {
  readonly section: Section;
  readonly applicationId: string;
  /** False leaves out what was and is empty. */
  readonly all: boolean;
}

/** One category, 前回 → 今回, with 変更なし for all of it that the earlier sheet answers. */
export function ChangeSection({ section, all, ...rest }: ChangeSectionProps) {
  const { no, title } = section;
  const rows = all ? section.rows : section.rows.filter(({ status }) => status !== 'empty');
  const offered = offeredIn(section);
  const name = no === 0 ? title : `${no}　${title}`;
  if (rows.length === 0) return null;
  return (
    <Panel
      title={name}
      actions={
        rest.editable &&
        offered.length > 0 && (
          <Button variant="outline" disabled={rest.pending} onClick={() => rest.onUnchanged(offered)}>
            <span className="visually-hidden">{name}の</span>まとめて「変更なし」（{offered.length}件）
          </Button>
        )
      }
    >
      <table className={styles['table']} aria-label={`${name}の前回と今回`}>
        <thead>
          <tr>
            <th scope="col">番号</th>
            <th scope="col">審査項目</th>
            <th scope="col">前回</th>
            <th scope="col">今回</th>
            <th scope="col">変更</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ChangeRow key={row.key} row={row} {...rest} />
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
