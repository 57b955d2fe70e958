import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { useEffect, useState } from 'react';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { noticeChanges } from '../../../shared/domain/change-notice.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useAction } from '../../lib/use-action.ts';
import { removeCompany, updateCompany } from './api.ts';
import styles from './companies.module.css';
import { CompanyFields } from './company-fields.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { fieldLabels } from './labels.ts';
import { useCompanyForm } from './use-company-form.ts';

export interface CompanyBasicTabProps {
  readonly company: CompanyDetail;
  /** Reads the stored content again and drops what is typed. */
  readonly onReload: () => void;
  readonly onRemoved: () => void;
}

function RemoveCompany({ company, onRemoved }: Pick<CompanyBasicTabProps, 'company' | 'onRemoved'>) {
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const action = useAction({ call: removeCompany, success: '台帳から削除しました。', onDone: onRemoved });
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setOpen(true)}>
        台帳から削除する
      </Button>
      <ConfirmDialog
        opened={open}
        title="この事業者を台帳から削除しますか"
        confirmLabel="削除する"
        danger
        pending={action.pending}
        onCancel={() => {
          setOpen(false);
          action.clear();
        }}
        onConfirm={() => void action.run({ id: company.id, rowVersion: company.rowVersion, reason })}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <p>
          「{company.draft.name}
          」を一覧に出なくします。二重に登録したときなどに使います。申請や認定の記録がある事業者は削除できません。操作の記録は残ります。
        </p>
        <TextField
          label="削除する理由"
          required
          value={reason}
          onChange={setReason}
          max={textLimits.removalReason}
          error={action.faults['reason']}
        />
      </ConfirmDialog>
    </>
  );
}

/** 基本: every field of the company, edited in place: for typing errors and what was not known. A 変更届 has its own tab. */
export function CompanyBasicTab({ company, onReload, onRemoved }: CompanyBasicTabProps) {
  // what the clerk began from: reading again in the background must neither drop typed text nor hide a conflict
  const [seen] = useState(company);
  const form = useCompanyForm(seen.draft);
  const action = useAction({
    call: updateCompany,
    onDone: () => {
      form.release();
      onReload();
    },
  });
  // a 変更届 taken in on its own tab: with nothing typed here, the fields follow
  const stale = company.rowVersion !== seen.rowVersion && !form.dirty;
  useEffect(() => {
    if (stale) onReload();
  }, [stale, onReload]);
  const faults = { ...action.faults, ...form.faults };
  const save = (rowVersion: number, confirmedDuplicate = false) => {
    if (!form.check()) return;
    void action.run({ id: company.id, rowVersion, draft: form.draft, confirmedDuplicate });
  };
  const conflict = action.refusal?.code === 'edit-conflict' ? action.refusal : null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(seen.rowVersion);
      }}
    >
      <ActionBanner action={action} except={['duplicate-company', 'edit-conflict', 'invalid-input']} />
      <ErrorSummary faults={faults} labels={fieldLabels} attempt={form.attempt} />
      <CompanyFields draft={form.draft} onChange={form.change} faults={faults} onFault={form.noteFault} />
      {noticeChanges(seen.draft, form.draft).length > 0 && (
        <Alert color="blue" variant="outline" mt="md" title="変更届があったときは「変更届」のタブで記録します">
          ここでの変更は、入力の誤りを直したものとして扱い、変更前の内容と届出の日付は残りません（操作の記録には残ります）。{' '}
          <Link to="/companies/$companyId" params={{ companyId: company.id }} search={{ tab: 'notices' }}>
            変更届を記録する
          </Link>
        </Alert>
      )}
      <div className={styles['saveBar']}>
        <RemoveCompany company={company} onRemoved={onRemoved} />
        <Button variant="outline" disabled={!form.dirty} onClick={onReload}>
          変更を取り消す
        </Button>
        <Button type="submit" loading={action.pending} disabled={!form.dirty}>
          変更を保存する
        </Button>
      </div>
      <DuplicateDialog
        duplicates={action.refusal?.code === 'duplicate-company' ? action.refusal.duplicates : undefined}
        pending={action.pending}
        onSaveAnyway={() => save(seen.rowVersion, true)}
        onCancel={action.clear}
      />
      <ConflictDialog
        opened={conflict !== null}
        changes={conflict?.changes ?? []}
        current={conflict?.current}
        labels={fieldLabels}
        pending={action.pending}
        onOverwrite={() => save(conflict?.current?.rowVersion ?? seen.rowVersion)}
        onUseCurrent={onReload}
        onCancel={action.clear}
      />
    </form>
  );
}
