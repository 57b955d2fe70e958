import { createContext, type ReactNode, useContext } from 'react';
import type { Editor } from './use-editor.ts';

const Context = createContext<Editor | null>(null);

export const EditorProvider = ({ editor, children }: { readonly editor: Editor; readonly children: ReactNode }) => (
  <Context value={editor}>{children}</Context>
);

/** The version that is open; only inside the editor. */
export function useOpenVersion(): Editor {
  const editor = useContext(Context);
  if (editor === null) throw new Error('no version is open');
  return editor;
}
