import { applicationStatuses, isOpen } from '../../shared/domain/application.ts';
import { reissueReasonLabels, reissueReasons } from '../../shared/domain/certificate-copy.ts';
import { endingOfLetter, type LetterKind } from '../../shared/domain/letter-kinds.ts';

/** Columns every subject gives; null where it has no such fact. */
const columns = [
  'termId',
  'applicationId',
  'receiptNumber',
  'receivedOn',
  'decidedOn',
  'effectiveOn',
  'happenedOn',
  'notifiedOn',
  'acceptedOn',
  'ground',
  'reason',
  'reissuedOn',
  'changes',
] as const;
type FactColumn = (typeof columns)[number];

/**
 * The facts of one sort, the latest of a company first (`nth`). `which` narrows them to some companies before anything is
 * put in order: one letter must not cost a walk over the register. `group` where a fact is made of several rows.
 */
interface FactSource {
  readonly companyId: string;
  readonly factOn: string;
  readonly given: Partial<Record<FactColumn, string>>;
  readonly from: string;
  readonly where: string;
  readonly group?: string;
  /** which of one day is the later */
  readonly key?: string;
}
const factsOf = (
  { companyId, factOn, given, from, where, group = '', key = companyId }: FactSource,
  which: string,
): string =>
  `select ${companyId} as companyId, ${factOn} as factOn,
    ${columns.map((column) => `${given[column] ?? 'null'} as ${column}`).join(', ')},
    row_number() over (partition by ${companyId} order by ${factOn} desc, ${key} desc) as nth
   from ${from} where ${where} and ${companyId} ${which} ${group}`;

const theirTerms = 'select t.id from term t where t.company_id = a.company_id and t.deleted_at is null';

/**
 * A decision that a later one (of the same application) corrects does not stand. The term is the one decided on, whatever
 * prolonged it since; of a refused renewal the one that was to be renewed.
 */
const decided = (outcome: 'certified' | 'refused', kind: 'new' | 'renewal'): FactSource => ({
  companyId: 'a.company_id',
  factOn: 'd.decided_on',
  given: {
    ...(outcome === 'certified'
      ? { termId: `(${theirTerms} and t.decision_id = d.id and t.prolongs_id is null limit 1)` }
      : kind === 'renewal'
        ? { termId: `(${theirTerms} and t.certified_on <= a.received_on order by t.end_on desc limit 1)` }
        : {}),
    applicationId: 'a.id',
    receiptNumber: 'a.receipt_number',
    receivedOn: 'a.received_on',
    decidedOn: 'd.decided_on',
    reason: 'd.reason',
  },
  key: 'd.id',
  from: 'application a join decision d on d.application_id = a.id',
  where: `a.deleted_at is null and a.kind = '${kind}' and d.outcome = '${outcome}'
    and not exists (select 1 from decision l where l.application_id = a.id and l.corrects_id = d.id)`,
});

const ending = (kind: keyof typeof endingOfLetter): FactSource => ({
  companyId: 'e.company_id',
  factOn: 'e.effective_on',
  given: {
    termId: `(select t.id from term t where t.certification_id = e.certification_id and t.deleted_at is null
      order by t.end_on desc limit 1)`,
    effectiveOn: 'e.effective_on',
    happenedOn: 'e.happened_on',
    notifiedOn: 'e.notified_on',
    acceptedOn: 'e.accepted_on',
    ground: 'e.ground',
    // a 消滅 rests on its ground, the words beside it are free; a 取消し names the two apart
    reason: kind === 'ended' ? `trim(e.ground || '　' || e.reason, '　')` : 'e.reason',
  },
  from: 'term_ending e',
  where: `e.deleted_at is null and e.kind = '${endingOfLetter[kind]}'`,
});

// one notice may have changed several things: its rows are told together
const noticedOn = 'coalesce(h.accepted_on, h.notified_on)';
const change: FactSource = {
  companyId: 'h.company_id',
  factOn: noticedOn,
  given: {
    happenedOn: 'max(h.happened_on)',
    notifiedOn: 'max(h.notified_on)',
    acceptedOn: 'max(h.accepted_on)',
    changes: `json_group_array(json_object('before', json(h.before), 'after', json(h.after)))`,
  },
  from: 'company_history h',
  where: `${noticedOn} is not null`,
  group: `group by h.company_id, ${noticedOn}`,
};

