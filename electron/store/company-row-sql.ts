/**
 * The list's computed columns as SQL; `company` is an SQL expression for the company's id. They say what
 * shared/domain/term-state.ts says of a company's terms, whatever numbers these bear (a renewal may bring a new one; a
 * property test holds the two together), but of any number of companies at once. Parameters: @today, @noticeMonths.
 */

const inForceFrom = (t: string): string =>
  `case when date(${t}.certified_on, '+1 day') = ${t}.start_on then ${t}.certified_on else ${t}.start_on end`;

// the last term that has begun, an extension before the row it prolongs; before the first begins, the first
const termId = (company: string): string => `(select b.id from term b
  where b.company_id = ${company} and b.deleted_at is null
  order by (${inForceFrom('b')}) <= @today desc,
    case when (${inForceFrom('b')}) <= @today then b.start_on end desc,
    case when (${inForceFrom('b')}) <= @today then b.end_on end desc, b.start_on, b.end_on limit 1)`;

// the last day of the unbroken chain of terms from t on, as far as decided
const chainEnd = `(with recursive chain(last) as (
    select t.end_on
    union
    select n.end_on from chain join term n on n.company_id = t.company_id and n.start_on = date(chain.last, '+1 day')
    where n.deleted_at is null and n.certified_on <= @today and (n.ended_on is null or n.ended_on > n.start_on))
  select max(last) from chain)`;

const stateOfTerm = `case
    when t.ended_on <= @today then coalesce(t.end_kind, 'ended')
    when (${inForceFrom('t')}) > @today then 'before'
    when t.end_on < @today then 'expired'
    when date(t.end_on, '-' || @noticeMonths || ' months', 'floor') <= @today and ${chainEnd} = t.end_on then 'notice'
    else 'active' end`;

/** Number that the company's certification bears today (the last one it bore, once expired), or null. */
export const numberSql = (company: string): string =>
  `(select k.number from term t join certification k on k.id = t.certification_id where t.id = ${termId(company)})`;

/** Certification state today; `none` without a term. */
export const stateSql = (company: string): string =>
  `coalesce((select ${stateOfTerm} from term t where t.id = ${termId(company)}), 'none')`;

/** Last day of the company's current chain of terms, or null. */
export const endSql = (company: string): string => `(select ${chainEnd} from term t where t.id = ${termId(company)})`;

const openStatusSql = `(select a.status from application a where a.company_id = c.id and a.deleted_at is null
  and a.status not in ('certified', 'refused', 'withdrawn') order by a.id desc limit 1)`;

/** The rows of a page in the order of @ids (a JSON array of company ids). */
export const rowsSql = `select id, name, kana, corporateNumber, address, industry, employees, consent, state, number, termEndOn,
    case when state in ('before', 'active', 'notice') then cast(julianday(termEndOn) - julianday(@today) as integer) end as daysLeft,
    openApplicationStatus, updatedAt
  from (select j.key as position, c.id, c.name, c.kana, c.corporate_number as corporateNumber, c.address, c.industry,
      c.employees, c.publication_consent as consent, ${stateSql('c.id')} as state, ${numberSql('c.id')} as number, ${endSql('c.id')} as termEndOn,
      ${openStatusSql} as openApplicationStatus, c.updated_at as updatedAt
    from json_each(@ids) j join company c on c.id = j.value)
  order by position`;
