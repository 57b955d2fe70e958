import type { LetterKind } from '../../../shared/domain/letter-kinds.ts';
import type { EndKind } from '../../../shared/domain/term-state.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { letterFactsSql, letterFrom, letterRowsSql } from '../letter-facts-sql.ts';
import { readQuery } from '../search-text.ts';
import type { Store } from '../store.ts';

/** Everything the register knows for one letter to one company; null: no such fact. */
export interface LetterRow {
  readonly companyId: Id;
  readonly name: string;
  readonly postalCode: string;
  readonly address: string;
  readonly representativeTitle: string;
  readonly representativeName: string;
  readonly factOn: CivilDate | null;
  readonly applicationId: Id | null;
  readonly receiptNumber: string | null;
  readonly receivedOn: CivilDate | null;
  readonly decidedOn: CivilDate | null;
  readonly effectiveOn: CivilDate | null;
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly ground: string | null;
  readonly reason: string | null;
  readonly reissuedOn: CivilDate | null;
  /** JSON: [{before, after}] of a 変更届 */
  readonly changes: string | null;
  readonly number: number | null;
  readonly certifiedOn: CivilDate | null;
  readonly startOn: CivilDate | null;
  readonly endOn: CivilDate | null;
  readonly renewals: number | null;
  readonly aboutTermId: Id | null;
  /** the last recorded letter of this kind */
  readonly lastOn: CivilDate | null;
  /** 辞退・取消・消滅 of the term told of, also one to come */
  readonly endedOn: CivilDate | null;
  readonly endKind: EndKind | null;
  /** the last 更新の案内 recorded since the term began */
  readonly firstNoticeOn: CivilDate | null;
  /** JSON: [{receivedOn, closedOn}] of the company's renewals that are in */
  readonly renewalsJson: string;
}

/** Which companies; the days bound the groups that are about the end of the term. `kind` null: for labels. */
export interface LetterFilter {
  readonly kind: LetterKind | null;
  readonly group: 'notice' | 'near' | 'expired' | 'certified' | 'fact';
  readonly query: string;
  readonly today: CivilDate;
  readonly noticeMonths: number;
  readonly nearUntil: CivilDate;
  readonly limit: number;
}

const noRenewal = `not exists (select 1 from application o where o.company_id = c.id and o.kind = 'renewal'
  and o.deleted_at is null and o.received_on is not null and o.status not in ('certified', 'refused', 'withdrawn'))`;
const groups = {
  notice: `s.ended_on is null and s.end_on >= @today
    and date(s.end_on, '-' || @noticeMonths || ' months', 'floor') <= @today and ${noRenewal}`,
  near: `s.ended_on is null and s.end_on between @today and @nearUntil and ${noRenewal}`,
  expired: `s.ended_on is null and s.end_on < @today and ${noRenewal}`,
  certified: 's.end_on >= @today and (s.ended_on is null or s.ended_on > @today)',
  fact: '1',
} as const;

/** The companies of a group, the nearest end (the latest fact) first, and how many there are in all. */
export function letterCandidates(store: Store, filter: LetterFilter): { total: number; rows: LetterRow[] } {
  const { words, number } = readQuery(filter.query);
  const conditions = words.map(
    (word, at) => `(${word.map((_, nth) => `instr(q.search_key, @w${at}_${nth}) > 0`).join(' or ')})`,
  );
  const texts = Object.fromEntries(words.flatMap((word, at) => word.map((text, nth) => [`w${at}_${nth}`, text])));
  const found = conditions.length === 0 ? '1' : `(${conditions.join(' and ')})`;
  const matches = number === undefined ? found : `(${found} or k.number = @number)`;
  const from = `${letterFrom} join company_search q on q.company_id = c.id
    where ${groups[filter.group]} and ${matches}`;
  const { kind, today, noticeMonths, nearUntil, limit } = filter;
  // a parameter the statement does not name is passed over by the driver
  const params = { today, noticeMonths, nearUntil, number: number ?? null, limit, ...texts };
  const facts = letterFactsSql(kind);
  const order = 'f.factOn desc, t.end_on, k.number, c.id';
  // only who is shown is read whole
  const shown = store
    .statement<{ id: Id; total: number }>(
      `${facts} select c.id, count(*) over () as total ${from} order by ${order} limit @limit`,
    )
    .all(params);
  const ids = shown.map(({ id }) => id);
  return { total: shown[0]?.total ?? 0, rows: letterRows(store, kind, ids) };
}

/** What the register knows for letters to these companies, in their order; who has no such fact is left out. */
export const letterRows = (store: Store, kind: LetterKind | null, companyIds: readonly Id[]): LetterRow[] =>
  store
    .statement<LetterRow>(
      `select r.* from json_each(@ids) j join (${letterRowsSql(kind)}) r on r.companyId = j.value order by j.key`,
    )
    .all({ kind, ids: JSON.stringify(companyIds) });

/** What the register knows for the letter about one application's decision, be it the company's latest or not. */
export const letterRowOf = (
  store: Store,
  kind: LetterKind,
  { companyId, applicationId }: { readonly companyId: Id; readonly applicationId: Id },
): LetterRow | undefined =>
  store
    .statement<LetterRow>(letterRowsSql(kind, 'applicationId = @applicationId'))
    .get({ kind, applicationId, ids: JSON.stringify([companyId]) });
