import { Button, Group, Modal } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Duplicate } from '../../../shared/contract/refusal.ts';

export interface DuplicateDialogProps {
  readonly duplicates: readonly Duplicate[] | undefined;
  readonly pending: boolean;
  readonly onSaveAnyway: () => void;
  readonly onCancel: () => void;
}

/** The same company may be in the register already: shows it and asks. The same 法人番号 cannot be saved twice. */
export function DuplicateDialog({ duplicates, pending, onSaveAnyway, onCancel }: DuplicateDialogProps) {
  const sameNumber = duplicates?.some((each) => each.reason === 'corporate-number') ?? false;
  return (
    <Modal
      opened={duplicates !== undefined}
      onClose={onCancel}
      title="同じ事業者が登録されている可能性があります"
      size="xl"
      closeOnClickOutside={false}
    >
      <p>
        {sameNumber
          ? '同じ法人番号の事業者が、すでに台帳にあります。同じ法人番号では登録できません。下の事業者を開いて確かめてください。'
          : '名前と所在地が同じ事業者が、すでに台帳にあります。同じ事業者でないか、下の事業者を開いて確かめてください。'}
      </p>
      <ul>
        {duplicates?.map((each) => (
          <li key={each.id}>
            <Link to="/companies/$companyId" params={{ companyId: each.id }}>
              {each.name}
            </Link>
            （{each.address === '' ? '所在地は未登録' : each.address}
            {each.corporateNumber === null ? '' : `、法人番号 ${each.corporateNumber}`}）
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="lg">
        <Button variant={sameNumber ? 'filled' : 'outline'} onClick={onCancel} data-autofocus>
          入力に戻る
        </Button>
        {!sameNumber && (
          <Button loading={pending} onClick={onSaveAnyway}>
            別の事業者として登録する
          </Button>
        )}
      </Group>
    </Modal>
  );
}
