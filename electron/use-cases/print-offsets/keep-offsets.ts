import type { PrintOffset } from '../../../shared/contract/print-offsets.ts';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import { type Paper, paperNames } from '../../../shared/domain/certificate-template.ts';
import { millimetres, offsetFaults } from '../../../shared/domain/print-offset.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  dropOffset,
  findOffset,
  type PrintOffsetRecord,
  printOffsets,
  putOffset,
} from '../../store/repositories/print-offsets.ts';
import { differences, editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { lastUsedOffset } from '../last-used-offset.ts';

/** A correction as the page sends it; without an id a new one. */
export interface OffsetInput {
  readonly id?: Id | undefined;
  readonly rowVersion?: number | undefined;
  readonly printer: string;
  readonly paper: Paper;
  /** Tenths of a millimetre. */
  readonly right: number;
  readonly down: number;
}

const shown = ({
  id,
  rowVersion,
  printer,
  paper,
  right,
  down,
  updatedAt,
  updatedBy,
}: PrintOffsetRecord): PrintOffset[] => {
  const known = paperNames.find((each) => each === paper);
  return known === undefined ? [] : [{ id, rowVersion, printer, paper: known, right, down, updatedAt, updatedBy }];
};

/** The corrections, with the one chosen last. */
export const listOffsets = ({ store }: AppContext) => ({
  offsets: printOffsets(store).flatMap(shown),
  lastUsed: lastUsedOffset(store),
});

const draftOf = ({ printer, paper, right, down }: OffsetInput | PrintOffsetRecord) => ({ printer, paper, right, down });

/** As a clerk reads it. */
const told = ({ printer, paper, right, down }: ReturnType<typeof draftOf>) => ({
  printer,
  paper,
  right: `${millimetres(right)}mm`,
  down: `${millimetres(down)}mm`,
});

/** Keeps a correction; one printer has one for each paper. */
export function saveOffset(context: AppContext, input: OffsetInput): Result<{ id: Id; rowVersion: number }, Refusal> {
  const { store } = context;
  const faults = offsetFaults(input);
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const seen = input.id === undefined ? undefined : findOffset(store, input.id);
    if (input.id !== undefined && seen === undefined) return because('not-found');
    if (seen !== undefined && seen.rowVersion !== input.rowVersion)
      return editConflict(seen, told(draftOf(input)), told(draftOf(seen)));
    const same = printOffsets(store).find(
      ({ id, printer, paper }) => id !== input.id && printer === input.printer && paper === input.paper,
    );
    if (same !== undefined)
      return invalid([{ path: 'printer', code: 'not-unique', params: { value: `${input.printer}・${input.paper}` } }]);
    const changed = differences(seen === undefined ? {} : told(draftOf(seen)), told(draftOf(input)));
    if (changed === null && seen !== undefined) return ok({ id: seen.id, rowVersion: seen.rowVersion });
    const stamp = stampOf(context);
    const kept = putOffset(store, draftOf(input), seen, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'printOffsets.save',
      entity: 'print_offset',
      entityId: kept.id,
      before: changed?.before,
      after: { printer: input.printer, paper: input.paper, ...changed?.after },
    });
    return ok(kept);
  });
}

/** Takes a correction away. */
export function removeOffset(
  context: AppContext,
  { id, rowVersion }: { id: Id; rowVersion: number },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const seen = findOffset(store, id);
    if (seen === undefined) return because('not-found');
    if (seen.rowVersion !== rowVersion) return editConflict(seen, {}, told(draftOf(seen)));
    const stamp = stampOf(context);
    dropOffset(store, seen, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'printOffsets.remove',
      entity: 'print_offset',
      entityId: id,
      before: told(draftOf(seen)),
      after: { printer: seen.printer, paper: seen.paper },
    });
    return ok({ id });
  });
}
