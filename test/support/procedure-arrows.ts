import type { ApplicationKind, ApplicationStatus } from '../../shared/domain/application.ts';

/**
 * The city's procedure as a table of arrows: new applications N1–N13, renewals R1–R10, certifications C1–C11, copied from
 * the study of the procedure (`domain/procedure.json`). Nothing here is read from the app's rules: the app is held against it.
 */
type Stage =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'accepted'
  | 'checking'
  | 'hearing'
  | 'committee'
  | 'decided_yes'
  | 'decided_no'
  | 'notified'
  | 'closed'
  | 'withdrawn';
type Standing = 'active' | 'expiring' | 'renewing' | 'expired' | 'resigned' | 'revoked' | 'ended';

interface Arrow<State> {
  readonly id: string;
  /** Null: a new instance. */
  readonly from: readonly State[] | null;
  /** Null: the state stays (a notice only). */
  readonly to: readonly State[] | null;
}

const beforeDecision = ['draft', 'submitted', 'returned', 'accepted', 'checking', 'hearing', 'committee'] as const;

const newArrows: readonly Arrow<Stage>[] = [
  { id: 'N1', from: ['draft'], to: ['submitted'] },
  { id: 'N2', from: ['submitted'], to: ['returned'] },
  { id: 'N3', from: ['returned'], to: ['submitted'] },
  { id: 'N4', from: ['submitted'], to: ['accepted'] },
  { id: 'N5', from: ['accepted'], to: ['checking'] },
  { id: 'N6', from: ['checking'], to: ['hearing'] },
  { id: 'N7', from: ['hearing'], to: ['committee'] },
  { id: 'N8', from: ['committee'], to: ['decided_yes'] },
  { id: 'N9', from: ['committee'], to: ['decided_no'] },
  { id: 'N10', from: ['decided_yes'], to: ['notified'] },
  { id: 'N11', from: ['decided_no'], to: ['notified'] },
  { id: 'N12', from: ['notified'], to: ['closed'] },
  { id: 'N13', from: beforeDecision, to: ['withdrawn'] },
];

const renewalArrows: readonly Arrow<Stage>[] = [
  { id: 'R1', from: null, to: ['draft'] },
  { id: 'R2', from: ['draft'], to: ['submitted'] },
  { id: 'R3', from: ['submitted'], to: ['returned'] },
  { id: 'R3b', from: ['returned'], to: ['submitted'] },
  { id: 'R4', from: ['submitted'], to: ['checking'] },
  { id: 'R5', from: ['checking'], to: ['hearing'] },
  { id: 'R6', from: ['checking', 'hearing'], to: ['decided_yes'] },
  { id: 'R7', from: ['checking', 'hearing'], to: ['committee'] },
  { id: 'R7b', from: ['committee'], to: ['decided_yes', 'decided_no'] },
  { id: 'R8', from: ['decided_yes'], to: ['notified'] },
  { id: 'R9', from: ['notified'], to: ['closed'] },
  { id: 'R10', from: ['draft', 'submitted', 'returned', 'checking', 'hearing'], to: ['withdrawn'] },
];

/**
 * Where the register is coarser. 受理, 事務局審査中 and ヒアリング中 are one status (審査中): a hearing is a record beside it and
 * may be held again. 推進委員会意見聴取中 is two: before and after the opinion. 通知済 and 完了 are no statuses: the certificate,
 * the listing and the report to the committee are facts of their own that 「足りないもの」 asks for until they are there.
 */
const statusesOf: Readonly<Record<Stage, readonly ApplicationStatus[]>> = {
  draft: ['consultation'],
  submitted: ['received'],
  returned: ['correction'],
  accepted: ['reviewing'],
  checking: ['reviewing'],
  hearing: ['reviewing'],
  committee: ['opinion', 'awaiting-decision'],
  decided_yes: ['certified'],
  decided_no: ['refused'],
  notified: [],
  closed: [],
  withdrawn: ['withdrawn'],
};

interface Step {
  readonly id: string;
  readonly from: ApplicationStatus;
  readonly to: ApplicationStatus;
}

/** What the register allows beyond the procedure, each with why. */
const ownSteps: Readonly<Record<ApplicationKind | 'both', readonly Step[]>> = {
  both: [
    // something missing may come to light during the review
    { id: 'own: 審査から補正', from: 'reviewing', to: 'correction' },
    // 再提出 and 受理 on one day
    { id: 'own: 再提出と受理', from: 'correction', to: 'reviewing' },
    // the committee or the mayor asks for another look
    { id: 'own: 差戻し', from: 'opinion', to: 'reviewing' },
    { id: 'own: 差戻し', from: 'awaiting-decision', to: 'reviewing' },
  ],
  new: [],
  renewal: [
    // (R6 knows only 認定 without the committee; 不認定 at 決定待ち is R7b here, whether or not it was heard: the mayor's, with reason)
    // R10 leaves out the committee; N13 does not, and a company may give up there as well
    { id: 'own: 意見聴取中の取下げ', from: 'opinion', to: 'withdrawn' },
    { id: 'own: 意見聴取中の取下げ', from: 'awaiting-decision', to: 'withdrawn' },
  ],
};

