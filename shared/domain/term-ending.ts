import { ok, refuse, type Result } from '../kernel/result.ts';
import type { CivilDate, Id } from '../kernel/types.ts';
import type { Fault } from './fault.ts';
import { type RenewalFacts, type StateRules, type TermFacts, validOn } from './term-state.ts';
import { checkText, isBlank } from './text.ts';
import type { TermKind } from './term.ts';

/** The three ways a certification ends by a record of its own; 期間満了 follows from the dates alone, 取下げ ends an application. */
export const endingKinds = ['resigned', 'revoked', 'ended'] as const;
export type EndingKind = (typeof endingKinds)[number];

/** Japanese words for the endings, with who brings them about. */
export const endingKindLabels: Readonly<Record<EndingKind, string>> = {
  resigned: '辞退（事業者が認定を返す）',
  revoked: '取消（市が認定を取り消す）',
  ended: '消滅（廃業・合併・市外移転など）',
};

/** The papers an ending usually rests on; the first is proposed, any other may be typed. */
export const endingForms: Readonly<Record<EndingKind, readonly string[]>> = {
  resigned: ['認定辞退届'],
  revoked: ['認定取消通知書'],
  ended: ['変更届', '登記事項証明書', '廃業届'],
};

/** Why a company no longer is what was certified; proposals, any other may be typed. */
export const endedGrounds: readonly string[] = ['廃業・解散', '合併による消滅', '市外への移転'];

/** Longest texts of an ending, in user-perceived characters. */
export const endingLimits = { form: 100, ground: 200, reason: 2000, hearingNote: 2000, documentNumber: 100 } as const;

/** What the clerk records. Dates are civil dates already; a field that the kind does not have is empty. */
export interface EndingDraft {
  readonly kind: EndingKind;
  /** First day without effect (効力を失う日). */
  readonly effectiveOn: CivilDate;
  /** 事実発生日, 届出日, 受理日. */
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  readonly form: string;
  readonly ground: string;
  readonly reason: string;
  /** 弁明の機会, of a revocation only: given on `hearingOn` with what was said, or none for the reason in `hearingNote`. */
  readonly heard: 'given' | 'none' | null;
  readonly hearingOn: CivilDate | null;
  readonly hearingNote: string;
  readonly documentNumber: string;
}

const needed: Readonly<Record<EndingKind, readonly (keyof EndingDraft)[]>> = {
  resigned: ['notifiedOn', 'acceptedOn'],
  // it takes something away: never without its ground and reason, nor without a word on 弁明の機会
  revoked: ['ground', 'reason'],
  ended: ['happenedOn', 'ground'],
};

const texts = ['form', 'ground', 'reason', 'hearingNote', 'documentNumber'] as const;
const multiline: readonly string[] = ['reason', 'hearingNote'];
const pastDays = ['happenedOn', 'notifiedOn', 'acceptedOn', 'hearingOn'] as const;

const isEmpty = (value: string | null): boolean => value === null || isBlank(value);

/** What lacks about 弁明の機会: whether it was given, then its day, or why not. */
function unheard({ kind, heard, hearingOn, hearingNote }: EndingDraft): readonly (keyof EndingDraft)[] {
  if (kind !== 'revoked') return [];
  if (heard === null) return ['heard'];
  if (heard === 'given') return hearingOn === null ? ['hearingOn'] : [];
  return isBlank(hearingNote) ? ['hearingNote'] : [];
}

/** Each pair in the order the days must have; equal days are fine. */
function orderFaults(draft: EndingDraft): readonly Fault[] {
  const pairs = [
    ['notifiedOn', 'acceptedOn'],
    // a company that has given up since a day cannot have lost its certification before
    ...(draft.kind === 'ended' ? ([['happenedOn', 'effectiveOn']] as const) : []),
    // whoever is heard is heard before the certification is taken
    ...(draft.kind === 'revoked' ? ([['happenedOn', 'hearingOn']] as const) : []),
  ] as const;
  return pairs.flatMap(([first, second]) => {
    const [from, to] = [draft[first], draft[second]];
    if (from === null || to === null || from <= to) return [];
    return [{ path: second, code: 'before-another-date' as const, params: { other: first, date: from } }];
  });
}

/**
 * Faults of what was typed. Only a resignation may take effect after today: the company has declared it for good, while a
 * revocation and a 消滅 rest on facts that are recorded once they are there.
 */
export function checkEnding(draft: EndingDraft, today: CivilDate): readonly Fault[] {
  const required = needed[draft.kind].filter((path) => isEmpty(draft[path]));
  const faults: Fault[] = [...required, ...unheard(draft)].map((path) => ({ path, code: 'required' }));
  for (const path of texts) {
    const bad = checkText(draft[path], { max: endingLimits[path], multiline: multiline.includes(path) });
    if (bad !== null) faults.push({ path, ...bad });
  }
  const days = draft.kind === 'resigned' ? pastDays : ([...pastDays, 'effectiveOn'] as const);
  for (const path of days) {
    const day = draft[path];
    if (day !== null && day > today) faults.push({ path, code: 'date-in-future', params: { today } });
  }
  return [...faults, ...orderFaults(draft)];
}

/** A term as far as an ending depends on it. */
export interface EndableTerm extends TermFacts {
  readonly id: Id;
  readonly certificationId: Id;
  readonly kind?: TermKind | undefined;
}

/** What an ending comes to. */
export interface EndingToStore {
  /** The certification that ends: of the term in force on that day. */
  readonly certificationId: Id;
  /** Every term of it, renewed or prolonged, that runs or would run from that day on; each gets the day and the kind. */
  readonly termIds: readonly Id[];
  readonly endedOn: CivilDate;
  readonly endKind: EndingKind;
  /** Ground and reason in one line, as kept with the terms. */
  readonly endReason: string;
}

export type EndingRefusal =
  | { readonly code: 'term-ended-already'; readonly endedOn: CivilDate; readonly endKind: string }
  | { readonly code: 'no-term-in-force'; readonly on: CivilDate };

/**
 * Ends a certification by a checked draft. Refused where the certification has no effect on that day anyway (期間満了 is no
 * 辞退), and where another ending is recorded already, announced ones included.
 */
export function endCertification(
  facts: { readonly terms: readonly EndableTerm[]; readonly renewals: readonly RenewalFacts[] },
  draft: EndingDraft,
  rules: StateRules,
): Result<EndingToStore, EndingRefusal> {
  const { effectiveOn, kind } = draft;
  const { valid, term } = validOn(facts, effectiveOn, rules);
  if (term?.endedOn != null && term.endKind !== 'expired') {
    return refuse({ code: 'term-ended-already', endedOn: term.endedOn, endKind: term.endKind ?? 'ended' });
  }
  if (!valid || term === null) return refuse({ code: 'no-term-in-force', on: effectiveOn });
  // a company certified anew since keeps what it was given then
  const anew = facts.terms.filter(({ kind, startOn }) => kind === 'new' && startOn > term.startOn);
  const cut = facts.terms.filter(
    (each) =>
      each.id === term.id ||
      (each.endOn >= effectiveOn && each.endedOn == null && !anew.some(({ startOn }) => startOn <= each.startOn)),
  );
  const endReason = [draft.ground, draft.reason].filter((part) => !isBlank(part)).join('　');
  return ok({
    certificationId: term.certificationId,
    termIds: cut.map(({ id }) => id),
    endedOn: effectiveOn,
    endKind: kind,
    endReason,
  });
}
