import type { ApplicationKind } from './application.ts';
import type { Outcome } from './decision.ts';
import { letterKindLabels } from './letter-kinds.ts';
import type { ReportBlock } from './report.ts';

/** Papers that are written into a Word template the city may make its own; closed set, stored with each template. */
export const paperKinds = [
  'decision-certified',
  'decision-refused',
  'renewal-decided',
  'renewal-refused',
  'opinion-sheet',
] as const;
export type PaperKind = (typeof paperKinds)[number];
export type DecisionPaper = Exclude<PaperKind, 'opinion-sheet'>;

/** Japanese names of the papers; a decision's notice is called as in 案内. */
export const paperKindLabels: Readonly<Record<PaperKind, string>> = {
  'decision-certified': letterKindLabels['decision-certified'],
  'decision-refused': letterKindLabels['decision-refused'],
  'renewal-decided': letterKindLabels['renewal-decided'],
  'renewal-refused': letterKindLabels['renewal-refused'],
  'opinion-sheet': '推進委員会の意見書',
};

/** Largest Word template, in megabytes. */
export const maxPaperMegabytes = 10;

/** The notice of a decision. */
export const decisionPaper = (kind: ApplicationKind, outcome: Outcome): DecisionPaper =>
  kind === 'new'
    ? outcome === 'certified'
      ? 'decision-certified'
      : 'decision-refused'
    : outcome === 'certified'
      ? 'renewal-decided'
      : 'renewal-refused';

/** True of letters whose Word file follows a template. */
export const isDecisionPaper = (kind: string): kind is DecisionPaper =>
  kind !== 'opinion-sheet' && paperKinds.some((each) => each === kind);

/** What a paper says, by the names of its placeholders: text (line breaks kept), or blocks that take a paragraph's place. */
export type PaperFacts = Readonly<Record<string, string | readonly ReportBlock[]>>;
