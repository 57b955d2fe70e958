import type { NoticeCandidate, NoticeGroup, NoticeProblem } from '../../../shared/contract/notices.ts';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import type { LetterKind } from '../../../shared/domain/letter-kinds.ts';
import type { LetterFacts } from '../../../shared/domain/letter-placeholders.ts';
import { type LetterTemplate, missingFacts } from '../../../shared/domain/letter-template.ts';
import { renewalDeadline } from '../../../shared/domain/term-state.ts';
import { countGraphemes, isBlank } from '../../../shared/domain/text.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { letterCandidates, letterRows, type LetterRow } from '../../store/repositories/letter-facts.ts';
import type { AppContext } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { factsFor } from './letter-facts.ts';
import { templateInForce } from './letter-template.ts';

const most = 1000;
/** 期限が近い, in days. */
const nearDays = 90;
/** Longer ones take a second line in the letter's address. */
const longName = 36;
const longAddress = 40;
const asksToRenew: ReadonlySet<LetterKind> = new Set(['renewal-notice', 'renewal-reminder']);

/** Why a company need not be asked to renew: it has applied, it has left, or it is too late for what the letter says. */
function needlessOf(row: LetterRow, today: CivilDate, deadlineMonths: number): NoticeProblem[] {
  const { endOn, endedOn, renewalReceivedOn } = row;
  const told = (code: NoticeProblem['code'], on: CivilDate): NoticeProblem[] => [{ code, on, stops: false }];
  if (endedOn !== null) return told('ending-recorded', endedOn);
  if (renewalReceivedOn !== null) return told('renewal-received', renewalReceivedOn);
  const deadline = endOn === null ? null : renewalDeadline(endOn, deadlineMonths);
  return deadline !== null && deadline < today ? told('deadline-passed', deadline) : [];
}

/** What must be looked at before writing to a company. */
function problemsOf(row: LetterRow, template: LetterTemplate, facts: LetterFacts): NoticeProblem[] {
  const missing = missingFacts(template, facts);
  const without = (code: NoticeProblem['code'], there: boolean, stops = false): NoticeProblem[] =>
    there ? [{ code, stops }] : [];
  return [
    ...missing
      .filter((name) => name !== '所在地')
      .map((name) => ({ code: 'fact-missing' as const, name, stops: true })),
    ...without('address-missing', isBlank(row.address), missing.includes('所在地')),
    ...without('representative-missing', isBlank(row.representativeName)),
    ...without('long-name', countGraphemes(row.name) > longName),
    ...without('long-address', countGraphemes(row.address) > longAddress),
  ];
}

/** Companies a letter may be made for, each with what is wanting; given ones stay in their order. */
export function noticeCandidates(
  context: AppContext,
  asked: { kind: LetterKind; group: NoticeGroup; query: string; companyIds?: Id[] | undefined },
): { total: number; rows: NoticeCandidate[] } {
  const { store, clock } = context;
  const today = clock.today();
  const settings = settingsInForce(store);
  const { kind, group, query, companyIds } = asked;
  const given = companyIds === undefined ? undefined : letterRows(store, kind, companyIds);
  const found =
    given === undefined
      ? letterCandidates(store, {
          kind,
          group,
          query,
          today,
          noticeMonths: settings.renewalNoticeMonths,
          nearUntil: addDays(today, nearDays),
          limit: most,
        })
      : { total: given.length, rows: given };
  const template = templateInForce(store, kind);
  const facts = factsFor(store, settings, today);
  return {
    total: found.total,
    rows: found.rows.map((row) => ({
      companyId: row.companyId,
      companyName: row.name,
      number: row.number,
      endOn: row.endOn,
      daysLeft: row.endOn === null ? null : daysBetween(today, row.endOn),
      factOn: row.factOn,
      lastOn: row.lastOn,
      problems: [
        ...(asksToRenew.has(kind) ? needlessOf(row, today, settings.renewalDeadlineMonths) : []),
        ...problemsOf(row, template, facts(row, { number: '1', on: today })),
      ],
    })),
  };
}
