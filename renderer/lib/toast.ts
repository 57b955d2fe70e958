import { create } from 'zustand';

export interface Toast {
  readonly id: number;
  readonly kind: 'success' | 'info';
  readonly text: string;
}

interface ToastState {
  readonly toasts: readonly Toast[];
  readonly add: (kind: Toast['kind'], text: string) => void;
  readonly remove: (id: number) => void;
}

let lastId = 0;

export const useToasts = create<ToastState>((set) => ({
  toasts: [],
  add: (kind, text) => {
    lastId += 1;
    const toast = { id: lastId, kind, text };
    // one of a kind: a pile of them would cover the heading below the top bar
    set((state) => ({ toasts: [...state.toasts.filter((each) => each.kind !== kind), toast] }));
  },
  remove: (id) => set((state) => ({ toasts: state.toasts.filter((toast) => toast.id !== id) })),
}));

/** Says in the corner of the screen, and to a screen reader, that something was done (`保存しました`). Never for failures. */
export function showToast(text: string, kind: Toast['kind'] = 'success'): void {
  useToasts.getState().add(kind, text);
}

/** Takes away what was said to be done: beside the news that the next thing was not, it would be taken for that one. */
export const dropToasts = (): void => useToasts.setState({ toasts: [] });