/** One arrow between statuses; a decision on checked changes (R6) waits at 決定待ち like one after the committee. */
function stepsOf({ id, from, to }: Arrow<Stage>): readonly Step[] {
  const starts = (from ?? []).flatMap((stage) =>
    id.endsWith('13') || id === 'R10' ? statusesOf[stage] : statusesOf[stage].slice(-1),
  );
  return starts.flatMap((start) =>
    (to ?? []).flatMap((stage): readonly Step[] => {
      const [end] = statusesOf[stage];
      if (end === undefined || end === start) return [];
      const decided = end === 'certified' || end === 'refused';
      if (!decided || start === 'awaiting-decision') return [{ id, from: start, to: end }];
      return [
        { id, from: start, to: 'awaiting-decision' },
        { id, from: 'awaiting-decision', to: end },
      ];
    }),
  );
}

const within: Step = { id: 'own: 意見の記録', from: 'opinion', to: 'awaiting-decision' };

/** The steps of each kind of application between the register's statuses. */
export const steps: Readonly<Record<ApplicationKind, readonly Step[]>> = {
  new: [...newArrows.flatMap(stepsOf), within, ...ownSteps.both],
  renewal: [...renewalArrows.flatMap(stepsOf), within, ...ownSteps.both, ...ownSteps.renewal],
};

/** The register's states of a certification; `none`: never certified. */
export type State =
  | 'none'
  | 'active'
  | 'notice'
  | 'renewing'
  | 'pending'
  | 'expired'
  | 'resigned'
  | 'revoked'
  | 'ended';

const running = ['active', 'expiring', 'renewing'] as const;
const certificationArrows: readonly Arrow<Standing>[] = [
  { id: 'C1', from: null, to: ['active'] },
  { id: 'C2', from: ['active'], to: ['expiring'] },
  { id: 'C3', from: ['expiring'], to: ['renewing'] },
  { id: 'C4', from: ['renewing'], to: ['active'] },
  { id: 'C5', from: ['expiring', 'renewing'], to: ['expired'] },
  { id: 'C6', from: running, to: ['resigned'] },
  { id: 'C7', from: running, to: ['revoked'] },
  { id: 'C8', from: running, to: ['ended'] },
  { id: 'C9', from: running, to: null },
  { id: 'C10', from: running, to: null },
  { id: 'C11', from: ['expired', 'resigned', 'revoked', 'ended'], to: ['active'] },
];

/** `renewing` of the procedure goes on after the end where the renewal came in time (C5: 「stay renewing」): 満了後・審査中. */
const statesOf = (standing: Standing): readonly State[] =>
  standing === 'expiring' ? ['notice'] : standing === 'renewing' ? ['renewing', 'pending'] : [standing];

interface Way {
  readonly id: string;
  readonly from: State;
  readonly to: State;
}

const ownWays: readonly Way[] = [
  // the grace of C5
  { id: 'C5 grace', from: 'renewing', to: 'pending' },
  // R2 is not bound to the notice window
  { id: 'own: 早い更新申請', from: 'active', to: 'renewing' },
  // R7b 不認定, R10: back to where the dates put it
  { id: 'own: 更新せず', from: 'renewing', to: 'active' },
  { id: 'own: 更新せず', from: 'renewing', to: 'notice' },
  // an announced 辞退 that cuts off the term decided to follow
  { id: 'own: 更新後の期間の辞退', from: 'active', to: 'notice' },
  // 認定期間の延長 and taking it back
  { id: 'own: 延長', from: 'notice', to: 'active' },
  { id: 'own: 延長の取消', from: 'active', to: 'notice' },
];

/** The ways a certification may go, by the name of the arrow. */
export const ways: readonly Way[] = [
  ...certificationArrows.flatMap(({ id, from, to }) =>
    (from ?? ['none' as const]).flatMap((start) =>
      (to ?? []).flatMap((end) =>
        (start === 'none' ? (['none'] as const) : statesOf(start)).map((each) => ({
          id,
          from: each,
          to: statesOf(end)[0]!,
        })),
      ),
    ),
  ),
  ...ownWays,
];

/** The arrows of a shortest way between two states over the named arrows; null where there is none. */
export function wayBetween(from: State, to: State, ids: readonly string[]): readonly string[] | null {
  const known = new Map<State, readonly string[]>([[from, []]]);
  for (const [state, taken] of known) {
    for (const way of ways) {
      if (way.from === state && ids.includes(way.id) && !known.has(way.to)) known.set(way.to, [...taken, way.id]);
    }
  }
  return known.get(to) ?? null;
}
