import { oc } from '@orpc/contract';
import { z } from 'zod';
import { orientations, paperNames, writings } from '../domain/certificate-template.ts';
import { file, id, instant, rowVersion, saved, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** Tenths of a millimetre to the right and down; negative to the left and up. */
const move = { right: z.number().int(), down: z.number().int() };

export const printOffset = z.object({
  id,
  rowVersion,
  printer: z.string(),
  paper: z.enum(paperNames),
  ...move,
  updatedAt: instant,
  updatedBy: z.string(),
});
export type PrintOffset = z.infer<typeof printOffset>;

/** 印刷位置の補正: how far each printer is out on each paper. Kept certificates never change; what is sent to the printer does. */
export const printOffsetsContract = {
  /** By printer and paper; `lastUsed` is the one chosen at the last printing, null for none. */
  list: oc.input(z.object({})).output(z.object({ offsets: z.array(printOffset), lastUsed: id.nullable() })),
  /** Without an id a new one; refused as already there (not-unique at `printer`) for the same printer and paper. */
  save: oc
    .input(
      z.object({
        id: id.optional(),
        rowVersion: rowVersion.optional(),
        printer: text,
        paper: z.enum(paperNames),
        ...move,
      }),
    )
    .output(resultOf(saved)),
  remove: oc.input(z.object({ id, rowVersion })).output(resultOf(z.object({ id }))),
  /** A page with rulers to lay over the pre-printed paper, moved as given. Nothing is stored. */
  ruler: oc
    .input(
      z.object({
        writing: z.enum(writings).default('horizontal'),
        paper: z.enum(paperNames),
        orientation: z.enum(orientations),
        ...move,
      }),
    )
    .output(resultOf(z.object({ file }))),
};
