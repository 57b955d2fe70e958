import { Button } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { type CertificateCandidate, mostCertificates } from '../../../shared/contract/certificates.ts';
import { reissueReasonLabels, reissueReasons } from '../../../shared/domain/certificate-copy.ts';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { Panel } from '../../components/panel.tsx';
import { PrintProgress, useJobId } from '../../components/print-progress.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { certificateKindLabels } from '../../lib/words.ts';
import { previewOrder } from './api.ts';
import styles from './certificates.module.css';
import { TemplateLine } from './template-line.tsx';
import { changeOrder, kindOfRow, orderOf, startOver, useOrder } from './state.ts';

/** 交付 2件、再交付 1件 */
export function kindsSentence(rows: readonly CertificateCandidate[]): string {
  const kinds = rows.map(kindOfRow);
  return (['issue', 'renewal-issue', 'reissue'] as const)
    .map((kind) => ({ kind, count: kinds.filter((each) => each === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${certificateKindLabels[kind]} ${count.toLocaleString('ja-JP')}件`)
    .join('、');
}

function Chosen({ rows }: { readonly rows: readonly CertificateCandidate[] }) {
  if (rows.length === 0) return <p className={styles['none']}>左の一覧で、認定証を作る事業者を選んでください。</p>;
  return (
    <>
      <p className={styles['none']}>
        <strong>{rows.length.toLocaleString('ja-JP')}件</strong>を選んでいます（{kindsSentence(rows)}）
      </p>
      <ul className={styles['chosen']} aria-label="選んだ事業者">
        {rows.map((row) => (
          <li key={row.termId}>
            {certificationNumberLabel(row.number)}　{row.companyName}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What is to be printed: who, when, why again; leads to the pages themselves. */
export function OrderPanel({ rows }: { readonly rows: readonly CertificateCandidate[] }) {
  const today = useToday();
  const state = useOrder();
  const { issuedOn: typedDay, reason } = state;
  const issuedOn = typedDay === undefined ? today : typedDay;
  const order = orderOf(rows, state, today);
  const { reasonKind, copyId } = order;
  const again = rows.some((row) => kindOfRow(row) === 'reissue');
  const local = useLocalFaults();
  const jobId = useJobId();
  const [reasonFault, setReasonFault] = useState<'kind' | 'text' | undefined>();
  const action = useAction({
    call: previewOrder,
    changes: false,
    success: null,
    onDone: ({ file, problems, seen }) => changeOrder({ phase: { step: 'review', file, problems, seen } }),
  });
  const look = async () => {
    const lacks = !again
      ? undefined
      : reasonKind === undefined
        ? 'kind'
        : reasonKind === 'other' && isBlank(reason)
          ? 'text'
          : undefined;
    setReasonFault(lacks);
    if (lacks !== undefined || local.any) return;
    // the pages are read against the terms as they are now
    changeOrder({ chosen: new Map(rows.map((row) => [row.termId, row])) });
    const answer = await action.run({ ...order, jobId });
    if (answer && !answer.ok && answer.refusal.code === 'characters-cannot-be-printed')
      changeOrder({ phase: { step: 'review', file: null, problems: answer.refusal.problems ?? [], seen: undefined } });
  };
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // back from the pages: the keyboard goes on where it left
    if (document.activeElement === document.body) button.current?.focus();
  }, []);
  const code = action.refusal?.code;
  const company = action.refusal?.params?.['company'];
  return (
    <Panel
      title="発行する内容"
      actions={
        rows.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={startOver}>
            選び直す
          </Button>
        )
      }
    >
      <form
        noValidate
        className={styles['order']}
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <ActionBanner action={action} except={['invalid-input', 'characters-cannot-be-printed']}>
          {code === 'mayor-name-missing' && (
            <Link to="/settings" search={{ tab: 'basic' }}>
              市長名を設定する
            </Link>
          )}
          {code?.startsWith('template-') === true && <Link to="/settings/templates">ひな形を直す</Link>}
          {company !== undefined && <p className={styles['none']}>対象：{company}</p>}
        </ActionBanner>
        <Chosen rows={rows} />
        <TemplateLine />
        <WarekiDateField
          path="issuedOn"
          label="交付日"
          required
          value={issuedOn}
          onChange={(day, fault) => {
            changeOrder({ issuedOn: day });
            local.note('issuedOn', fault);
          }}
          error={action.faults['issuedOn']}
        />
        {copyId !== undefined && <p className={styles['none']}>同じ番号で発行し、元の認定証は失効します。</p>}
        {again && (
          <>
            <SelectField
              path="reasonKind"
              label="再交付の理由の区分"
              description={copyId === undefined ? 'すでに交付した認定証があるため、再交付になります。' : undefined}
              required
              choices={reissueReasons.map((value) => ({ value, label: reissueReasonLabels[value] }))}
              value={reasonKind ?? null}
              onChange={(value) => {
                setReasonFault(undefined);
                changeOrder({ reasonKind: value ?? undefined });
              }}
              error={reasonFault === 'kind' ? '再交付の理由を1つ選んでください。' : undefined}
            />
            <TextField
              path="reason"
              label="再交付の理由"
              description={reasonKind === 'other' ? '内容を書いてください。' : undefined}
              required={reasonKind === 'other'}
              max={textLimits.reissueReason}
              multiline
              rows={2}
              value={reason}
              onChange={(text) => {
                setReasonFault(undefined);
                changeOrder({ reason: text });
              }}
              error={reasonFault === 'text' ? faultSentence({ code: 'required' }) : action.faults['reason']}
            />
          </>
        )}
        {rows.length > mostCertificates && (
          <p role="alert">
            一度に発行できるのは{mostCertificates.toLocaleString('ja-JP')}件までです。
            {(rows.length - mostCertificates).toLocaleString('ja-JP')}件減らしてください。
          </p>
        )}
        <Button
          ref={button}
          type="submit"
          loading={action.pending}
          disabled={rows.length === 0 || rows.length > mostCertificates}
        >
          内容を確認する
        </Button>
        <PrintProgress pending={action.pending} jobId={jobId} what="認定証の見本" />
      </form>
    </Panel>
  );
}
