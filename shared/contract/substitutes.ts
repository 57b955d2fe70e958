import { oc } from '@orpc/contract';
import { z } from 'zod';
import { substituteWays } from '../domain/substitute.ts';
import { id, instant, text } from './common.ts';
import { resultOf } from './refusal.ts';

/** The company a substitute is for; empty: the city's own wording (the mayor's name …). */
const owner = z.string().max(64);

export const substituteRow = z.object({
  id,
  companyId: owner,
  /** empty with the city's own wording */
  companyName: z.string(),
  letter: z.string(),
  code: z.string(),
  way: z.enum(substituteWays),
  plain: z.string(),
  imageId: id.nullable(),
  reason: z.string(),
  updatedAt: instant,
  updatedBy: z.string(),
});
export type SubstituteRow = z.infer<typeof substituteRow>;

const face = z.object({ face: z.string(), name: z.string(), kanji: z.number().int() });
export type OfferedFace = z.infer<typeof face>;

/** 代わりの字, and the font the city adds for letters no bundled font has. */
export const substitutesContract = {
  list: oc.input(z.object({ companyId: owner.optional() })).output(z.object({ rows: z.array(substituteRow) })),
  /** Plain forms to choose from, best first. */
  suggest: oc.input(z.object({ companyId: owner, letter: text })).output(z.object({ plain: z.array(z.string()) })),
  /** Decides how a letter is printed; an earlier decision about it is replaced. */
  set: oc
    .input(
      z.object({
        companyId: owner,
        letter: text,
        way: z.enum(substituteWays),
        plain: text.default(''),
        imageId: id.nullable().default(null),
        reason: text,
      }),
    )
    .output(resultOf(z.object({ id }))),
  remove: oc.input(z.object({ id })).output(resultOf(z.object({ id }))),
  /** The font in use, whether its file is still there, and fonts found in the usual places. */
  font: oc.input(z.object({})).output(
    z.object({
      chosen: face.extend({ path: z.string(), present: z.boolean() }).nullable(),
      found: z.array(z.string()),
    }),
  ),
  /** What a font file offers; refused as font-wrong or font-not-embeddable. */
  checkFont: oc.input(z.object({ path: text })).output(resultOf(z.object({ path: z.string(), faces: z.array(face) }))),
  /** Uses a face of a font file from now on; an empty path: none. */
  chooseFont: oc
    .input(z.object({ path: text, face: text.default('') }))
    .output(resultOf(z.object({ path: z.string() }))),
};
