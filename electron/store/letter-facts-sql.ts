import {
  endingOfLetter,
  type LetterKind,
  type LetterSubject,
  letterSubjectOf,
} from '../../shared/domain/letter-kinds.ts';

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

const factsOf = (companyId: string, factOn: string, given: Partial<Record<FactColumn, string>>, from: string): string =>
  `select ${companyId} as companyId, ${factOn} as factOn,
    ${columns.map((column) => `${given[column] ?? 'null'} as ${column}`).join(', ')},
    row_number() over (partition by ${companyId} order by ${factOn} desc, ${given.applicationId ?? companyId} desc) as nth
   ${from}`;

// a decision that a later one corrects does not stand
const decided = (outcome: 'certified' | 'refused', kind: string): string =>
  factsOf(
    'a.company_id',
    'd.decided_on',
    {
      termId: '(select t.id from term t where t.decision_id = d.id and t.deleted_at is null limit 1)',
      applicationId: 'a.id',
      receiptNumber: 'a.receipt_number',
      receivedOn: 'a.received_on',
      decidedOn: 'd.decided_on',
      reason: 'd.reason',
    },
    `from decision d join application a on a.id = d.application_id and a.deleted_at is null
     where d.outcome = '${outcome}' ${kind} and not exists (select 1 from decision l where l.corrects_id = d.id)`,
  );

const ending = (kind: LetterKind): string =>
  factsOf(
    'e.company_id',
    'e.effective_on',
    {
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
    `from term_ending e where e.deleted_at is null
     and e.kind = '${Object.hasOwn(endingOfLetter, kind) ? Reflect.get(endingOfLetter, kind) : ''}'`,
  );

// one notice may have changed several things: its rows are told together
const change = factsOf(
  'h.company_id',
  'coalesce(h.accepted_on, h.notified_on)',
  {
    happenedOn: 'max(h.happened_on)',
    notifiedOn: 'max(h.notified_on)',
    acceptedOn: 'max(h.accepted_on)',
    changes: `json_group_array(json_object('before', json(h.before), 'after', json(h.after)))`,
  },
  `from company_history h where coalesce(h.accepted_on, h.notified_on) is not null
   group by h.company_id, coalesce(h.accepted_on, h.notified_on)`,
);

const subjects: Readonly<Record<LetterSubject, (kind: LetterKind) => string>> = {
  term: () => factsOf('st.company_id', 'null', { termId: 'st.term_id' }, 'from standing st'),
  certified: () => decided('certified', `and a.kind = 'new'`),
  refused: () => decided('refused', ''),
  renewed: () => decided('certified', `and a.kind = 'renewal'`),
  ending,
  change: () => change,
  reissue: () =>
    factsOf(
      'r.company_id',
      'r.issued_on',
      { termId: 'r.term_id', reissuedOn: 'r.issued_on', reason: 'r.reason' },
      `from certificate r where r.kind = 'reissue'`,
    ),
};

/** A company with what a letter of the kind is about, the latest one. */
export const letterRowsSql = (kind: LetterKind): string =>
  `with fact as (select * from (${subjects[letterSubjectOf[kind]](kind)}) where nth = 1)
   select c.id as companyId, c.name, c.postal_code as postalCode, c.address,
     c.representative_title as representativeTitle, c.representative_name as representativeName,
     f.factOn, ${columns.map((column) => `f.${column}`).join(', ')},
     k.number, t.certified_on as certifiedOn, t.start_on as startOn, t.end_on as endOn, s.renewals,
     coalesce(f.termId, s.term_id) as aboutTermId,
     (select max(n.happened_on) from notice n
       where n.company_id = c.id and n.letter_kind = @kind and n.deleted_at is null) as lastOn
   from fact f join company c on c.id = f.companyId and c.deleted_at is null
     left join standing s on s.company_id = c.id
     left join term t on t.id = coalesce(f.termId, s.term_id)
     left join certification k on k.id = t.certification_id`;
