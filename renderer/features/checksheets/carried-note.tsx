import { Button } from '@mantine/core';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useAction } from '../../lib/use-action.ts';
import { confirmCarried } from './api.ts';
import styles from './checksheets.module.css';
import { coverPart } from './sheet-content.ts';
import { useOpenSheet, useSheet } from './sheet-context.tsx';
import { partId } from './sheet-ids.ts';
import type { CarriedFrom } from './state.ts';

interface CarriedNoteProps {
  /** Item key, or `cover.<key>`. */
  readonly part: string;
  /** Heard before the button's word: 1-1, the declaration's text. */
  readonly name: string;
}

function origin(from: CarriedFrom | null, ids: readonly string[]): string {
  const when = from?.decidedOn == null ? '前回' : `前回（${formatWareki(from.decidedOn)}決定）`;
  return `${when}の${ids.length === 0 ? '' : `${ids.join('・')}の`}記入を引き継ぎました。今も変わらないか確かめてください。`;
}

function Note({ part, name, from }: CarriedNoteProps & { readonly from: CarriedFrom | null }) {
  const { sheet, readOnly } = useOpenSheet();
  const { applicationId, previous } = sheet.detail;
  const saved = part.startsWith('cover.') ? coverPart : part;
  const action = useAction({
    call: async (input: Parameters<typeof confirmCarried>[0]) => {
      // what was typed beside it goes first: the word counts for what is in the register
      await sheet.autosave.save(saved);
      return confirmCarried(input);
    },
    success: null,
    onDone: () => {
      sheet.settle(part);
      document.getElementById(partId(part))?.focus({ preventScroll: true });
    },
  });
  const ids = (previous?.items[part] ?? []).flatMap(({ key, id }) => (from?.items.includes(key) === true ? [id] : []));
  return (
    <div className={styles['carried']}>
      <StatusBadge tone="progress">要確認</StatusBadge>
      <span>{origin(from, ids)}</span>
      {!readOnly && (
        <Button
          variant="outline"
          size="compact-sm"
          loading={action.pending}
          onClick={() => void action.run({ applicationId, part })}
        >
          <span className="visually-hidden">{name} </span>
          確認した
        </Button>
      )}
      <ActionBanner action={action} />
    </div>
  );
}

/** 要確認 as long as nobody looked at the carried entries of a part; typing into it counts as looking. */
export function CarriedNote({ part, name }: CarriedNoteProps) {
  const from = useSheet((state) => state.carried[part]);
  return from === undefined ? null : <Note part={part} name={name} from={from} />;
}
