import type { CivilDate, Instant } from '../kernel/types.ts';
import { addDays } from './civil-date.ts';
import { certificationNumberLabel } from './certificate.ts';
import {
  type EntryKind,
  type CopyWords,
  type CopyStanding,
  copyStateLabels,
  type ReissueReason,
  reissueReasonLabels,
  type VoidCause,
} from './certificate-copy.ts';
import { certificateKindLabels } from './record-words.ts';
import type { ReportDocument } from './report.ts';
import { termStateLabels, type UndecidedAtEnd } from './term-state.ts';
import { formatWareki } from './wareki.ts';

/** An entry of 交付台帳 as it is told on paper and on the screen. */
export interface LedgerEntry {
  readonly number: number;
  readonly companyName: string;
  readonly told: EntryKind;
  readonly issuedOn: CivilDate;
  readonly reason: string;
  readonly reasonKind: ReissueReason | null;
  /** Day of the copy that is replaced or that came back. */
  readonly aboutIssuedOn: CivilDate | null;
  readonly standing: CopyStanding | null;
  /** What holds after the end of the term while its renewal is undecided; null: neither. */
  readonly pending: UndecidedAtEnd | null;
  readonly replacedReasonKind: ReissueReason | null;
  readonly returnedOn: CivilDate | null;
  /** Of a 返還: it was taken back. */
  readonly undone: boolean;
  readonly says: CopyWords | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly template: { readonly name: string; readonly version: number } | null;
  readonly sha256: string | null;
}

/** What made a copy void, in words. */
export const voidCauseWord = (cause: VoidCause): string => (cause === 'reissued' ? '再交付' : termStateLabels[cause]);

const pendingNotes: Readonly<Record<UndecidedAtEnd, string>> = {
  'stays-valid': '更新の審査中（記載の期間は満了、認定の効力は決定まで続く）',
  lapses: '更新の審査中（満了日で効力なし）',
};

/** Since when and by what a copy has no effect, and whether it came back: 令和8年11月22日付けの再交付（紛失）により失効; '' of a valid one. */
export function standingNote(
  entry: Pick<LedgerEntry, 'standing' | 'replacedReasonKind' | 'returnedOn' | 'undone' | 'pending'>,
): string {
  const { standing, replacedReasonKind: why, returnedOn } = entry;
  if (standing === null) return entry.undone ? '取り消されています' : '';
  const { cause, since, dueBack } = standing;
  const kind = cause === 'reissued' && why !== null ? `（${reissueReasonLabels[why]}）` : '';
  const parts = [
    cause === null || since === null ? '' : `${formatWareki(since)}付けの${voidCauseWord(cause)}${kind}により失効`,
    returnedOn === null ? '' : `${formatWareki(returnedOn)}${standing.state === 'lost' ? '紛失の届出' : '返還'}`,
    dueBack ? '未返還' : '',
    entry.pending === null ? '' : pendingNotes[entry.pending],
  ];
  return parts.filter((part) => part !== '').join('、');
}

/** Why an entry was made: the kind of reason and the words; of a 返還 also which copy came back. */
export function reasonText({ reasonKind, reason, told, aboutIssuedOn }: LedgerEntry): string {
  const copy = told === 'return' || told === 'lost' ? '交付の認定証' : told === 'return-undone' ? 'の返還の記録' : '';
  const about = copy === '' || aboutIssuedOn === null ? '' : `${formatWareki(aboutIssuedOn)}${copy}`;
  const why = reasonKind === null || told === 'lost' ? '' : reissueReasonLabels[reasonKind];
  return [about, why, reason].filter((part) => part !== '').join('　');
}

/** A template as it is named beside a certificate: 横書きの認定証（第2版）. */
export const templateLabel = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  version === 0 ? name : `${name}（第${version}版）`;

/** 令和8年11月22日14時05分, in Japan's time, which has been nine hours ahead since 1951. */
export function momentInJapan(instant: Instant): string {
  const hours = Number(instant.slice(11, 13)) + 9;
  const day = hours < 24 ? instant.slice(0, 10) : addDays(instant.slice(0, 10), 1);
  return `${formatWareki(day)}${hours % 24}時${instant.slice(14, 16)}分`;
}

/** Columns of the printed ledger; `width` is a weight on the page, `characters` the width in a workbook. */
export const ledgerColumns = [
  { key: 'issuedOn', heading: '交付日', width: 15, characters: 20 },
  { key: 'number', heading: '認定番号', width: 8, characters: 10 },
  { key: 'company', heading: '事業者名', width: 20, characters: 34 },
  { key: 'kind', heading: '区分', width: 8, characters: 12 },
  { key: 'reason', heading: '理由', width: 14, characters: 30 },
  { key: 'says', heading: '認定証の記載', width: 27, characters: 60 },
  { key: 'state', heading: '状態', width: 8, characters: 12 },
  { key: 'note', heading: '失効・返還', width: 15, characters: 40 },
  { key: 'clerk', heading: '担当者', width: 9, characters: 14 },
  { key: 'made', heading: '作成日時', width: 11, characters: 22 },
] as const;
/** What a workbook has room for besides. */
export const ledgerMoreColumns = [
  { key: 'template', heading: 'ひな形', characters: 24 },
  { key: 'sha256', heading: '照合値（SHA-256）', characters: 68 },
] as const;
type LedgerKey = (typeof ledgerColumns | typeof ledgerMoreColumns)[number]['key'];
export type LedgerLine = Readonly<Record<LedgerKey, string>>;

/** An entry as a line of the printed ledger. The name is today's; what stood on the paper is told beside it. */
export const ledgerLine = (entry: LedgerEntry): LedgerLine => ({
  issuedOn: formatWareki(entry.issuedOn),
  number: certificationNumberLabel(entry.number),
  company: entry.companyName,
  kind: certificateKindLabels[entry.told],
  reason: reasonText(entry),
  says:
    entry.says === null
      ? ''
      : [entry.says.name, entry.says.representativePrinted ? entry.says.representative : '', entry.says.term]
          .filter((part) => part !== '')
          .join('\n'),
  state: entry.standing === null ? '－' : copyStateLabels[entry.standing.state],
  note: standingNote(entry),
  clerk: entry.createdBy,
  made: momentInJapan(entry.createdAt),
  template: entry.template === null ? '' : templateLabel(entry.template),
  sha256: entry.sha256 ?? '',
});

/** 交付台帳 to print, oldest first; `narrowed` says what it was narrowed to. */
export function ledgerDocument(
  entries: readonly LedgerEntry[],
  of: { readonly today: CivilDate; readonly city: string; readonly department: string; readonly narrowed: string },
): ReportDocument {
  const office = [of.city, of.department].filter((part) => part !== '').join('　');
  return {
    title: '認定証交付台帳',
    orientation: 'landscape',
    head: [`${formatWareki(of.today)}現在`, office],
    addressee: null,
    blocks: [
      {
        kind: 'paragraph',
        text: `${of.narrowed === '' ? 'すべての記録' : of.narrowed}　${entries.length.toLocaleString('ja-JP')}件（交付日は記録した順）`,
      },
      {
        kind: 'table',
        columns: ledgerColumns.map(({ heading, width }) => ({ heading, width })),
        rows: entries.map((entry) => {
          const line = ledgerLine(entry);
          return { cells: ledgerColumns.map(({ key }) => line[key]) };
        }),
      },
    ],
    footer: '認定証交付台帳',
    author: office,
    createdOn: of.today,
  };
}
