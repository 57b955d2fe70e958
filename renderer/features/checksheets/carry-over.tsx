import { Button } from '@mantine/core';
import type { ChecksheetDetail } from '../../../shared/contract/checksheets.ts';
import { itemsOf } from '../../../shared/domain/checksheet.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { useAction } from '../../lib/use-action.ts';
import { carryOver } from './api.ts';
import styles from './checksheets.module.css';
import { useOpenSheet } from './sheet-context.tsx';

/** Of a renewal: which earlier sheet is shown beside the items, and the way to fill empty items from it. */
export function CarryOver({ detail }: { readonly detail: ChecksheetDetail }) {
  const { sheet, readOnly } = useOpenSheet();
  const { applicationId, previous } = detail;
  const action = useAction({
    call: async (input: Parameters<typeof carryOver>[0]) => {
      await sheet.autosave.flush();
      return carryOver(input);
    },
    success: ({ items }) =>
      items === 0 ? '引き継げる記入はありませんでした。' : `${items}件の審査項目に前回の記入を引き継ぎました。`,
  });
  if (previous === null) return null;
  const empty = itemsOf(detail.scheme).length > detail.answers.length;
  return (
    <div className={styles['carryOver']}>
      <p>
        前回は{previous.schemeLabel}（{formatWareki(previous.decidedOn)}
        決定）です。審査項目ごとに「参考（前回）」を開くと、前回の記入を見られます。チェック（✓）は引き継ぎません。
      </p>
      {!readOnly && empty && (
        <Button
          variant="outline"
          size="compact-sm"
          loading={action.pending}
          onClick={() => void action.run({ applicationId })}
        >
          空いている審査項目に前回の記入を引き継ぐ
        </Button>
      )}
      <ActionBanner action={action} />
    </div>
  );
}
