import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { Orientation, Paper, Writing } from '../../../shared/domain/certificate-template.ts';
import { offsetFaults } from '../../../shared/domain/print-offset.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { PrintError } from '../../print/print-contract.ts';
import { type AppContext, invalid } from '../context.ts';
import { printRefusal } from '../print-refusal.ts';

/** A page with rulers and how far it is moved, in tenths of a millimetre. */
export interface RulerInput {
  readonly writing: Writing;
  readonly paper: Paper;
  readonly orientation: Orientation;
  readonly right: number;
  readonly down: number;
}

const title = '位置合わせ用紙';

async function rulerPage(context: AppContext, input: RulerInput): Promise<Result<Uint8Array, Refusal>> {
  const { right, down, ...page } = input;
  const faults = offsetFaults({ printer: title, right, down });
  if (faults.length > 0) return invalid(faults);
  try {
    const offset = { right: right / 10, down: down / 10 };
    return ok(await context.print.ruler({ ...page, offset, createdOn: context.clock.today() }));
  } catch (error) {
    if (error instanceof PrintError) return printRefusal(error);
    throw error;
  }
}

/** The page with rulers, to be looked at or saved. */
export async function rulerFile(context: AppContext, input: RulerInput) {
  const page = await rulerPage(context, input);
  if (!page.ok) return page;
  const base64 = Buffer.from(page.value).toString('base64');
  return ok({ file: { fileName: `${title}_${input.paper}.pdf`, mime: 'application/pdf', base64 } });
}
