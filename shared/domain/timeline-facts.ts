import type { CivilDate, Id, Instant } from '../kernel/types.ts';
import type { AlertKind, HandlingState } from './alert.ts';
import type { ApplicationKind, ApplicationStatus } from './application.ts';
import type { HearingMethod } from './hearing.ts';
import type { EntryKind } from './certificate-copy.ts';
import type { CommitteeOpinion } from './record-words.ts';
import type { EndKind } from './term-state.ts';
import type { TermKind } from './term.ts';

/** What a line of a company's time line is about; the filter's choices, in the order of the procedure. */
export const timelineKinds = [
  'application',
  'sheet',
  'hearing',
  'committee',
  'decision',
  'term',
  'ending',
  'certificate',
  'notice',
  'change',
  'listing',
  'handling',
  'operation',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Japanese words for the kinds. */
export const timelineKindLabels: Readonly<Record<TimelineKind, string>> = {
  application: '申請',
  sheet: 'チェックシート',
  hearing: 'ヒアリング',
  committee: '推進委員会',
  decision: '決定',
  term: '認定期間',
  ending: '辞退・取消・消滅',
  certificate: '認定証',
  notice: '案内・連絡',
  change: '登録・変更',
  listing: '広報掲載',
  handling: '期限の対応',
  operation: '操作の記録',
};

/** What every stored row says of itself. */
interface Recorded {
  readonly id: Id;
  readonly at: Instant;
  /** The day in Japan of `at`. */
  readonly recordedOn: CivilDate;
  readonly who: string;
}

interface OfApplication {
  readonly applicationId: Id;
  readonly receiptNumber: string | null;
}

interface ThreeDates {
  /** 事実発生日, 届出日, 受理日 */
  readonly happenedOn: CivilDate | null;
  readonly notifiedOn: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
}

/** A field's content before and after; '' where nothing stood or stands. */
interface FieldsChanged {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

interface EndingDetails extends ThreeDates {
  readonly kind: EndKind;
  readonly effectiveOn: CivilDate;
  readonly form: string;
  readonly ground: string;
  readonly reason: string;
  readonly hearingOn: CivilDate | null;
  readonly hearingNote: string;
  readonly documentNumber: string;
}

interface ExtensionDetails {
  readonly oldEndOn: CivilDate | null;
  readonly newEndOn: CivilDate;
  readonly reason: string;
}

interface CertificateDetails {
  readonly kind: EntryKind;
  readonly issuedOn: CivilDate;
  readonly reason: string;
}

/** One thing that happened to a company, as a stored row tells it; `source` and `id` together name it once. */
export type TimelineFact = Recorded &
  (
    | { readonly source: 'registered' }
    | (OfApplication & {
        readonly source: 'step';
        readonly applicationKind: ApplicationKind;
        readonly from: ApplicationStatus | null;
        readonly to: ApplicationStatus;
        /** The day of receipt or withdrawal, where the step has one of its own. */
        readonly on: CivilDate | null;
        readonly dueOn: CivilDate | null;
        readonly note: string;
      })
    | (OfApplication & {
        readonly source: 'review';
        readonly finished: boolean;
        readonly result: string;
        readonly reason: string;
      })
    | (OfApplication & { readonly source: 'form'; readonly fileName: string; readonly accepted: number })
    | (OfApplication & {
        readonly source: 'hearing';
        readonly heldOn: CivilDate;
        readonly method: HearingMethod;
        readonly attendees: string;
        readonly heardBy: string;
        readonly summary: string;
        readonly outline: string;
      })
    | (OfApplication & {
        readonly source: 'meeting';
        readonly meetingId: Id;
        readonly name: string;
        readonly heldOn: CivilDate;
        readonly itemKind: 'opinion' | 'report';
      })
    | (OfApplication & {
        readonly source: 'opinion';
        readonly meetingId: Id;
        readonly name: string;
        readonly on: CivilDate;
        readonly opinion: CommitteeOpinion;
        readonly text: string;
      })
    | (OfApplication & {
        readonly source: 'decision';
        readonly applicationKind: ApplicationKind;
        readonly outcome: 'certified' | 'refused';
        readonly decidedOn: CivilDate;
        readonly reason: string;
        readonly documentNumber: string;
        /** It puts another decision right. */
        readonly corrects: boolean;
      })
    | {
        readonly source: 'term';
        readonly kind: TermKind;
        readonly number: number;
        readonly startOn: CivilDate;
        readonly endOn: CivilDate;
        readonly basis: string;
      }
    | { readonly source: 'expiry'; readonly number: number; readonly endOn: CivilDate; readonly continued: boolean }
    | (ExtensionDetails & { readonly source: 'extension'; readonly extendedOn: CivilDate })
    | (ExtensionDetails & { readonly source: 'extension-undone'; readonly undoReason: string })
    | (EndingDetails & { readonly source: 'ending' })
    | (EndingDetails & { readonly source: 'ending-undone'; readonly undoReason: string })
    | (CertificateDetails & { readonly source: 'certificate' })
    | (CertificateDetails & { readonly source: 'certificate-void'; readonly voidOn: CivilDate })
    | {
        readonly source: 'notice';
        readonly kind: 'letter' | 'phone' | 'mail' | 'visit' | 'office';
        readonly happenedOn: CivilDate;
        readonly documentNumber: string;
        readonly subject: string;
        readonly counterpart: string;
        readonly note: string;
      }
    | (ThreeDates &
        FieldsChanged & {
          readonly source: 'change';
          readonly kind: 'name' | 'address' | 'representative' | 'contact' | 'other';
        })
    | (FieldsChanged & { readonly source: 'mended' })
    | {
        readonly source: 'listing';
        readonly publicationId: Id;
        readonly title: string;
        readonly medium: 'newsletter' | 'web';
        readonly publishedOn: CivilDate | null;
        readonly included: boolean;
      }
    | {
        readonly source: 'handling';
        /** What the alert was about, and its day. */
        readonly alert: AlertKind;
        readonly dueOn: CivilDate | null;
        /** `none`: the record was taken back. */
        readonly state: HandlingState | 'none';
        readonly handledOn: CivilDate | null;
        readonly person: string;
        readonly untilOn: CivilDate | null;
        readonly reason: string;
        readonly note: string;
      }
    | {
        readonly source: 'operation';
        readonly action: string;
        readonly entity: string;
        readonly before: Readonly<Record<string, unknown>> | null;
        readonly after: Readonly<Record<string, unknown>> | null;
      }
  );

/** The facts of one source. */
export type FactOf<S extends TimelineFact['source']> = Extract<TimelineFact, { readonly source: S }>;
