import { Button, Group, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { certificationNumberLabel } from '../../../shared/domain/certificate.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { verifyKept } from './api.ts';
import styles from './certificates.module.css';

/** 「保管したPDFを照合する」: whether every kept certificate is still the very file that was issued. */
export function VerifyButton() {
  const check = useMutation({ mutationFn: verifyKept });
  const answer = check.data;
  const checked = (answer?.checked ?? 0).toLocaleString('ja-JP');
  return (
    <>
      <Button variant="outline" loading={check.isPending} onClick={() => check.mutate()}>
        保管したPDFを照合する
      </Button>
      <Modal opened={answer !== undefined || check.isError} onClose={() => check.reset()} title="保管したPDFの照合">
        {check.isError && <ErrorState error={check.error} onRetry={() => check.mutate()} />}
        {answer !== undefined && answer.wrong.length === 0 && (
          <p>保管したPDF {checked}件は、すべて発行したときのままです。</p>
        )}
        {answer !== undefined && answer.wrong.length > 0 && (
          <>
            <p role="alert">
              保管したPDF {checked}件のうち、次の{answer.wrong.length.toLocaleString('ja-JP')}
              件は発行したときと違います。台帳のファイルが壊れている可能性があります。バックアップから戻してください。
            </p>
            <ul className={styles['problems']}>
              {answer.wrong.map(({ id, number, companyName, issuedOn }) => (
                <li key={id}>
                  {certificationNumberLabel(number)}　{companyName}（{formatWareki(issuedOn)}交付）
                </li>
              ))}
            </ul>
          </>
        )}
        <Group justify="flex-end" mt="md">
          <Button onClick={() => check.reset()}>閉じる</Button>
        </Group>
      </Modal>
    </>
  );
}
