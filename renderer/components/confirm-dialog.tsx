import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly title: string;
  /** What will happen and whether it can be undone. */
  readonly children?: ReactNode;
  /** A verb: 削除する, 交付する. */
  readonly confirmLabel: string;
  readonly cancelLabel?: string;
  /** True for what cannot be undone: the button is red and the focus starts on the other one. */
  readonly danger?: boolean;
  readonly pending?: boolean;
  /** Above dialogs that are open already. */
  readonly onTop?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    opened,
    title,
    children,
    confirmLabel,
    cancelLabel = 'キャンセル',
    danger = false,
    pending = false,
    onTop = false,
  } = props;
  return (
    <Modal
      opened={opened}
      onClose={props.onCancel}
      title={title}
      size="lg"
      closeOnClickOutside={false}
      zIndex={onTop ? 450 : 200}
    >
      {children}
      <Group justify="flex-end" mt="lg">
        <Button variant="outline" onClick={props.onCancel} data-autofocus={danger || undefined}>
          {cancelLabel}
        </Button>
        <Button
          color={danger ? 'red' : 'blue'}
          loading={pending}
          onClick={props.onConfirm}
          data-autofocus={!danger || undefined}
        >
          {confirmLabel}
        </Button>
      </Group>
    </Modal>
  );
}
