import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { emptyCompany } from '../../../shared/domain/company.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { useAction } from '../../lib/use-action.ts';
import { createCompany } from './api.ts';
import styles from './companies.module.css';
import { CompanyFields } from './company-fields.tsx';
import { DuplicateDialog } from './duplicate-dialog.tsx';
import { fieldLabels } from './labels.ts';
import { useCompanyForm } from './use-company-form.ts';

/** Registers a company; leads back to the application when it was begun there. */
export function CompanyNewScreen() {
  const { next } = useSearch({ from: '/companies/new' });
  const navigate = useNavigate();
  const form = useCompanyForm(emptyCompany);
  const action = useAction({
    call: createCompany,
    success: '事業者を登録しました。',
    onDone: ({ id }) => {
      form.release();
      void (next === 'application'
        ? navigate({ to: '/applications/new', search: { companyId: id } })
        : navigate({ to: '/companies/$companyId', params: { companyId: id } }));
    },
  });
  const save = (confirmedDuplicate: boolean) => {
    if (form.check()) void action.run({ draft: form.draft, confirmedDuplicate });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
    >
      <PageHeader
        title="事業者の登録"
        back={
          next === 'application' ? (
            <Link to="/applications/new">申請の受付に戻る</Link>
          ) : (
            <Link to="/companies">事業者台帳に戻る</Link>
          )
        }
        note="わかるところまでの入力で登録できます。あとから直せます。"
      />
      <ActionBanner action={action} except={['duplicate-company', 'invalid-input']} />
      <ErrorSummary faults={{ ...action.faults, ...form.faults }} labels={fieldLabels} attempt={form.attempt} />
      <CompanyFields
        draft={form.draft}
        onChange={form.change}
        faults={{ ...action.faults, ...form.faults }}
        onFault={form.noteFault}
      />
      <div className={styles['saveBar']}>
        <Button
          variant="outline"
          renderRoot={(props) =>
            next === 'application' ? <Link to="/applications/new" {...props} /> : <Link to="/companies" {...props} />
          }
        >
          登録せずに戻る
        </Button>
        <Button type="submit" loading={action.pending}>
          登録する
        </Button>
      </div>
      <DuplicateDialog
        duplicates={action.refusal?.code === 'duplicate-company' ? action.refusal.duplicates : undefined}
        pending={action.pending}
        onSaveAnyway={() => save(true)}
        onCancel={action.clear}
      />
    </form>
  );
}
