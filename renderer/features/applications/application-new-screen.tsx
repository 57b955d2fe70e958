import { Button, Radio } from '@mantine/core';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type ApplicationKind, applicationKindLabels, applicationKinds } from '../../../shared/domain/application.ts';
import { runningStates } from '../../../shared/domain/term-state.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTiming } from '../../components/renewal-timing.tsx';
import { TextField } from '../../components/text-field.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { applicantQuery, createApplication, renewalStartQuery } from './api.ts';
import { ApplicantCard } from './applicant-card.tsx';
import styles from './applications.module.css';
import { CompanyPicker } from './company-picker.tsx';
import { keepIntake, useKeptIntake } from './state.ts';

const labels = { companyId: '事業者', kind: '種別', receivedOn: '受付日', note: 'メモ' };

/** Takes an application in: who, new or renewal, when. */
export function ApplicationNewScreen() {
  const search = useSearch({ from: '/applications/new' });
  const navigate = useNavigate();
  const today = useToday();
  const [kept] = useState(() => useKeptIntake.getState().kept);
  useEffect(() => keepIntake(null), []);
  const presetKind = applicationKinds.find((each) => each === search.kind) ?? null;
  const [chosenKind, setKind] = useState<ApplicationKind | null>(kept?.kind ?? presetKind);
  const [receivedOn, setReceivedOn] = useState(kept === null ? today : kept.receivedOn);
  const [note, setNote] = useState(kept?.note ?? '');
  const [attempt, setAttempt] = useState(0);
  const [chose, setChose] = useState(false);
  const [companyMissing, setCompanyMissing] = useState(false);
  const local = useLocalFaults();
  const { companyId } = search;

  const applicant = useQuery({ ...applicantQuery(companyId ?? ''), enabled: companyId !== undefined });
  const state = applicant.data?.ok ? applicant.data.value.state : 'none';
  const kind = chosenKind ?? (runningStates.some((each) => each === state) ? 'renewal' : 'new');
  const renewal = useQuery({
    ...renewalStartQuery(companyId ?? '', receivedOn),
    enabled: companyId !== undefined && kind === 'renewal',
  });

  const dirty = note !== '' || receivedOn !== today || chosenKind !== presetKind || local.any;
  const guard = useUnsavedGuard(dirty);
  const action = useAction({
    call: createApplication,
    success: ({ receiptNumber }) =>
      receiptNumber === null ? '相談として保存しました。' : `受け付けました（受付番号 ${receiptNumber}）。`,
    onDone: ({ id }) => {
      guard.release();
      void navigate({ to: '/applications/$applicationId', params: { applicationId: id } });
    },
  });
  const choose = (id: string | undefined) => {
    setChose(true);
    setCompanyMissing(false);
    action.clear();
    void navigate({ to: '/applications/new', search: { ...search, companyId: id }, replace: true });
  };
  const save = () => {
    setAttempt((count) => count + 1);
    setCompanyMissing(companyId === undefined);
    if (companyId === undefined || local.any) return;
    void action.run({ companyId, kind, receivedOn, note });
  };
  const faults: Readonly<Record<string, string>> = {
    ...action.faults,
    ...(companyMissing ? { companyId: faultSentence({ code: 'required' }) } : {}),
    ...local.faults,
  };
  const openId = action.refusal?.params?.['applicationId'];
  return (
    <form
      noValidate
      className={styles['intake']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <PageHeader title="申請を受け付ける" back={<Link to="/applications">申請受付に戻る</Link>} />
      <ActionBanner action={action} except={['invalid-input']}>
        {typeof openId === 'string' && (
          <Link to="/applications/$applicationId" params={{ applicationId: openId }}>
            手続き中の申請を開く
          </Link>
        )}
      </ActionBanner>
      {attempt > 0 && <ErrorSummary faults={faults} labels={labels} attempt={attempt} />}
      {companyId === undefined ? (
        <div className={styles['pick']}>
          <CompanyPicker onPick={choose} error={faults['companyId']} focused={chose} />
          <p>
            台帳にない事業者は、
            <Link
              to="/companies/new"
              search={{ next: 'application' }}
              onClick={() => {
                keepIntake({ kind: chosenKind, receivedOn, note });
                guard.release();
              }}
            >
              新しい事業者を登録して受け付ける
            </Link>
          </p>
        </div>
      ) : (
        <ApplicantCard companyId={companyId} onChange={() => choose(undefined)} focused={chose} />
      )}
      <Radio.Group
        label="種別"
        description="更新は、認定を受けている事業者の申請です。"
        value={kind}
        onChange={(value) => setKind(applicationKinds.find((each) => each === value) ?? null)}
      >
        <div className={styles['radios']}>
          {applicationKinds.map((each) => (
            <Radio key={each} value={each} label={applicationKindLabels[each]} />
          ))}
        </div>
      </Radio.Group>
      <WarekiDateField
        path="receivedOn"
        label="受付日"
        description="受付日を入れると受付番号が付きます。空欄にすると「相談」として保存します。"
        width={320}
        max={today}
        value={receivedOn}
        onChange={(value, fault) => {
          setReceivedOn(value);
          local.note('receivedOn', fault);
        }}
        error={faults['receivedOn']}
      />
      {kind === 'renewal' && renewal.data?.ok && <RenewalTiming start={renewal.data.value} />}
      <TextField
        path="note"
        label="メモ"
        multiline
        rows={2}
        max={textLimits.applicationNote}
        value={note}
        onChange={setNote}
        error={faults['note']}
      />
      <div className={styles['saveBar']}>
        <Button variant="outline" renderRoot={(props) => <Link to="/applications" {...props} />}>
          受け付けずに戻る
        </Button>
        <Button type="submit" loading={action.pending}>
          {receivedOn === null && !local.any ? '相談として保存する' : '受け付ける'}
        </Button>
      </div>
    </form>
  );
}
