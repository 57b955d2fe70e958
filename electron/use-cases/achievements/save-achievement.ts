import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type AchievementFacts, achievementFaults } from '../../../shared/domain/achievement.ts';
import type { Fault } from '../../../shared/domain/fault.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, refuse, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import {
  achievementsOfCompany,
  companyOf,
  findAchievement,
  insertAchievement,
  updateAchievement,
} from '../../store/repositories/achievements.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { followRecord, phrasesOf } from '../achievement-record.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { typedDate } from '../typed-date.ts';

/** An achievement as typed. */
export interface TypedAchievement extends Omit<AchievementFacts, 'fromOn' | 'toOn'> {
  readonly fromOn: string;
  readonly toOn: string;
}

/** The achievement as it is stored, or every fault of it at its field. */
function readDraft(typed: TypedAchievement, today: CivilDate): Result<AchievementFacts, readonly Fault[]> {
  const dateOf = (path: 'fromOn' | 'toOn') => (isBlank(typed[path]) ? ok(null) : typedDate(path, typed[path]));
  const [fromOn, toOn] = [dateOf('fromOn'), dateOf('toOn')];
  const unread = [fromOn, toOn].flatMap((each) => (each.ok ? [] : [each.refusal]));
  const { what, figure, unit, evidence, consent } = typed;
  const facts = {
    what,
    figure,
    unit,
    evidence,
    consent,
    fromOn: fromOn.ok ? fromOn.value : null,
    toOn: toOn.ok ? toOn.value : null,
  };
  const named = new Set(unread.map(({ path }) => path));
  const faults = [...unread, ...achievementFaults(facts, today).filter(({ path }) => !named.has(path))];
  return faults.length > 0 ? refuse(faults) : ok(facts);
}

/** Enters an achievement, or changes one; texts that nobody edited follow. A figure may wait for its period, unpublished. */
export function saveAchievement(
  context: AppContext,
  input: { companyId: Id; edit: { id: Id; rowVersion: number } | null; draft: TypedAchievement },
): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store, clock } = context;
  const { companyId, edit } = input;
  const read = readDraft(input.draft, clock.today());
  if (!read.ok) return invalid(read.refusal);
  const facts = read.value;
  return store.attempt(() => {
    if (companyOf(store, companyId) === undefined) return because('not-found');
    const stamp = stampOf(context);
    const follow = () => followRecord(store, companyId, phrasesOf(settingsInForce(store)), stamp);
    if (edit === null) {
      const last = achievementsOfCompany(store, companyId).at(-1)?.position ?? 0;
      const source = { termId: null, categoryNo: null, itemKey: null };
      const id = insertAchievement(store, { companyId, ...source, ...facts, position: last + 1 }, stamp);
      const what = { action: 'achievements.add', entity: 'achievement', entityId: id, companyId };
      writeAudit(store, { ...stamp, ...what, after: { ...facts } });
      follow();
      return ok({ id, rowVersion: 1 });
    }
    const seen = findAchievement(store, edit.id);
    if (seen === undefined || seen.companyId !== companyId) return because('not-found');
    if (seen.rowVersion !== edit.rowVersion) return editConflict(seen, facts, seen);
    const changed = differences(seen, facts);
    if (changed === null) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const rowVersion = updateAchievement(store, seen, facts, stamp);
    const what = { action: 'achievements.change', entity: 'achievement', entityId: seen.id, companyId };
    writeAudit(store, { ...stamp, ...what, ...changed });
    follow();
    return ok({ id: seen.id, rowVersion });
  });
}
