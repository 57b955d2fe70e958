import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import { isOpen } from '../../../shared/domain/application.ts';
import { JumpLink } from '../../components/jump-link.tsx';
import { Panel } from '../../components/panel.tsx';
import styles from './renewals.module.css';

type Standing = Pick<RenewalDetail, 'applicationId' | 'status' | 'editable' | 'counts' | 'previous' | 'review'>;

interface StepProps {
  readonly text: ReactNode;
  readonly button?: ReactNode;
}

function Step({ text, button }: StepProps) {
  return (
    <Panel id="renewal-next" title="次にすること" actions={button}>
      <p className={styles['next']}>{text}</p>
    </Panel>
  );
}

/** The step on the application's screen that leads on, as its button is called there. */
function moveOf({ status, review }: Standing): string {
  if (status === 'opinion') return '推進委員会の意見を記録した後、申請の画面で「決定待ちに進める」を押します。';
  if (status !== 'reviewing') return '審査は完了しています。申請の画面で、段階を「審査中」まで進めます。';
  return review.opinionNeeded
    ? '審査は完了しています。申請の画面で「意見聴取に進める」を押します。'
    : '審査は完了しています。申請の画面で「決定待ちに進める」を押します。';
}

/** What is still open, and once nothing is: the one way on, from the checksheet's review to the decision. */
export function NextPart({ renewal, heard }: { readonly renewal: Standing; readonly heard: boolean | null }) {
  const { applicationId, status, editable, counts } = renewal;
  const params = { applicationId };
  if (!isOpen(status)) return null;
  if (editable) {
    const quiet = heard === false ? 'ヒアリングの記録は、まだありません。' : '';
    return counts.unconfirmed > 0 ? (
      <Step
        text={
          <>
            まだ確かめていない審査項目が{counts.unconfirmed.toLocaleString('ja-JP')}件あります（
            <JumpLink to="renewal-changes">チェックシートの変更点へ</JumpLink>）。{quiet}
          </>
        }
      />
    ) : (
      <Step
        text={`${renewal.previous === null ? 'チェックシートに記入して' : '未確認の審査項目はありません。チェックシートの記入を確かめて'}、審査を完了します。${quiet}`}
        button={
          <Button
            renderRoot={(props) => <Link to="/applications/$applicationId/checksheet" params={params} {...props} />}
          >
            チェックシートで審査を完了する
          </Button>
        }
      />
    );
  }
  return status === 'awaiting-decision' ? (
    <Step
      text="審査は完了し、決定待ちです。"
      button={
        <Button renderRoot={(props) => <Link to="/applications/$applicationId/decision" params={params} {...props} />}>
          決定を記録する
        </Button>
      }
    />
  ) : (
    <Step
      text={moveOf(renewal)}
      button={
        <Button renderRoot={(props) => <Link to="/applications/$applicationId" params={params} {...props} />}>
          申請を開いて進める
        </Button>
      }
    />
  );
}
