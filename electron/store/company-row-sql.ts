import type { StateRules } from '../../shared/domain/term-state.ts';

/**
 * The list's computed columns as SQL; `company` is an SQL expression for the company's id, of a table not called l, t or b.
 * They say what shared/domain/term-state.ts says of a company's terms and renewals, whatever numbers these bear (a renewal
 * may bring a new one; a property test holds the two together), but of any number of companies at once: the table `standing`
 * has each company's last term, and all terms are looked at only where that one is still to begin.
 * Parameters: @today and those of `stateParams`.
 */

/** The rules of the states as parameters of the expressions below. */
export const stateParams = ({ noticeMonths, lateRenewalDays = 0, undecidedAtEnd = 'stays-valid' }: StateRules) => ({
  noticeMonths,
  lateRenewalDays,
  pendingIsValid: undecidedAtEnd === 'stays-valid' ? 1 : 0,
});

// in force from the day of certification where counting begins the day after, but not on the last day of a term it joins;
// the cheap comparison first
const hasBegun = (t: string): string =>
  `(${t}.start_on <= @today or (${t}.certified_on <= @today and date(${t}.certified_on, '+1 day') = ${t}.start_on
    and not exists (select 1 from term p where p.company_id = ${t}.company_id and p.deleted_at is null
      and p.end_on = ${t}.certified_on and (p.ended_on is null or p.ended_on > p.end_on))))`;

// the last term that has begun, an extension before the row it prolongs; before the first begins, the first
const termId = (company: string): string => `(select b.id from term b
  where b.company_id = ${company} and b.deleted_at is null
  order by ${hasBegun('b')} desc, case when ${hasBegun('b')} then b.start_on end desc,
    case when ${hasBegun('b')} then b.end_on end desc, b.start_on, b.end_on limit 1)`;

// the last day of the unbroken chain of terms from t on, as far as decided
const chainEnd = `(with recursive chain(last) as (
    select t.end_on
    union
    select n.end_on from chain join term n on n.company_id = t.company_id and n.start_on = date(chain.last, '+1 day')
    where n.deleted_at is null and n.certified_on <= @today and (n.ended_on is null or n.ended_on > n.start_on))
  select max(last) from chain)`;

// a renewal received by today that was not decided or withdrawn by today
const openRenewal = (company: string, receivedBy: string): string => `exists (select 1 from application r
  where r.company_id = ${company} and r.kind = 'renewal' and r.deleted_at is null
    and r.received_on <= @today and r.received_on <= ${receivedBy}
    and case
      when r.status = 'withdrawn' then coalesce(r.withdrawn_on, r.received_on) > @today
      when r.status in ('certified', 'refused') then coalesce((select d.decided_on from decision d
        where d.application_id = r.id and d.corrects_id is null), r.received_on) > @today
      else 1 end)`;

const stateOf = (t: string, end: string): string => `case
    when ${t}.ended_on <= @today then coalesce(${t}.end_kind, 'ended')
    when not ${hasBegun(t)} then 'before'
    when ${t}.end_on < @today then case
      when ${openRenewal(`${t}.company_id`, `date(${t}.end_on, '+' || @lateRenewalDays || ' days')`)}
      then 'pending' else 'expired' end
    when ${openRenewal(`${t}.company_id`, '@today')} then 'renewing'
    when date(${t}.end_on, '-' || @noticeMonths || ' months', 'floor') <= @today and ${end} = ${t}.end_on then 'notice'
    else 'active' end`;

/** Of a company's last term where it has begun, else of the one in force (or the first): an expression of either. */
const ofTerm = (company: string, ofLast: string, ofEarlier: string): string =>
  `(select case when ${hasBegun('l')} then ${ofLast} else (select ${ofEarlier} from term t where t.id = ${termId('l.company_id')}) end
    from standing l where l.company_id = ${company})`;

/** Number that the company's certification bears today (the last one it bore, once expired), or null. */
export const numberSql = (company: string): string =>
  ofTerm(company, 'l.number', '(select k.number from certification k where k.id = t.certification_id)');

/** Certification state today; `none` without a term. */
export const stateSql = (company: string): string =>
  `coalesce(${ofTerm(company, stateOf('l', 'l.end_on'), stateOf('t', chainEnd))}, 'none')`;

/** Last day of the company's current chain of terms, or null. */
export const endSql = (company: string): string => ofTerm(company, 'l.end_on', chainEnd);

/** How many renewals the certification has seen (継続回数), or null. */
export const renewalsSql = (company: string): string =>
  `(select l.renewals from standing l where l.company_id = ${company})`;

// the day the whole years are counted to: today, or the first day without effect
const countedTo = `min(@today, coalesce(l.ended_on, date(l.end_on, '+1 day')))`;

/** 認定年数: what shared/domain/certified-years.ts says of the company's standing, or null. */
export const yearsSql = (company: string): string => `(select max(0,
    substr(${countedTo}, 1, 4) - substr(l.first_certified_on, 1, 4)
      - (substr(${countedTo}, 6) < substr(l.first_certified_on, 6)))
  from standing l where l.company_id = ${company})`;

// a renewal received after the end does not revive what had lapsed, whatever the city says of one received in time
const validOf = (t: string): string => `case
    when ${t}.ended_on <= @today or not ${hasBegun(t)} then 0
    when ${t}.end_on < @today then @pendingIsValid and ${openRenewal(`${t}.company_id`, `${t}.end_on`)}
    else 1 end`;

/** Whether a company's certification is valid today; null without a term. */
export const validSql = (company: string): string => ofTerm(company, validOf('l'), validOf('t'));

/**
 * How many certifications are valid today: one walk over the last terms, and those after their end from the few open
 * applications. Takes an application as open that is open now: nothing is decided in the future.
 */
export const countValidSql = `select (select count(*) from standing s
    where case when ${hasBegun('s')} then s.end_on >= @today and (s.ended_on is null or s.ended_on > @today)
      else ${validSql('s.company_id')} end)
  + (select count(distinct r.company_id) from application r join standing s on s.company_id = r.company_id
    where @pendingIsValid and r.status in ('received', 'correction', 'reviewing', 'opinion', 'awaiting-decision')
      and r.kind = 'renewal' and r.deleted_at is null and r.received_on <= @today
      and s.end_on < @today and (s.ended_on is null or s.ended_on > @today)
      and r.received_on <= s.end_on)`;

const openStatusSql = `(select a.status from application a where a.company_id = c.id and a.deleted_at is null
  and a.status not in ('certified', 'refused', 'withdrawn') order by a.id desc limit 1)`;

/** The rows of a page in the order of @ids (a JSON array of company ids). */
export const rowsSql = `select id, name, kana, corporateNumber, address, industry, employees, consent, state, number, termEndOn,
    renewals, certifiedYears,
    case when state in ('before', 'active', 'notice', 'renewing')
      then cast(julianday(termEndOn) - julianday(@today) as integer) end as daysLeft,
    openApplicationStatus, updatedAt
  from (select j.key as position, c.id, c.name, c.kana, c.corporate_number as corporateNumber, c.address, c.industry,
      c.employees, c.publication_consent as consent, ${stateSql('c.id')} as state, ${numberSql('c.id')} as number,
      ${endSql('c.id')} as termEndOn, ${renewalsSql('c.id')} as renewals, ${yearsSql('c.id')} as certifiedYears,
      ${openStatusSql} as openApplicationStatus, c.updated_at as updatedAt
    from json_each(@ids) j join company c on c.id = j.value)
  order by position`;
