import { alikeCompatibility, alikeSelectors, usualInNotoSerif } from './variation-data.ts';

let table: ReadonlyMap<string, readonly string[]> | undefined;

const selector = (name: string): number =>
  name.startsWith('v') ? 0xfe00 + Number.parseInt(name.slice(1), 16) : 0xe0100 + Number.parseInt(name, 16);

function readTable(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (group: readonly string[]): void => {
    for (const one of group)
      found.set(
        one,
        group.filter((other) => other !== one),
      );
  };
  for (const [groups, bases] of Object.entries(alikeSelectors)) {
    for (const base of bases)
      for (const group of groups.split(' '))
        add(group.split('=').map((name) => base + String.fromCodePoint(selector(name))));
  }
  for (const entry of alikeCompatibility.split(' ')) {
    const [code = '', ...names] = entry.split('=');
    const ideograph = String.fromCodePoint(Number.parseInt(code, 16));
    const base = ideograph.normalize('NFD'); // a compatibility ideograph decomposes to the character it is a form of
    add([ideograph, ...names.map((name) => base + String.fromCodePoint(selector(name)))]);
  }
  return found;
}

/** Sequences that ask for the same shape as `cluster` under the name of another collection; the cluster itself is not among them. */
export function equivalentsOf(cluster: string): readonly string[] {
  table ??= readTable();
  return table.get(cluster) ?? [];
}

/** Sequences that Noto Serif JP draws as asked with the plain character's glyph, although its table leaves them out. */
export const notoSerifUsual = (): ReadonlySet<string> =>
  new Set(
    Object.entries(usualInNotoSerif).flatMap(([name, bases]) =>
      Array.from(bases, (base) => base + String.fromCodePoint(selector(name))),
    ),
  );
