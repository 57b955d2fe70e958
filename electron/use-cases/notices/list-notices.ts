import type { NoticeFilter, NoticeRow } from '../../../shared/contract/notices.ts';
import { letterKinds } from '../../../shared/domain/letter-kinds.ts';
import { listNotices } from '../../store/repositories/notices.ts';
import type { AppContext } from '../context.ts';

/** Letters made and calls, mails and visits, the latest first. */
export function readNotices(
  { store }: AppContext,
  asked: NoticeFilter & { offset: number; limit: number },
): { total: number; rows: NoticeRow[] } {
  const { total, rows } = listNotices(store, asked);
  return {
    total,
    rows: rows.map((row) => ({ ...row, letterKind: letterKinds.find((kind) => kind === row.letterKind) ?? null })),
  };
}
