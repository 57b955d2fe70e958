import { z } from 'zod';
import { declaration, entryValue } from '../../shared/contract/checksheets.ts';
import { yearBases } from '../../shared/domain/base-years.ts';
import { itemByKey } from '../../shared/domain/checksheet.ts';
import { declarationChanges, entryChanges, type ToldChange } from '../../shared/domain/told-changes.ts';
import { points2020 } from '../../shared/schemes/2020-points.ts';
import { passFail2023 } from '../../shared/schemes/2023-pass-fail.ts';

interface Line {
  readonly entity: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

const shipped = [passFail2023, points2020];

/** Words a line of the city's own version carries, whose wording no other place knows. */
const carriedWords = z.array(z.object({ label: z.string(), before: z.string(), after: z.string() }));
const entries = z.record(z.string(), entryValue).catch({});
const declarations = z.record(z.string(), z.unknown()).transform((given) =>
  Object.fromEntries(
    Object.entries(given).flatMap(([key, value]): [string, z.infer<typeof declaration>][] => {
      const read = declaration.safeParse(value);
      return read.success ? [[key, read.data]] : [];
    }),
  ),
);

/** Characters of a text the history shows; the whole stands on the sheet. */
const longest = 120;
const clipped = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > longest ? `${characters.slice(0, longest).join('')}…` : text;
};

function changesOf({ entity, before, after }: Line): readonly ToldChange[] {
  const own = carriedWords.safeParse(after?.['words']);
  if (own.success) return own.data;
  if (entity === 'checksheet_answer') {
    if (after?.['entries'] === undefined) return [];
    const key = after['item'];
    if (typeof key !== 'string') return [];
    const item = shipped.map((scheme) => itemByKey(scheme, key)).find((each) => each !== null);
    const basis = yearBases.find((each) => each === after['basis']) ?? 'calendar';
    return item === undefined
      ? []
      : entryChanges(item, entries.parse(before?.['entries'] ?? {}), entries.parse(after['entries']), basis);
  }
  if (entity !== 'checksheet') return [];
  const [given, stood] = [declarations.parse(after ?? {}), declarations.parse(before ?? {})];
  const scheme = shipped.find((each) => each.declarations.some(({ key }) => key in given));
  return scheme === undefined ? [] : declarationChanges(scheme, stood, given);
}

/** What was changed on a checksheet: entries of an item, or lines of the cover, in the words of the sheet. */
export const sheetDetails = (line: Line): readonly ToldChange[] =>
  changesOf(line).map(({ label, before, after }) => ({
    label: clipped(label),
    before: clipped(before),
    after: clipped(after),
  }));
