import { type ReactNode, useState } from 'react';
import type { LedgerRow } from '../../shared/contract/certificates.ts';
import { standingNote } from '../../shared/domain/ledger-report.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface Asked {
  readonly row: LedgerRow;
  readonly verb: '開く' | '印刷する';
  readonly go: () => void;
}

/** True of a copy that nobody should take for one in force. */
export const isVoid = ({ standing }: Pick<LedgerRow, 'standing'>): boolean =>
  standing !== null && (standing.state === 'void' || standing.state === 'returned');

/**
 * A void copy keeps its bytes as they were, so the paper itself does not say that it is void: that is said before it is
 * opened or printed.
 */
export function useVoidWarning(): { readonly ask: (asked: Asked) => void; readonly dialog: ReactNode } {
  const [asked, setAsked] = useState<Asked | null>(null);
  return {
    ask: (next) => (isVoid(next.row) ? setAsked(next) : next.go()),
    dialog: (
      <ConfirmDialog
        opened={asked !== null}
        title="この認定証は、効力がありません"
        confirmLabel={`失効していることを承知して${asked?.verb ?? '開く'}`}
        danger
        onCancel={() => setAsked(null)}
        onConfirm={() => {
          setAsked(null);
          asked?.go();
        }}
      >
        <p>
          {asked === null ? '' : standingNote(asked.row)}
          。交付したときの紙面をそのまま保存しているため、紙面に「失効」とは印字されません。有効な認定証として渡さないでください。
        </p>
      </ConfirmDialog>
    ),
  };
}
