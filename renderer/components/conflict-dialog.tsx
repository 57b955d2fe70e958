import { Button, Group, Modal, Table } from '@mantine/core';
import type { FieldChange } from '../../shared/contract/refusal.ts';
import { formatInstant } from '../lib/format.ts';

export interface ConflictDialogProps {
  readonly opened: boolean;
  /** The refusal's `changes`; `field` is a path. */
  readonly changes: readonly FieldChange[];
  /** Japanese names of the fields by path. */
  readonly labels: Readonly<Record<string, string>>;
  /** The refusal's `current`: who saved and when. */
  readonly current?: { readonly updatedBy: string; readonly updatedAt: string } | undefined;
  readonly pending?: boolean;
  /** Save mine over theirs: send again with current.rowVersion. */
  readonly onOverwrite: () => void;
  /** Read the stored content again and drop mine. */
  readonly onUseCurrent: () => void;
  /** Close and go on editing; nothing is lost. */
  readonly onCancel: () => void;
}

const shown = (text: string) => (text === '' ? '（空欄）' : text);

/** Somebody saved in between: both contents side by side, field by field, before either is dropped. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { opened, changes, labels, current, pending = false } = props;
  return (
    <Modal
      opened={opened}
      onClose={props.onCancel}
      title="ほかの画面で先に保存されています"
      size="xl"
      closeOnClickOutside={false}
    >
      <p>
        {current && `${current.updatedBy || '担当者名なし'}さんが${formatInstant(current.updatedAt)}に保存しました。`}
        まだ保存していません。違いを見比べて、どちらを使うか選んでください。
      </p>
      <Table withTableBorder withColumnBorders layout="fixed" aria-label="内容の違い">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="24%">
              項目
            </Table.Th>
            <Table.Th scope="col">あなたの入力</Table.Th>
            <Table.Th scope="col">現在の内容</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map((change) => (
            <Table.Tr key={change.field}>
              <Table.Th scope="row">{labels[change.field] ?? change.field}</Table.Th>
              <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{shown(change.yours)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-wrap' }}>{shown(change.theirs)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end" mt="lg">
        <Button variant="subtle" onClick={props.onCancel}>
          入力に戻る
        </Button>
        <Button variant="outline" onClick={props.onUseCurrent}>
          現在の内容を使う
        </Button>
        <Button color="red" loading={pending} onClick={props.onOverwrite}>
          自分の内容で上書きする
        </Button>
      </Group>
    </Modal>
  );
}
