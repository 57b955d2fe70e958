import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { AchievementRowView } from '../../../shared/contract/achievements.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Record } from '../../components/record.tsx';
import { useAction } from '../../lib/use-action.ts';
import { AchievementDialog } from './achievement-dialog.tsx';
import { AchievementList } from './achievement-list.tsx';
import styles from './achievements.module.css';
import { achievementsQuery, confirmConsent, removeAchievement, reorderAchievements } from './api.ts';
import { TakeOverDialog } from './take-over-dialog.tsx';

type Dialog =
  | { readonly kind: 'edit'; readonly row: AchievementRowView | null }
  | { readonly kind: 'remove'; readonly row: AchievementRowView }
  | { readonly kind: 'take-over' };

/** Both swapped; the ids of `rows` in the new order. */
function moved(rows: readonly AchievementRowView[], row: AchievementRowView, by: -1 | 1): readonly string[] {
  const ids = rows.map(({ id }) => id);
  const at = ids.indexOf(row.id);
  const other = ids[at + by];
  if (other === undefined) return ids;
  return ids.with(at, other).with(at + by, row.id);
}

/** 取組実績: what the company achieved, told once; newsletter, web page, press note and certificate are made of it. */
export function AchievementsTab({ companyId, open }: { readonly companyId: string; readonly open: boolean }) {
  const query = useQuery(achievementsQuery(companyId, open));
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const close = () => setDialog(null);
  const order = useAction({ call: reorderAchievements, success: null });
  const consent = useAction({
    call: confirmConsent,
    success: ({ count }) => `${count}件を「同意」にしました。`,
  });
  const removal = useAction({ call: removeAchievement, success: '取組実績を削除しました。', onDone: close });
  if (!open && query.data === undefined) return null;
  return (
    <Record query={query} title="取組実績">
      {({ rows, waiting, hasSheet, companyConsent, companyConsentOn, publications, phrases }) => {
        const present = rows.filter(({ earlier }) => !earlier);
        const earlier = rows.filter((row) => row.earlier);
        const unasked = rows.filter((row) => row.consent === 'unknown').length;
        const deeds = {
          onEdit: (row: AchievementRowView) => setDialog({ kind: 'edit', row }),
          onRemove: (row: AchievementRowView) => setDialog({ kind: 'remove', row }),
        };
        const from: ReactNode = hasSheet ? (
          <Button variant={waiting > 0 ? 'filled' : 'outline'} onClick={() => setDialog({ kind: 'take-over' })}>
            チェックシートから取り込む{waiting > 0 && `（新しい${waiting}件）`}
          </Button>
        ) : null;
        return (
          <>
            <p>
              {from}{' '}
              <Button variant={hasSheet ? 'outline' : 'filled'} onClick={() => setDialog({ kind: 'edit', row: null })}>
                取組実績を追加
              </Button>
            </p>
            <p className={styles['sentence']}>
              広報・ホームページ・報道発表の文と、認定証の{'{取組}'}
              は、ここに登録した実績から作ります。数値のある実績は、期間がないと掲載できません。
            </p>
            <ActionBanner action={order} />
            <ActionBanner action={consent} />
            {companyConsent === 'yes' && unasked > 0 && (
              <Alert color="yellow" mb="md" title={`掲載同意を確認していない実績が${unasked}件あります`}>
                この事業者は広報への掲載に同意しています
                {companyConsentOn !== null && `（${formatWareki(companyConsentOn)}）`}。
                <Button
                  ml="sm"
                  size="compact-sm"
                  variant="outline"
                  loading={consent.pending}
                  onClick={() => void consent.run({ companyId })}
                >
                  まとめて「同意」にする
                </Button>
              </Alert>
            )}
            <AchievementList
              label="取組実績の一覧"
              rows={present}
              empty={
                hasSheet
                  ? '取組実績はまだありません。「チェックシートから取り込む」で、審査で確かめた内容を取り込めます。'
                  : '取組実績はまだありません。チェックシートの記録がないため、「取組実績を追加」で入力してください。'
              }
              {...deeds}
              onMove={(row, by) =>
                void order.run({
                  companyId,
                  ids: [...moved(present, row, by), ...earlier.map(({ id }) => id)],
                })
              }
            />
            {earlier.length > 0 && (
              <>
                <h2 className={styles['part']}>前の認定期間の実績</h2>
                <AchievementList label="前の認定期間の実績の一覧" rows={earlier} empty="" {...deeds} />
              </>
            )}
            {publications.length > 0 && (
              <p className={styles['sentence']}>
                この実績を載せる広報掲載：
                {publications.map(({ id, title }, index) => (
                  <span key={id}>
                    {index > 0 && '、'}
                    <Link to="/publications/$publicationId" params={{ publicationId: id }}>
                      {title}
                    </Link>
                  </span>
                ))}
              </p>
            )}
            {dialog?.kind === 'edit' && (
              <AchievementDialog
                key={dialog.row?.id ?? 'new'}
                companyId={companyId}
                row={dialog.row}
                phrases={phrases}
                consent={companyConsent}
                onClose={close}
              />
            )}
            {dialog?.kind === 'take-over' && <TakeOverDialog companyId={companyId} onClose={close} />}
            <ConfirmDialog
              opened={dialog?.kind === 'remove'}
              title="この取組実績を削除しますか"
              confirmLabel="削除する"
              danger
              pending={removal.pending}
              onCancel={() => {
                removal.clear();
                close();
              }}
              onConfirm={() => {
                if (dialog?.kind === 'remove')
                  void removal.run({ id: dialog.row.id, rowVersion: dialog.row.rowVersion });
              }}
            >
              <ActionBanner action={removal} />
              <p>「{dialog?.kind === 'remove' ? dialog.row.sentence : ''}」を削除します。</p>
              <p>
                手で直していない掲載文からも消えます。チェックシートから来た実績は、もう一度取り込めば元に戻せます。
              </p>
            </ConfirmDialog>
          </>
        );
      }}
    </Record>
  );
}
