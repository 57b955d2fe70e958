import type { Id } from '../kernel/types.ts';
import type { WordingPart } from './certificate-template.ts';

/**
 * 賞状校正: what is wrong or wants a look on a certificate before it is printed, in the order findings are shown (source: the
 * customs of 賞状, a list of what clerks are caught by).
 */
export const proofCodes = [
  'name-missing',
  'name-broken-inside',
  'honorific-alone',
  'honorific-doubled',
  'honorific-missing',
  'fallback-letter',
  'closing-differs',
  'particle-at-line-head',
  'punctuation-left',
  'western-year',
  'mixed-numerals',
  'term-differs',
  'date-typed',
  'day-not-decision',
  'mayor-differs',
  'name-small',
  'name-broken',
  'name-not-largest',
  'substitute-letter',
  'honorific-none',
  'mixed-width',
  'punctuation',
  'body-indented',
  'day-closed',
] as const;
export type ProofCode = (typeof proofCodes)[number];

/** 確かめる: mended or accepted with a reason before certificates are issued. 参考: worth a look, and no more. */
export const proofSeverities = ['check', 'hint'] as const;
export type ProofSeverity = (typeof proofSeverities)[number];

const hints: readonly ProofCode[] = [
  'name-small',
  'name-broken',
  'name-not-largest',
  'substitute-letter',
  'honorific-none',
  'mixed-width',
  'punctuation',
  'body-indented',
  'day-closed',
];

/** How much a finding weighs. */
export const severityOf = (code: ProofCode): ProofSeverity => (hints.includes(code) ? 'hint' : 'check');

/** A rectangle on the page, in millimetres from its top left corner. */
export interface ProofBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a certificate as it was measured on the page; the same shape the printer answers. */
export interface ProofPart {
  readonly part: string;
  readonly box: ProofBox;
  /** In points. */
  readonly size: number;
  /** Of each line, or of each column from the right. */
  readonly lines: readonly string[];
  /** 0 at its full size, 1 at the smallest that is allowed. */
  readonly tight: number;
  readonly oddLetters: readonly {
    readonly letter: string;
    readonly way: 'fallback' | 'substitute';
    readonly box: ProofBox;
  }[];
}

/** What one check found on one certificate. */
export interface ProofFound {
  readonly code: ProofCode;
  readonly part: WordingPart;
  /** What is said of: the words, the letter, the two days. With code and part it names the finding. */
  readonly text: string;
  /** Null where nothing stands on the page (an honorific that is missing has the box of its part). */
  readonly box: ProofBox | null;
}

/** A finding, once for all certificates of the batch of which it says the same. */
export interface ProofFinding extends ProofFound {
  readonly subject: string;
  readonly severity: ProofSeverity;
  readonly termIds: readonly Id[];
  /** The page of the batch it is shown on, from 1. */
  readonly page: number;
  /** Of the name on that page. */
  readonly tight: number;
}

/** Names a finding: an acceptance holds as long as it says the same. */
export const proofSubject = ({ code, part, text }: Pick<ProofFound, 'code' | 'part' | 'text'>): string =>
  `${code}|${part}|${text}`;

/** What was found on one page of a batch. */
export interface ProofedPage {
  readonly termId: Id;
  readonly tight: number;
  readonly found: readonly ProofFound[];
}

/** Findings of a batch: what must be mended or accepted first, then by kind, the tightest name of a kind first. */
export function proofFindings(pages: readonly ProofedPage[]): readonly ProofFinding[] {
  const bySubject = new Map<string, ProofFinding & { termIds: Id[] }>();
  for (const [index, { termId, tight, found }] of pages.entries())
    for (const each of found) {
      const subject = proofSubject(each);
      const known = bySubject.get(subject);
      if (known === undefined)
        bySubject.set(subject, {
          ...each,
          subject,
          severity: severityOf(each.code),
          termIds: [termId],
          page: index + 1,
          tight,
        });
      else if (!known.termIds.includes(termId)) known.termIds.push(termId);
    }
  const rank = ({ severity, code }: ProofFinding): number =>
    proofSeverities.indexOf(severity) * proofCodes.length + proofCodes.indexOf(code);
  return [...bySubject.values()].toSorted((a, b) => rank(a) - rank(b) || b.tight - a.tight || a.page - b.page);
}
