import type { Id } from '../../../shared/kernel/types.ts';
import type { Store } from '../store.ts';

/**
 * Whether anything on an application's sheet was changed after the committee's last opinion was first recorded, as the history
 * tells it (its keys rise with time). The end of the review, taken back and declared again, or taken-over entries that were
 * looked at and stand change nothing; mending the words of an opinion makes it no newer.
 */
export const sheetChangedSinceOpinion = (store: Store, applicationId: Id): boolean =>
  store
    .statement<number>(
      `select exists (select 1 from audit_line l
        where (l.entity in ('checksheet', 'checksheet_answer') and l.entity_id = @applicationId
            and l.action not in ('checksheets.finishReview', 'checksheets.reopenReview', 'checksheets.confirmCarried')
          or l.entity = 'application' and l.entity_id = @applicationId and l.action = 'checksheets.changeVersion')
          and l.id > (select max(first) from (select min(o.id) as first from meeting_item i
            join audit_line o on o.entity = 'meeting_item' and o.entity_id = i.id and o.action = 'committee.recordOpinion'
            where i.application_id = @applicationId and i.kind = 'opinion' and i.deleted_at is null
            group by i.id)))`,
    )
    .pluck()
    .get({ applicationId }) === 1;
