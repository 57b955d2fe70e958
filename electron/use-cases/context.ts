import type { Refusal, RefusalCode } from '../../shared/contract/refusal.ts';
import type { Fault } from '../../shared/domain/fault.ts';
import type { CivilDate } from '../../shared/kernel/types.ts';
import type { ReaderService } from '../exchange/reader-service.ts';
import type { Clock } from '../platform/clock.ts';
import type { DesktopPort } from '../platform/desktop-port.ts';
import type { PrintService } from '../print/print-service.ts';
import type { Store } from '../store/store.ts';
import type { StoreHolder } from '../store/store-holder.ts';

/** What every user action is handed: the open register, the time, the workers and the surroundings. */
export interface AppContext {
  /** The file in use: the register, or the sample while it is being tried. */
  readonly store: Store;
  readonly stores: StoreHolder;
  readonly clock: Clock;
  readonly print: PrintService;
  /** Reads workbooks from outside, in a thread of its own. */
  readonly reader: ReaderService;
  readonly desktop: DesktopPort;
  /** The built program of the thread that stores many certificates; absent when run from source. */
  readonly keepWorker?: string | undefined;
  readonly appVersion: string;
  /** Fills the empty file `context.store` with the sample (electron/sample/), which plays a clerk through all features. */
  readonly fillSample: (context: AppContext, clerkName: string, today: CivilDate) => Promise<void>;
}

/** A refusal that needs nothing but its name. */
export const because = (code: RefusalCode, rest: Omit<Refusal, 'code'> = {}): { ok: false; refusal: Refusal } => ({
  ok: false,
  refusal: { code, ...rest },
});

/** The refusal of input with faults, each naming its field. */
export const invalid = (faults: readonly Fault[]): { ok: false; refusal: Refusal } =>
  because('invalid-input', { faults: [...faults] });
