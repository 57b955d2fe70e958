import type { ReportDocument } from '../../shared/domain/report.ts';
import type { FontFace } from './font/font-facts.ts';
import { jobProgress, newJobControl } from './job-control.ts';
import {
  type CardSheets,
  type CertificateDocument,
  type InspectedText,
  type IssuedFiles,
  type LabelSheets,
  type MeasuredCertificate,
  type PageOffset,
  PrintError,
  type PrintJob,
  type PrintReply,
  type PrintStyle,
  type Problem,
  type RulerPage,
} from './print-contract.ts';
import { createPrintQueue, type PrintQueueOptions, type QueuedJob } from './print-queue.ts';

/** What can be printed. Every one rejects with PrintError, with `cancelled` once the work was called off. */
export interface PrintJobs {
  /** One PDF with a page per certificate. */
  certificates(documents: CertificateDocument[]): Promise<Uint8Array>;
  /** Each certificate as a file of its own with its SHA-256, and all in one small file to hand out. */
  each(documents: CertificateDocument[]): Promise<IssuedFiles>;
  /** The pages of several of this app's own PDFs in one file; the files' memory is given away. */
  merge(files: Uint8Array<ArrayBuffer>[], title: string): Promise<Uint8Array>;
  /** Where every part of the certificates stands when they are printed, in the order given. */
  measure(documents: CertificateDocument[]): Promise<MeasuredCertificate[]>;
  /** A page with rulers, to measure how far a printer or its paper is out. */
  ruler(page: RulerPage): Promise<Uint8Array>;
  /** One of this app's own PDFs with what stands on its pages moved; its bytes stand unchanged at the front. */
  shift(pdf: Uint8Array<ArrayBuffer>, offset: PageOffset): Promise<Uint8Array>;
  /** A document of text and tables as PDF, A4 (`unprintable-text` names each place). */
  report(document: ReportDocument): Promise<Uint8Array>;
  /** Address labels on A4; the fault's `document` is the label at fault. */
  labels(sheets: LabelSheets): Promise<Uint8Array>;
  /** 名札 and 席札 on A4; the fault's `document` is the card at fault. */
  cards(sheets: CardSheets): Promise<Uint8Array>;
  /** Characters that would not print as written, in reading order. */
  inspect(texts: InspectedText[], style?: PrintStyle): Promise<Problem[]>;
  /** The faces of a font file; rejects with `font-unreadable` when it cannot be printed with. */
  font(path: string): Promise<FontFace[]>;
  /** Asked before what was printed is stored: false when the work was called off; afterwards it cannot be any more. */
  mayKeep(): boolean;
}

/** Where a work stands: `none` when nobody knows it (any more), `waiting` while another one prints, `keeping` while it is stored. */
export interface PrintProgress {
  readonly state: 'none' | 'waiting' | 'printing' | 'keeping';
  readonly page: number;
  /** 0 while it is not known. */
  readonly pages: number;
}

export interface PrintService extends PrintJobs {
  /**
   * Jobs that belong together under a name the page chose, so that it can ask how far they are and call them off. A later
   * work of the same name calls off the earlier one: a preview nobody looks at any more. Without a name it is plain printing.
   */
  under<T>(jobId: string | undefined, work: (print: PrintJobs) => Promise<T>): Promise<T>;
  progress(jobId: string): PrintProgress;
  /** False when there is nothing (any more) to call off. */
  cancel(jobId: string): boolean;
  /** Starts the worker and prints one page to nowhere, so that the first real certificate takes milliseconds. */
  warm(): void;
  /** Stops the worker; jobs under way are rejected with `closed`. */
  close(): Promise<void>;
}

/** A work the page knows by name. */
interface Ticket {
  cancelled: boolean;
  keeping: boolean;
  job: QueuedJob | undefined;
  control: ReturnType<typeof newJobControl> | undefined;
}

const cancelled = (): PrintError => new PrintError({ code: 'cancelled', detail: 'called off by the clerk' });

/** Printing in a worker thread, one job at a time, in the order asked for. */
export function createPrintService(options: PrintQueueOptions): PrintService {
  const queue = createPrintQueue(options);
  const tickets = new Map<string, Ticket>();

  const run = async (job: PrintJob, ticket?: Ticket): Promise<PrintReply & { ok: true }> => {
    if (ticket?.cancelled === true) throw cancelled();
    const control = newJobControl();
    const queued = queue.add(job, control);
    if (ticket !== undefined) [ticket.job, ticket.control] = [queued, control];
    try {
      return await queued.answer;
    } finally {
      if (ticket !== undefined) ticket.job = undefined;
    }
  };

  const jobsOf = (ticket?: Ticket): PrintJobs => {
    const wrong = (reply: PrintReply & { ok: true }): never => {
      throw new PrintError({ code: 'print-failed', detail: `unexpected reply ${reply.kind}` });
    };
    const printed = async (job: PrintJob): Promise<Uint8Array> => {
      const reply = await run(job, ticket);
      return reply.kind === 'bytes' ? reply.bytes : wrong(reply);
    };
    return {
      certificates: (documents) => printed({ kind: 'certificates', documents }),
      merge: (files, title) => printed({ kind: 'merge', files, title }),
      labels: (sheets) => printed({ kind: 'labels', sheets }),
      cards: (sheets) => printed({ kind: 'cards', sheets }),
      ruler: (page) => printed({ kind: 'ruler', page }),
      shift: (pdf, offset) => printed({ kind: 'shift', pdf, offset }),
      report: (document) => printed({ kind: 'report', document }),
      async measure(documents) {
        const reply = await run({ kind: 'measure', documents }, ticket);
        return reply.kind === 'measured' ? reply.measured : wrong(reply);
      },
      async each(documents) {
        const reply = await run({ kind: 'each', documents }, ticket);
        return reply.kind === 'issued' ? reply.issued : wrong(reply);
      },
      async inspect(texts, style = 'certificate') {
        const reply = await run({ kind: 'inspect', texts, style }, ticket);
        return reply.kind === 'problems' ? reply.problems : wrong(reply);
      },
      mayKeep() {
        if (ticket === undefined) return true;
        ticket.keeping = !ticket.cancelled;
        return ticket.keeping;
      },
      async font(path) {
        const reply = await run({ kind: 'font', path }, ticket);
        return reply.kind === 'font' ? reply.faces : wrong(reply);
      },
    };
  };

  const callOff = (jobId: string): boolean => {
    const ticket = tickets.get(jobId);
    if (ticket === undefined || ticket.keeping) return false;
    ticket.cancelled = true;
    ticket.job?.cancel();
    return true;
  };

  return {
    ...jobsOf(),
    async under(jobId, work) {
      if (jobId === undefined) return work(jobsOf());
      callOff(jobId);
      const ticket: Ticket = { cancelled: false, keeping: false, job: undefined, control: undefined };
      tickets.set(jobId, ticket);
      try {
        return await work(jobsOf(ticket));
      } finally {
        if (tickets.get(jobId) === ticket) tickets.delete(jobId);
      }
    },
    progress(jobId) {
      const ticket = tickets.get(jobId);
      if (ticket === undefined) return { state: 'none', page: 0, pages: 0 };
      const at = ticket.control === undefined ? { page: 0, pages: 0 } : jobProgress(ticket.control);
      return { state: ticket.keeping ? 'keeping' : at.pages > 0 ? 'printing' : 'waiting', ...at };
    },
    cancel: callOff,
    warm() {
      run({ kind: 'warm' }).catch(() => undefined); // a broken worker or font shows itself, with its code, at the first real job
    },
    close: () => queue.close(),
  };
}