// the words as typed; without any the kind of reason says why
const reissueKinds = reissueReasons.map((kind) => `when '${kind}' then '${reissueReasonLabels[kind]}'`).join(' ');
const reissue: FactSource = {
  companyId: 'r.company_id',
  factOn: 'r.issued_on',
  given: {
    termId: 'r.term_id',
    reissuedOn: 'r.issued_on',
    reason: `case when trim(r.reason, ' 　') <> '' then r.reason else case r.reason_kind ${reissueKinds} else '' end end`,
  },
  from: 'certificate r',
  where: `r.kind = 'reissue'`,
  key: 'r.id',
};

const term: FactSource = {
  companyId: 'st.company_id',
  factOn: 'null',
  given: { termId: 'st.term_id' },
  from: 'standing st',
  where: '1',
};

const sources: Readonly<Record<LetterKind, FactSource>> = {
  'renewal-notice': term,
  'renewal-reminder': term,
  expiry: term,
  'decision-certified': decided('certified', 'new'),
  'decision-refused': decided('refused', 'new'),
  'renewal-decided': decided('certified', 'renewal'),
  'renewal-refused': decided('refused', 'renewal'),
  'resignation-accepted': ending('resignation-accepted'),
  revocation: ending('revocation'),
  ended: ending('ended'),
  'change-accepted': change,
  reissue,
};

/** For labels: every company of the register, whether it was ever certified or not. */
const everyone: FactSource = { companyId: 'x.id', factOn: 'null', given: {}, from: 'company x', where: '1' };

/** The companies of a kind of letter, each with the latest of what it is about (`pick`); null: all of them, for labels. */
export const letterFactsSql = (kind: LetterKind | null, which = 'is not null', pick = 'nth = 1'): string =>
  `with fact as (select * from (${factsOf(kind === null ? everyone : sources[kind], which)}) where ${pick})`;

/** What the rest hangs on: the company, its last term, the term told of. */
export const letterFrom = `from fact f join company c on c.id = f.companyId and c.deleted_at is null
     left join standing s on s.company_id = c.id
     left join term t on t.id = coalesce(f.termId, s.term_id)
     left join certification k on k.id = t.certification_id`;

const openStatuses = applicationStatuses.filter(isOpen).map((status) => `'${status}'`);

/** The companies of @ids (a JSON array) with all a letter of the kind may say, in no order. */
export const letterRowsSql = (kind: LetterKind | null, pick?: string): string =>
  `${letterFactsSql(kind, 'in (select value from json_each(@ids))', pick)}
   select c.id as companyId, c.name, c.postal_code as postalCode, c.address,
     c.representative_title as representativeTitle, c.representative_name as representativeName,
     f.factOn, ${columns.map((column) => `f.${column}`).join(', ')},
     k.number, t.certified_on as certifiedOn, t.start_on as startOn, t.end_on as endOn,
     t.ended_on as endedOn, t.end_kind as endKind, s.renewals,
     coalesce(f.termId, s.term_id) as aboutTermId,
     (select max(n.happened_on) from notice n
       where n.company_id = c.id and n.letter_kind = @kind and n.deleted_at is null) as lastOn,
     (select max(n.happened_on) from notice n where n.company_id = c.id and n.letter_kind = 'renewal-notice'
       and n.happened_on >= t.start_on and n.deleted_at is null) as firstNoticeOn,
     (select json_group_array(json_object('receivedOn', o.received_on, 'closedOn', case
         when o.status in (${openStatuses.join(', ')}) then null
         else coalesce(case when o.status = 'withdrawn' then o.withdrawn_on else (select d.decided_on from decision d
           where d.application_id = o.id and d.corrects_id is null) end, o.received_on) end))
       from application o where o.company_id = c.id and o.kind = 'renewal' and o.deleted_at is null
         and o.received_on is not null) as renewalsJson
   ${letterFrom}`;
