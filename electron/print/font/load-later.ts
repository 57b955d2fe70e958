import Module, { createRequire } from 'node:module';

/** One of the packed tables of characters. */
interface Trie {
  get(point: number): number;
}
type Members = Readonly<Record<string, unknown>>;
type StandIn<T> = (load: () => T) => unknown;

const require = createRequire(import.meta.url);

/** Puts a stand-in into the place of a module that `owner` requires; it loads the module itself when it needs it. */
function instead<T>(owner: string, name: string, standIn: StandIn<T>): void {
  const from = createRequire(require.resolve(owner));
  const path = from.resolve(name);
  if (from.cache[path] !== undefined) return; // somebody has it already
  let loaded: T | undefined;
  const place = new Module(path);
  place.loaded = true;
  place.exports = standIn(() => {
    if (from.cache[path] === place) delete from.cache[path];
    const load: (file: string) => T = from;
    return (loaded ??= load(path));
  });
  from.cache[path] = place;
}

/** Members are looked up when they are used; some are known beforehand. */
const members =
  (known: (load: () => Members) => Members = () => ({})) =>
  (load: () => Members): unknown => {
    const beforehand = known(load);
    return new Proxy<Members>({}, { get: (_, name) => beforehand[String(name)] ?? load()[String(name)] });
  };

/** Letters, kana and kanji: most of what is printed, and no combining mark among them. */
const isPlain = (point: number): boolean =>
  (point >= 0x4e00 && point <= 0x9fff) ||
  (point >= 0x3041 && point <= 0x3096) ||
  (point >= 0x309b && point <= 0x30ff) ||
  (point >= 0x20 && point <= 0x7e);

let done = false;

/**
 * Spares fontkit and pdfkit what takes them longest to load and hardly any document needs: unpacking WOFF2, tables for
 * Arabic and Indic scripts, encryption. Everything still works: it is loaded by its first use.
 */
export function loadPartsLater(): void {
  if (done) return;
  done = true;
  instead<(...given: unknown[]) => unknown>(
    'fontkit',
    'brotli/decompress.js',
    (load) =>
      (...given: unknown[]) =>
        load()(...given),
  );
  instead<new (packed: unknown) => Trie>(
    'fontkit',
    'unicode-trie',
    (load) =>
      class {
        readonly #packed: unknown;
        #table: Trie | undefined;
        constructor(packed: unknown) {
          this.#packed = packed;
        }
        get(point: number): number {
          return (this.#table ??= new (load())(this.#packed)).get(point);
        }
      },
  );
  instead(
    'fontkit',
    'unicode-properties',
    members((load) => ({ isMark: isMarkBy(load) })),
  );
  for (const name of ['@noble/ciphers/aes', '@noble/hashes/sha2', '@noble/hashes/utils'])
    instead('pdfkit', name, members());
}

const isMarkBy =
  (load: () => Members) =>
  (point: number): boolean => {
    if (isPlain(point)) return false;
    const { isMark } = load();
    return typeof isMark === 'function' && isMark(point) === true;
  };
