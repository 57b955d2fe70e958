import type { CivilDate, Id } from '../kernel/types.ts';
import { type CeremonyDraft, type CeremonyGuest, isCalled } from './ceremony.ts';
import { runSheet, type StepDraft, timeLabel } from './ceremony-time.ts';
import { weekday } from './civil-date.ts';
import type { ReportBlock, ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

/** The papers of a ceremony that are lists, in the order of the pack; reading script and cards have files of their own. */
export const ceremonyLists = ['attendance', 'call', 'seats', 'photo', 'later', 'run-sheet'] as const;
export type CeremonyList = (typeof ceremonyLists)[number];

/** All papers in the order of the pack. */
export const ceremonyPapers = [
  'attendance',
  'call',
  'script',
  'seats',
  'badges',
  'desk-cards',
  'photo',
  'later',
  'run-sheet',
] as const;
export type CeremonyPaper = (typeof ceremonyPapers)[number];
/** Japanese titles of the papers. */
export const ceremonyPaperLabels: Readonly<Record<CeremonyPaper, string>> = {
  attendance: '出欠・代理一覧',
  call: '呼名順',
  script: '読み上げ原稿',
  seats: '座席表',
  badges: '名札',
  'desk-cards': '席札',
  photo: '写真撮影の同意一覧',
  later: '後日交付一覧',
  'run-sheet': '進行表',
};

/** What the papers are made of. */
export interface CeremonyFacts {
  readonly ceremony: CeremonyDraft;
  /** In order of call. */
  readonly guests: readonly CeremonyGuest[];
  readonly steps: readonly (StepDraft & { readonly id: Id })[];
  readonly minutesPerGuest: number;
  readonly office: string;
  readonly today: CivilDate;
}

/** 令和8年12月10日（木）午前10時 市役所大会議室 */
export function ceremonyWhen({
  heldOn,
  startsAt,
  place,
}: Pick<CeremonyDraft, 'heldOn' | 'startsAt' | 'place'>): string {
  const day = `${formatWareki(heldOn)}（${weekday(heldOn)}）${timeLabel(startsAt)}`;
  return place === '' ? day : `${day}　${place}`;
}

/** A paper of the ceremony, with its head. */
export function ceremonyDocument(
  { ceremony, office, today }: CeremonyFacts,
  title: string,
  blocks: readonly ReportBlock[],
  orientation: ReportDocument['orientation'] = 'landscape',
): ReportDocument {
  return {
    title: `${ceremony.title}　${title}`,
    orientation,
    head: [`${formatWareki(today)}現在`, office],
    addressee: null,
    blocks: [{ kind: 'paragraph', text: ceremonyWhen(ceremony) }, ...blocks],
    footer: `${ceremony.title}　${title}`,
    author: office,
    createdOn: today,
  };
}

/** The steps of the ceremony with their times. */
export function runSheetOf({ ceremony, guests, steps, minutesPerGuest }: Omit<CeremonyFacts, 'office' | 'today'>) {
  return runSheet(steps, { startsAt: ceremony.startsAt, called: guests.filter(isCalled).length, minutesPerGuest });
}

/** True for a paper that is a list. */
export const isCeremonyList = (paper: CeremonyPaper): paper is CeremonyList =>
  ceremonyLists.some((list) => list === paper);
