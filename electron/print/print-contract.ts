import type {
  Frame,
  Orientation,
  Paper,
  Typeface,
  WordingPart,
  Writing,
} from '../../shared/domain/certificate-template.ts';
import type { LabelLayout, LabelOffset, LabelText } from '../../shared/domain/labels.ts';
import type { CardLayout, CardText } from '../../shared/domain/name-cards.ts';
import type { ReportDocument } from '../../shared/domain/report.ts';
import type { FontFace } from './font/font-facts.ts';

/** A picture to be printed; kept by its key, so that one picture on many pages stands in the file once. */
export interface PrintImage {
  /** SHA-256 of the bytes. */
  key: string;
  mime: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
}

/** What is printed in place of a letter of a name that no font has. */
export type LetterSubstitute = { letter: string; plain: string } | { letter: string; image: PrintImage };

/** A certificate as text; every string is printed as it is, `\n` breaks a line in nameLine and body. */
export interface CertificateDocument {
  writing: Writing;
  paper: Paper;
  orientation: Orientation;
  typeface: Typeface;
  frame: Frame;
  /** Room for 公印 at the issuer: blank for the stamp, its picture, or none. */
  seal: 'blank' | 'none' | PrintImage;
  /** 市章 above the title. */
  emblem: PrintImage | null;
  /** Letters drawn otherwise than written; the text extracted stays as written. */
  substitutes: LetterSubstitute[];
  /** 「認定証」: set large and widely spaced. */
  title: string;
  /** 「第12号」, top right. */
  numberLine: string;
  /** Who is certified, with the honorific if any: shrunk, then broken into even lines when long. */
  nameLine: string;
  body: string;
  /** 「認定期間 令和8年11月22日から令和11年11月22日まで」; empty for none. */
  termLine: string;
  dateLine: string;
  /** Office and name, 「朝霞市長 ○○ ○○」; room for the seal is left at its right. */
  issuerLine: string;
  /** A smaller line above the issuer. */
  issuerTitle?: string | undefined;
  /** false drops 。 and turns 、 into a space, as ceremonial papers do. */
  punctuation: boolean;
  /** The PDF's own properties; the first certificate of a file gives them. */
  info: { title: string; author: string };
  /** `YYYY-MM-DD`: the PDF's creation date, so that the same input gives the same bytes. */
  createdOn: string;
}

/** 名札 or 席札 cut out of A4, with the lines to cut along. */
export interface CardSheets {
  layout: CardLayout;
  cards: CardText[];
  title: string;
  author: string;
  /** `YYYY-MM-DD` */
  createdOn: string;
}

/** Sheets of address labels; without labels the outlines alone, to see whether the paper lies right. */
export interface LabelSheets {
  layout: LabelLayout;
  labels: LabelText[];
  /** First free label of the first sheet, from 1. */
  start: number;
  offset: LabelOffset;
  /** Prints the edge of every label. */
  outline: boolean;
  title: string;
  author: string;
  /** `YYYY-MM-DD` */
  createdOn: string;
}

/** A font of the city's own, for letters that no bundled font has. */
export interface ExtraFont {
  path: string;
  /** PostScript name, of a file with several faces; empty otherwise. */
  face: string;
}

/**
 * missing: prints a box. variant-lost: the base form prints instead of the asked one. radical: ⽥ where 田 was meant.
 * substitute: printed otherwise than written, as the clerk decided.
 */
export type PrintIssue =
  | 'missing'
  | 'variant-lost'
  | 'private-use'
  | 'radical'
  | 'invisible'
  | 'lone-surrogate'
  | 'replacement-character'
  | 'fallback'
  | 'substitute';

export interface GlyphProblem {
  /** UTF-16 offset in the text. */
  index: number;
  cluster: string;
  /** "U+845B U+E0100" */
  code: string;
  issue: PrintIssue;
}

export interface InspectedText {
  /** The caller's name for the text; comes back with each problem. */
  field: string;
  text: string;
  /** Of a certificate: its typeface (serif without), and the letters drawn otherwise than written. */
  typeface?: Typeface;
  substitutes?: LetterSubstitute[];
}

export type Problem = GlyphProblem & { field: string };

/** Which fonts print it: certificates use one serif face, lists a gothic one with the serif behind it. */
export type PrintStyle = 'certificate' | 'list';

