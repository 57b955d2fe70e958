import { Alert, Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { CompanyDetail } from '../../../shared/contract/companies.ts';
import { type NoticeDates, noticeKindLabels, noticeKinds } from '../../../shared/domain/change-notice.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConflictDialog } from '../../components/conflict-dialog.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { WarekiDateField } from '../../components/wareki-date-field.tsx';
import { useToday } from '../../lib/session.ts';
import { useAction } from '../../lib/use-action.ts';
import { recordNotice } from './api.ts';
import styles from './companies.module.css';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { fieldLabels } from './labels.ts';
import { NoticeFields } from './notice-fields.tsx';
import { useNoticeForm } from './use-notice-form.ts';

const dateFields = ['happenedOn', 'notifiedOn', 'acceptedOn'] as const satisfies readonly (keyof NoticeDates)[];
const dateLabels = { happenedOn: '事実の発生日', notifiedOn: '届出日', acceptedOn: '受理日' } as const;
const dateHelp = {
  happenedOn: '変更が生じた日',
  notifiedOn: '変更届の提出のあった日',
  acceptedOn: '市が受理した日',
} as const;
const labels = { ...fieldLabels, ...dateLabels };
// the other tabs of the screen stay mounted: their fields bear the plain names
const own = <T,>(of: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(of).map(([path, value]) => [`notice.${path}`, value]));

/** What an accepted notice came to. */
export type AcceptedNotice = Extract<Awaited<ReturnType<typeof recordNotice>>, { ok: true }>['value'];

export interface NoticeFormProps {
  readonly company: CompanyDetail;
  readonly onRecorded: (notice: AcceptedNotice) => void;
  /** Reads the stored content again and drops what is typed. */
  readonly onReload: () => void;
}

function EntityWarning() {
  return (
    <Alert color="orange" variant="outline" title="法人番号が変わるのは、法人そのものが替わったときです">
      合併・事業譲渡・法人成りなどで別の法人になったときに記録します。次の更新は、推進委員会の意見を聴く再審査の対象になります（「設定」の「期限と更新」で変えられます）。番号の入力の誤りは、「基本」のタブで直してください。
    </Alert>
  );
}

/** 変更届: what it is about, each field before → after, and its three dates. */
export function NoticeForm({ company, onRecorded, onReload }: NoticeFormProps) {
  // what the clerk began from: reading again in the background must neither drop typed text nor hide a conflict
  const [seen] = useState(company);
  const today = useToday();
  const form = useNoticeForm(seen.draft);
  const action = useAction({
    call: recordNotice,
    success: '変更届を受理し、台帳に反映しました。',
    onDone: (notice) => {
      form.release();
      onRecorded(notice);
    },
  });
  const save = (rowVersion: number, confirmedDuplicate = false) => {
    if (!form.check()) return;
    void action.run({ companyId: company.id, rowVersion, after: form.changed, ...form.dates, confirmedDuplicate });
  };
  const faults = { ...action.faults, ...form.faults };
  const conflict = action.refusal?.code === 'edit-conflict' ? action.refusal : null;
  return (
    <form
      noValidate
      aria-label="変更届"
      className={styles['notice']}
      onSubmit={(event) => {
        event.preventDefault();
        save(seen.rowVersion);
      }}
    >
      <ActionBanner action={action} except={['duplicate-company', 'edit-conflict', 'invalid-input']} />
      <ErrorSummary faults={own(faults)} labels={own(labels)} attempt={form.attempt} />
      <Checkbox.Group
        label="変更のあった事項"
        description="変更届に書かれた事項を選ぶと、変更前と変更後の欄が出ます。"
        value={[...form.kinds]}
        onChange={(chosen) => form.setKinds(noticeKinds.filter((kind) => chosen.includes(kind)))}
      >
        <div className={styles['radios']}>
          {noticeKinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={noticeKindLabels[kind]} />
          ))}
        </div>
      </Checkbox.Group>
      {form.kinds.map((kind) => (
        <fieldset key={kind} className={styles['part']}>
          <legend>{noticeKindLabels[kind]}</legend>
          {kind === 'other' && <EntityWarning />}
          <NoticeFields kind={kind} before={form.before} after={form.after} onChange={form.change} faults={faults} />
        </fieldset>
      ))}
      <fieldset className={styles['part']}>
        <legend>変更届の日付</legend>
        <div className={styles['dates']}>
          {dateFields.map((key) => (
            <WarekiDateField
              key={key}
              path={`notice.${key}`}
              label={dateLabels[key]}
              description={dateHelp[key]}
              required
              max={today}
              value={form.dates[key]}
              onChange={(on, fault) => {
                form.changeDates({ [key]: on });
                form.noteFault(key, fault);
              }}
              error={faults[key]}
            />
          ))}
        </div>
      </fieldset>
      <div className={styles['noticeEnd']}>
        <Button type="submit" loading={action.pending} disabled={Object.keys(form.changed).length === 0}>
          変更届を受理して台帳に反映する
        </Button>
        {Object.keys(form.changed).length === 0 && (
          <span className={styles['muted']}>変更後の欄を直すと、受理できます。</span>
        )}
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
        labels={labels}
        pending={action.pending}
        onOverwrite={() => save(conflict?.current?.rowVersion ?? seen.rowVersion)}
        onUseCurrent={onReload}
        onCancel={action.clear}
      />
    </form>
  );
}
