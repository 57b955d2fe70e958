import type { CivilDate, Id } from '../kernel/types.ts';
import type { EndKind } from './term-state.ts';

/** Kinds of an entry in 交付台帳; all but 返還 are copies that were handed out. */
export const certificateKinds = ['issue', 'renewal-issue', 'reissue', 'return'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Why a certificate was issued again; closed set, kept with the copy. */
export const reissueReasons = ['change', 'damage', 'loss', 'extension', 'other'] as const;
export type ReissueReason = (typeof reissueReasons)[number];
/** Japanese words for the reasons. */
export const reissueReasonLabels: Readonly<Record<ReissueReason, string>> = {
  change: '名称等の変更',
  damage: '汚損',
  loss: '紛失',
  extension: '期間の延長',
  other: 'その他',
};

/** Where a copy stands on a given day. Computed, never stored. */
export const copyStates = ['valid', 'expired', 'void', 'returned', 'lost'] as const;
export type CopyState = (typeof copyStates)[number];
/** Japanese words for the states. */
export const copyStateLabels: Readonly<Record<CopyState, string>> = {
  valid: '有効',
  expired: '期間満了',
  void: '失効',
  returned: '返還済み',
  lost: '紛失（返還なし）',
};

/** What an entry of 交付台帳 is told as: a 返還 may also say that the copy is lost, or take an earlier 返還 back. */
export const entryKinds = [...certificateKinds, 'lost', 'return-undone'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What an entry is told as; `about`: the kind of the entry it names. */
export function entryKind(
  entry: { readonly kind: CertificateKind; readonly reasonKind: ReissueReason | null },
  about: CertificateKind | null,
): EntryKind {
  if (entry.kind !== 'return') return entry.kind;
  if (about === 'return') return 'return-undone';
  return entry.reasonKind === 'loss' ? 'lost' : 'return';
}

/** Why a copy has no effect: a later copy stands in its place, or the certification was given up, taken away or ceased. */
export type VoidCause = 'reissued' | Exclude<EndKind, 'expired'>;

/** What decides where a copy stands. */
export interface CopyFacts {
  readonly kind: CertificateKind;
  /** Last day of the copy's term, a later extension of it included. */
  readonly endOn: CivilDate;
  /** First day the certification has no effect any more. */
  readonly endedOn: CivilDate | null;
  readonly endKind: EndKind | null;
  /** Day of the copy that stands in its place. */
  readonly replacedOn: CivilDate | null;
  /** Day of a 返還 that was not taken back, or of the word that the copy is lost (`returnReasonKind`). */
  readonly returnedOn: CivilDate | null;
  readonly returnReasonKind?: ReissueReason | null;
}

/** Where a copy stands and since when; `dueBack`: the certification has ended and the copy has not come back (未返還). */
export interface CopyStanding {
  readonly state: CopyState;
  readonly cause: VoidCause | null;
  readonly since: CivilDate | null;
  readonly dueBack: boolean;
}

/** Where a copy stands on the day `today`; null of a 返還, which is an entry of the ledger but no copy. */
export function copyStanding(copy: CopyFacts, today: CivilDate): CopyStanding | null {
  if (copy.kind === 'return') return null;
  const { replacedOn, returnedOn, endedOn, endKind, endOn } = copy;
  const ended = endedOn !== null && endKind !== null && endKind !== 'expired' && endedOn <= today;
  const cause: VoidCause | null = replacedOn !== null ? 'reissued' : ended ? endKind : null;
  const since = replacedOn ?? (ended ? endedOn : null);
  const back = copy.returnReasonKind === 'loss' ? 'lost' : 'returned';
  if (returnedOn !== null) return { state: back, cause, since: since ?? returnedOn, dueBack: false };
  if (cause !== null) return { state: 'void', cause, since, dueBack: cause !== 'reissued' };
  return { state: endOn < today ? 'expired' : 'valid', cause: null, since: null, dueBack: false };
}

/** One copy among those of its term, as the ledger stores it. */
export interface LedgerCopy {
  readonly id: Id;
  readonly kind: CertificateKind;
  /** Of a reissue the copy it replaces, of a 返還 the copy that came back or the 返還 it takes back. */
  readonly replacesId: Id | null;
}

/**
 * Why a copy may not be reissued or taken back, or a 返還 not undone, or null. A returned copy is reissued as the last one of
 * its term; a 返還 taken back leaves the copy as it was.
 */
export function copyRefusal(
  action: 'reissue' | 'return' | 'undo-return',
  copy: LedgerCopy,
  entries: readonly LedgerCopy[],
): 'not-found' | 'already-void' | null {
  const naming = (id: Id) => entries.filter((entry) => entry.replacesId === id);
  if (action === 'undo-return') {
    const about = entries.find(({ id }) => id === copy.replacesId);
    if (copy.kind !== 'return' || about?.kind === 'return') return 'not-found';
    return naming(copy.id).length > 0 ? 'already-void' : null;
  }
  if (copy.kind === 'return') return 'not-found';
  const after = naming(copy.id).filter(({ kind, id }) => kind !== 'return' || naming(id).length === 0);
  const gone = after.some((entry) => (entry.kind === 'return') === (action === 'return'));
  return gone ? 'already-void' : null;
}

/** Whom one copy was made out to, kept beside its lines: of copies older than this field only the printed lines are known. */
export interface CopySays {
  readonly name: string;
  /** Title and name; null where it was not kept. */
  readonly representative: string | null;
  /** The printed line of the term. */
  readonly term: string;
}

/** The template one copy was printed with, kept beside its lines; name and version as they were then. */
export interface CopyTemplate {
  readonly key: string;
  readonly name: string;
  /** 0: the app's own draft, or the wording of before templates had versions */
  readonly version: number;
}

/** What was kept of a copy, and whether the representative stands on the paper: not every template names him. */
export interface CopyWords extends CopySays {
  readonly representativePrinted: boolean;
}

const textOf = (record: Readonly<Record<string, unknown>>, key: string): string | null => {
  const value = record[key];
  return typeof value === 'string' ? value : null;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// the lines about the city and its mayor say nothing of the company
const companyLines = ['numberLine', 'nameLine', 'body', 'termLine', 'dateLine'];
const printedText = (kept: Readonly<Record<string, unknown>>): string =>
  companyLines.map((line) => textOf(kept, line) ?? '').join('\n');

/** Reads what a copy said from its kept content (JSON of the printed lines, with `says` beside them); null of a 返還. */
export function copySays(content: string): CopyWords | null {
  const kept: unknown = JSON.parse(content);
  if (!isRecord(kept) || textOf(kept, 'nameLine') === null) return null;
  const says = isRecord(kept['says']) ? kept['says'] : {};
  const representative = textOf(says, 'representative');
  const printed = printedText(kept);
  return {
    name: textOf(says, 'name') ?? textOf(kept, 'nameLine') ?? '',
    representative,
    // the title may stand elsewhere or not at all: the name is the last of the two
    representativePrinted: representative !== null && printed.includes(afterTitle(representative)),
    term: textOf(kept, 'termLine') ?? '',
  };
}

/** Reads the template a copy was printed with; null of copies older than this and of a 返還. */
export function copyTemplate(content: string): CopyTemplate | null {
  const kept: unknown = JSON.parse(content);
  const template = isRecord(kept) && isRecord(kept['template']) ? kept['template'] : {};
  const [key, name, version] = [textOf(template, 'key'), textOf(template, 'name'), template['version']];
  return key === null || name === null || typeof version !== 'number' ? null : { key, name, version };
}

/** How the seal came onto a copy: room for the stamp, its picture, or neither. Copies older than the field had the room. */
export function copySeal(content: string): 'blank' | 'image' | 'none' {
  const kept: unknown = JSON.parse(content);
  const seal = isRecord(kept) ? kept['seal'] : undefined;
  return isRecord(seal) ? 'image' : seal === 'none' ? 'none' : 'blank';
}

/** Title and name without the title. */
const afterTitle = (representative: string): string => representative.replace(/^[^\u{3000}]*\u{3000}(?=.)/u, '');

/** Fields of a company that a certificate can bear, with the template's word for each. */
const borne = [
  { kind: 'name', field: 'name', placeholder: '事業者名' },
  { kind: 'address', field: 'address', placeholder: '所在地' },
  { kind: 'representative', field: 'representativeTitle', placeholder: '代表者職名' },
  { kind: 'representative', field: 'representativeName', placeholder: '代表者氏名' },
] as const;
type Bearer = Readonly<Record<(typeof borne)[number]['field'], string>>;
/** Kinds of change that a certificate can contradict. */
export const borneKinds = ['name', 'address', 'representative'] as const;
export type BorneKind = (typeof borneKinds)[number];

/**
 * What a change of the company makes untrue on a copy: the old value stands among its printed lines (`content`), or the
 * template in force (`placeholders` it uses) names the field and the copy does not say the new value.
 */
export function contradicted(
  content: string,
  placeholders: readonly string[],
  before: Bearer,
  after: Bearer,
): readonly BorneKind[] {
  const kept: unknown = JSON.parse(content);
  const printed = isRecord(kept) ? printedText(kept) : '';
  const untrue = borne.filter(({ field, placeholder }) => {
    if (before[field] === after[field]) return false;
    if (before[field] !== '' && printed.includes(before[field])) return true;
    return placeholders.includes(placeholder) && (after[field] === '' || !printed.includes(after[field]));
  });
  return borneKinds.filter((each) => untrue.some(({ kind }) => kind === each));
}