export type PrintFaultCode =
  | 'unprintable-text' // a character would print as a box
  | 'content-overflow' // does not fit on the page even at the smallest sizes
  | 'font-unreadable' // a bundled font file is missing or damaged
  | 'image-unreadable' // a seal, emblem or letter is neither PNG nor JPEG, or damaged
  | 'print-failed' // anything unforeseen inside the worker
  | 'worker-died'
  | 'timed-out'
  | 'cancelled' // by the clerk, or because a later preview takes its place
  | 'closed';

export interface PrintFault {
  code: PrintFaultCode;
  /** For the log, in English. */
  detail: string;
  /** Position of the certificate or label at fault in the list given. */
  document?: number;
  /**
   * Field of the certificate at fault; of a report `title`, `head`, `addressee`, `body`, `footer`, or the place in a table
   * in the document's own words (「2-1」 and 「記入欄」).
   */
  field?: string;
  problems?: Problem[];
}

/** What PrintService rejects with. */
export class PrintError extends Error {
  override readonly name = 'PrintError';
  readonly fault: PrintFault;

  constructor(fault: PrintFault) {
    super(`${fault.code}: ${fault.detail}`);
    this.fault = fault;
  }
}

/** A rectangle on a page, in millimetres from its top left corner. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A letter that is not drawn by the certificate's own typeface, or otherwise than written. */
export interface OddLetter {
  letter: string;
  way: 'fallback' | 'substitute';
  box: PageBox;
}

/** Where a part of a certificate stands and how. Of `emblem` and `seal` (also where it is only room) the box alone. */
export interface MeasuredPart {
  part: WordingPart | 'emblem' | 'seal';
  box: PageBox;
  /** In points. */
  size: number;
  /** The text of each line, or of each column from the right. */
  lines: string[];
  /** How far it had to shrink: 0 at its full size, 1 at the smallest that is allowed. */
  tight: number;
  oddLetters: OddLetter[];
}

/** A certificate as it is printed; an empty part is missing. */
export interface MeasuredCertificate {
  /** Of the page, in millimetres. */
  width: number;
  height: number;
  parts: MeasuredPart[];
}

/** A page to lay over pre-printed paper. */
export interface RulerPage {
  writing: Writing;
  paper: Paper;
  orientation: Orientation;
  /** What the page is moved by already, in millimetres to the right and down. */
  offset: PageOffset;
  /** `YYYY-MM-DD` */
  createdOn: string;
}

/** In millimetres; negative to the left and up. */
export interface PageOffset {
  right: number;
  down: number;
}

/** Certificates to be kept: the bytes of each, and one file with all of them to hand out (of one: the very same bytes). */
export interface IssuedFiles {
  files: Uint8Array<ArrayBuffer>[];
  /** SHA-256 of each, in hex. */
  sha256: string[];
  together: Uint8Array<ArrayBuffer>;
}

export type PrintJob =
  | { kind: 'certificates'; documents: CertificateDocument[] }
  | { kind: 'each'; documents: CertificateDocument[] }
  | { kind: 'merge'; files: Uint8Array<ArrayBuffer>[]; title: string }
  | { kind: 'measure'; documents: CertificateDocument[] }
  | { kind: 'ruler'; page: RulerPage }
  | { kind: 'shift'; pdf: Uint8Array<ArrayBuffer>; offset: PageOffset }
  | { kind: 'report'; document: ReportDocument }
  | { kind: 'labels'; sheets: LabelSheets }
  | { kind: 'cards'; sheets: CardSheets }
  | { kind: 'inspect'; texts: InspectedText[]; style: PrintStyle }
  | { kind: 'font'; path: string }
  | { kind: 'warm' };

/**
 * What both threads see of the job under way, without a message: whether it was cancelled, the page it has come to and how
 * many there are (0 while that is not known). Three 32-bit numbers in shared memory (job-control.ts).
 */
export type JobControl = Int32Array<SharedArrayBuffer>;

export type PrintRequest = PrintJob & { id: number; control: JobControl; extraFont: ExtraFont | null };

export type PrintReply =
  | { id: number; ok: true; kind: 'bytes'; bytes: Uint8Array<ArrayBuffer> }
  | { id: number; ok: true; kind: 'problems'; problems: Problem[] }
  | { id: number; ok: true; kind: 'issued'; issued: IssuedFiles }
  | { id: number; ok: true; kind: 'measured'; measured: MeasuredCertificate[] }
  | { id: number; ok: true; kind: 'font'; faces: FontFace[] }
  | { id: number; ok: false; fault: PrintFault };
