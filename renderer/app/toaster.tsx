import { CloseButton } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useEffect } from 'react';
import { type Toast, useToasts } from '../lib/toast.ts';
import styles from './toaster.module.css';

const shownFor = 6000;

function ToastLine({ toast }: { readonly toast: Toast }) {
  const remove = useToasts((state) => state.remove);
  useEffect(() => {
    const timer = setTimeout(() => remove(toast.id), shownFor);
    return () => clearTimeout(timer);
  }, [remove, toast.id]);
  const Icon = toast.kind === 'success' ? IconCircleCheck : IconInfoCircle;
  return (
    <div className={styles['toast']} data-kind={toast.kind}>
      <Icon aria-hidden size={24} color={`var(--color-primitive-${toast.kind === 'success' ? 'green' : 'blue'}-900)`} />
      <p className={styles['text']}>{toast.text}</p>
      <CloseButton aria-label="この知らせを閉じる" onClick={() => remove(toast.id)} />
    </div>
  );
}

/** The live region; it stays in the page so that a screen reader hears what is added to it. */
export function Toaster() {
  const toasts = useToasts((state) => state.toasts);
  return (
    <output className={styles['region']} aria-live="polite">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </output>
  );
}
