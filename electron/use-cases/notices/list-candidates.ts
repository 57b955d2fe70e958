import type { NoticeCandidate, NoticeGroup, NoticeProblem } from '../../../shared/contract/notices.ts';
import { addDays, daysBetween } from '../../../shared/domain/civil-date.ts';
import type { LetterKind } from '../../../shared/domain/letter-kinds.ts';
import { missingFacts } from '../../../shared/domain/letter-template.ts';
import type { Settings } from '../../../shared/domain/settings.ts';
import { countGraphemes, isBlank } from '../../../shared/domain/text.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { letterCandidates, letterRows, type LetterRow } from '../../store/repositories/letter-facts.ts';
import type { AppContext } from '../context.ts';
import { closedDays } from '../office-calendar.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { factsFor } from '../letter-facts.ts';
import { letterProblems } from '../letter-problems.ts';
import { templateInForce } from '../letter-template.ts';

const most = 1000;
/** 期限が近い, in days. */
const nearDays = 90;
/** Longer ones take a second line in the letter's address. */
const longName = 36;
const longAddress = 40;

const problemIf = (there: boolean, code: NoticeProblem['code'], stops = false): NoticeProblem[] =>
  there ? [{ code, stops }] : [];

/** What must be looked at in the address, of a letter or a label; a label is nothing without one. */
const addressProblems = (row: LetterRow, needed: boolean): NoticeProblem[] => [
  ...problemIf(isBlank(row.address), 'address-missing', needed),
  ...problemIf(isBlank(row.representativeName), 'representative-missing'),
  ...problemIf(countGraphemes(row.name) > longName, 'long-name'),
  ...problemIf(countGraphemes(row.address) > longAddress, 'long-address'),
];

/** Gives what must be looked at before a letter of that day is written to a company; `kind` null: a label. */
function problemsFor(
  { store }: AppContext,
  kind: LetterKind | null,
  { today, sentOn, settings }: { today: CivilDate; sentOn: CivilDate; settings: Settings },
): (row: LetterRow) => NoticeProblem[] {
  if (kind === null) return (row) => addressProblems(row, true);
  const template = templateInForce(store, kind);
  const facts = factsFor(store, settings, today);
  const rules = { ...settings, isHoliday: closedDays(store) };
  return (row) => {
    const missing = missingFacts(template, facts(row, { number: '1', on: sentOn }));
    const nameless = missing.filter((name) => name !== '所在地');
    return [
      ...letterProblems(kind, row, sentOn, rules),
      ...nameless.map((name) => ({ code: 'fact-missing' as const, name, stops: true })),
      ...addressProblems(row, missing.includes('所在地')),
    ];
  };
}

/** Companies a letter may be made for, each with what is wanting; given ones stay in their order. */
export function noticeCandidates(
  context: AppContext,
  asked: {
    readonly kind: LetterKind | null;
    readonly group: NoticeGroup;
    readonly query: string;
    readonly sentOn?: CivilDate | undefined;
    readonly companyIds?: Id[] | undefined;
  },
): { total: number; rows: NoticeCandidate[] } {
  const { store, clock } = context;
  const today = clock.today();
  const settings = settingsInForce(store);
  const { kind, group, query, companyIds, sentOn = today } = asked;
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
  const problems = problemsFor(context, kind, { today, sentOn, settings });
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
      problems: problems(row),
    })),
  };
}
