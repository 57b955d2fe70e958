import type { LetterOrder } from '../../../shared/contract/notices.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { termSubject } from '../../../shared/domain/alert.ts';
import { letterKindLabels, letterSubjectOf } from '../../../shared/domain/letter-kinds.ts';
import type { ReportDocument } from '../../../shared/domain/report.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { handlingsOfSubjects } from '../../store/repositories/alert-handlings.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { insertNotice } from '../../store/repositories/notices.ts';
import { stampOf } from '../acting.ts';
import { type AppContext, because } from '../context.ts';
import type { PlannedLetter } from '../letter-writer.ts';
import { planLetters } from './plan-letters.ts';

interface Recorded {
  readonly count: number;
  readonly alerts: { subject: string; rowVersion: number | null }[];
}

/** The last line of the addressee: the person, or the company itself where nobody is named. */
const counterpartOf = ({ blocks }: ReportDocument): string =>
  blocks.map((block) => (block.kind === 'letter-head' ? (block.addressee.split('\n').at(-1) ?? '') : '')).join('');

/** The alerts of the terms written about, with the versions of their handlings. */
function alertsOf({ store }: AppContext, letters: readonly PlannedLetter[]): Recorded['alerts'] {
  const subjects = letters.flatMap(({ row }) => (row.aboutTermId === null ? [] : [termSubject(row.aboutTermId)]));
  const versions = new Map(handlingsOfSubjects(store, subjects).map((row) => [row.subject, row.rowVersion]));
  return subjects.map((subject) => ({ subject, rowVersion: versions.get(subject) ?? null }));
}

/** 作成を記録する: an entry for each company with the letter as it was; refused when the letters would differ now. */
export function recordLetters(
  context: AppContext,
  { seen, ...order }: LetterOrder & { readonly seen: string },
): Result<Recorded, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const planned = planLetters(context, order);
    if (!planned.ok) return planned;
    const { letters, sentOn } = planned.value;
    if (planned.value.seen !== seen) return because('edit-conflict');
    const stamp = stampOf(context);
    for (const { row, number, document } of letters) {
      const id = insertNotice(
        store,
        {
          companyId: row.companyId,
          termId: row.aboutTermId,
          applicationId: row.applicationId,
          kind: 'letter',
          happenedOn: sentOn,
          letterKind: order.kind,
          documentNumber: order.numberMode === 'later' ? '' : number,
          subject: document.title,
          counterpart: counterpartOf(document),
          note: '',
          content: JSON.stringify(document),
        },
        stamp,
      );
      writeAudit(store, {
        ...stamp,
        action: 'notices.record',
        entity: 'notice',
        entityId: id,
        companyId: row.companyId,
        after: {
          letter: letterKindLabels[order.kind],
          happenedOn: sentOn,
          ...(order.numberMode === 'later' ? {} : { documentNumber: number }),
        },
      });
    }
    const alerts = letterSubjectOf[order.kind] === 'term' ? alertsOf(context, letters) : [];
    return ok({ count: letters.length, alerts });
  });
}
