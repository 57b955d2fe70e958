import { Alert, Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import { applicationStatusLabels } from '../../../shared/domain/application.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { DownloadButton } from '../../components/download-button.tsx';
import { HearingsPanel } from '../../components/hearings-panel.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { Record } from '../../components/record.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { hearingCalls, hearingsQuery, renewalQuery, sayUnchanged, writeTable } from './api.ts';
import { ChangeSection } from './change-table.tsx';
import { FactsPart } from './facts-part.tsx';
import { NextPart } from './next-part.tsx';
import styles from './renewals.module.css';
import { RoutePart } from './route-part.tsx';
import { countWords } from './words.ts';

type Format = 'pdf' | 'docx';

function HeaderNote({ renewal }: { readonly renewal: RenewalDetail }) {
  const { status, receiptNumber, receivedOn, term, previous, schemeLabel } = renewal;
  return (
    <>
      {applicationStatusLabels[status]}・受付番号 {receiptNumber ?? '（相談）'}
      {receivedOn !== null && `・${formatWareki(receivedOn)}受付`}
      {term !== null &&
        `・更新のもとの認定 ${certificationNumberLabel(term.number)}（${formatWareki(term.endOn)}満了）`}
      <br />
      {previous === null
        ? '台帳に前回のチェックシートがありません。チェックシートに記入してください。'
        : `前回 ${formatWareki(previous.decidedOn)}決定${previous.sameVersion ? `（同じ様式：${schemeLabel}）` : `（${previous.schemeLabel}）→ 今回「${schemeLabel}」`}`}
    </>
  );
}

/** 変更点確認表 to sign or to send: what is not confirmed yet has boxes for the company. */
function Print({ applicationId }: { readonly applicationId: string }) {
  const action = useAction({ call: writeTable, changes: false, success: null });
  const file = async (format: Format) => {
    const answer = await action.run({ applicationId, format });
    return answer?.ok === true ? answer.value : null;
  };
  return (
    <>
      <DownloadButton file={() => file('pdf')}>変更点確認表をPDFで保存する</DownloadButton>
      <DownloadButton file={() => file('docx')}>変更点確認表をWordで保存する</DownloadButton>
    </>
  );
}

function Changes({ renewal }: { readonly renewal: RenewalDetail }) {
  const [all, setAll] = useState(false);
  const { applicationId, sections, counts, editable, reviewedAt, gone } = renewal;
  const action = useAction({
    call: sayUnchanged,
    success: ({ parts }) => `${parts}件を「変更なし」と記録しました。`,
  });
  const params = { applicationId };
  return (
    <>
      <Panel
        id="renewal-changes"
        title="チェックシートの変更点"
        actions={
          <Button
            variant="outline"
            renderRoot={(props) => <Link to="/applications/$applicationId/checksheet" params={params} {...props} />}
          >
            チェックシートを開く
          </Button>
        }
      >
        <output className={styles['counts']}>{countWords(counts)}</output>
        {editable && (
          <p className={styles['muted']}>
            事業者に電話やメールで確かめ、変わっていない審査項目に「変更なし」を押してください。前回と同じ✓が付き、引き継いだ記入が確認済みになります。年度ごとの数字と、変わったところだけ、チェックシートに記入します。
          </p>
        )}
        {!editable && reviewedAt !== null && (
          <p className={styles['muted']}>審査を完了しているため、ここでは変えられません。</p>
        )}
        {counts.empty > 0 && (
          <Checkbox
            label={`前回も今回も記入のない審査項目も表示する（${counts.empty}件）`}
            checked={all}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        )}
        <StaleBanner action={action} />
      </Panel>
      {sections.map((section) => (
        <ChangeSection
          key={section.no}
          section={section}
          applicationId={applicationId}
          all={all}
          editable={editable}
          pending={action.pending}
          onUnchanged={(parts) => void action.run({ applicationId, parts: [...parts] })}
        />
      ))}
      {gone.length > 0 && (
        <details className={styles['gone']}>
          <summary>今回の様式にない審査項目 {gone.length}件（参考）</summary>
          <ul>
            {gone.map(({ number, text, before }) => (
              <li key={number}>
                <strong>{number}</strong> {text.join('')}（前回{before.mark === 'ticked' ? '✓' : '✓なし'}）
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Body({ renewal }: { readonly renewal: RenewalDetail }) {
  const { applicationId } = renewal;
  const hearings = useQuery(hearingsQuery(applicationId));
  const log = hearings.data?.ok === true ? hearings.data.value : undefined;
  return (
    <div className={styles['stack']}>
      {renewal.status === 'withdrawn' && (
        <Alert color="gray" variant="outline" title="取り下げられた申請です">
          記録として残っています。
        </Alert>
      )}
      <NextPart renewal={renewal} heard={log === undefined ? null : log.rows.length > 0} />
      <div className={styles['pair']}>
        <RoutePart renewal={renewal} />
        <HearingsPanel applicationId={applicationId} query={hearings} calls={hearingCalls} />
      </div>
      <FactsPart renewal={renewal} />
      <Changes renewal={renewal} />
    </div>
  );
}

/** 更新の確認: what changed since the last certification, item by item, and whether that needs a new review. */
export function RenewalScreen() {
  const { applicationId } = useParams({ from: '/applications/$applicationId/renewal' });
  const query = useQuery(renewalQuery(applicationId));
  const back = (
    <Link to="/applications/$applicationId" params={{ applicationId }}>
      申請に戻る
    </Link>
  );
  return (
    <Record query={query} title="更新の確認" back={back}>
      {(renewal) => (
        <>
          <PageHeader
            title={`更新の確認：${renewal.companyName}`}
            back={back}
            note={<HeaderNote renewal={renewal} />}
            actions={<Print applicationId={applicationId} />}
          />
          <Body key={applicationId} renewal={renewal} />
        </>
      )}
    </Record>
  );
}
