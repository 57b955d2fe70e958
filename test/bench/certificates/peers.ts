import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright';
import { build } from 'vite';
import { root } from '../register.ts';
import { type Fonts, flatTextOf, htmlOf, pagesOf } from './pages.ts';
import type { NodePrinter, Order, Printed, PrinterJob } from './printer.ts';

const run = promisify(execFile);

/** Where the files of one run of the bench stand, and the programs to be measured. */
export interface Place {
  readonly folder: string;
  readonly fonts: Fonts;
  readonly worker: string;
  readonly fontsDir: string;
  readonly office: string;
  readonly chromium: string;
}

/** A way of printing: once in a new process, and again and again. */
export interface Printer {
  readonly name: string;
  /** Milliseconds from the start of a process to its end, with the file at `out`. */
  readonly cold: (order: Order & { readonly out: string }) => Promise<Printed>;
  /** Undefined where there is no running program to hand work to. */
  readonly warm: ((order: Order) => Promise<Printed>) | undefined;
  readonly close: () => Promise<void>;
}

/** The two fonts alone in a folder, and fontconfig made to see nothing else. */
export function fontsFor(folder: string, fontsDir: string): Fonts {
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  const [regular, bold] = ['noto-serif-jp-400.ttf', 'noto-serif-jp-600.ttf'].map((name) => {
    copyFileSync(join(fontsDir, name), join(fonts, name));
    return join(fonts, name);
  });
  const cache = join(folder, 'fontconfig');
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  return { folder: fonts, regular: regular!, bold: bold! };
}

/** printer.ts as a process runs it without taking types out of it first. */
export async function bundlePrinter(folder: string): Promise<string> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      ssr: join(root, 'test/bench/certificates/printer.ts'),
      outDir: join(folder, 'printer'),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: { output: { format: 'es', entryFileNames: 'printer.mjs' } },
    },
  });
  return join(folder, 'printer/printer.mjs');
}

const mustExist = (path: string, who: string): number => {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Error(`${who} made no file`);
  return size;
};

export function nodePrinter(name: NodePrinter, program: string, { folder, fonts, worker, fontsDir }: Place): Printer {
  const job: PrinterJob = { printer: name, root, worker, fontsDir, fonts };
  const jobFile = join(folder, `${name}.json`);
  writeFileSync(jobFile, JSON.stringify(job));
  let child: ChildProcess | undefined;
  return {
    name,
    async cold(order) {
      const begin = performance.now();
      const { stdout } = await run(process.execPath, [program, jobFile, JSON.stringify(order)]);
      const ms = performance.now() - begin;
      const printed: Printed = JSON.parse(stdout);
      return { ...printed, ms };
    },
    async warm(order) {
      if (child === undefined) {
        child = fork(program, [jobFile]);
        await once(child, 'message');
      }
      const answer = once(child, 'message');
      child.send(order);
      const [printed]: Printed[] = await answer;
      return printed!;
    },
    close() {
      child?.kill();
      child = undefined;
      return Promise.resolve();
    },
  };
}

/** Writing the flat text document is not counted. A running LibreOffice takes no work from outside without its Python bridge. */
export function libreOffice({ folder, office }: Place): Printer {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const env = { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  return {
    name: 'libreoffice',
    async cold({ count, set, out }) {
      const input = out.replace(/\.pdf$/u, '.fodt');
      writeFileSync(input, flatTextOf(pagesOf(count, set)));
      const options = [`-env:UserInstallation=${profile}`, '--headless', '--norestore', '--convert-to', 'pdf'];
      const begin = performance.now();
      await run(office, [...options, '--outdir', join(out, '..'), input], { env, timeout: 120_000 });
      const ms = performance.now() - begin;
      return { ms, bytes: mustExist(out, 'LibreOffice'), peakMb: undefined };
    },
    warm: undefined,
    close: () => Promise.resolve(),
  };
}

/** Warm: a browser kept open, a new page for each file, as `webContents.printToPDF` would be used. Writing the page is not counted. */
export function chromiumPrinter({ folder, fonts, chromium: executablePath }: Place): Printer {
  let browser: Browser | undefined;
  const pageFile = (name: string, count: number, set: number): string => {
    const file = join(folder, `${name}.html`);
    writeFileSync(file, htmlOf(pagesOf(count, set), fonts));
    return pathToFileURL(file).href;
  };
  return {
    name: 'chromium',
    async cold({ count, set, out }) {
      const url = pageFile('cold', count, set);
      const profile = join(folder, 'chromium');
      const options = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
      const begin = performance.now();
      await run(executablePath, [...options, '--no-pdf-header-footer', `--print-to-pdf=${out}`, url]);
      const ms = performance.now() - begin;
      return { ms, bytes: mustExist(out, 'Chromium'), peakMb: undefined };
    },
    async warm({ count, set, out }) {
      browser ??= await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      const url = pageFile('warm', count, set);
      const begin = performance.now();
      const page = await browser.newPage();
      await page.goto(url);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const ms = performance.now() - begin;
      await page.close();
      if (out !== undefined) writeFileSync(out, pdf);
      return { ms, bytes: pdf.byteLength, peakMb: undefined };
    },
    async close() {
      await browser?.close();
    },
  };
}

/** Throws unless the file has a page for each certificate with all of its text, in the one font, embedded. */
export async function mustBeWhole(path: string, { count, set }: Order, who: string): Promise<void> {
  const { each, body, title, termLine, dateLine, issuerLine } = pagesOf(count, set);
  const bare = (text: string): string => text.replaceAll(/\s/gu, '');
  const options = { maxBuffer: 64 * 1024 * 1024 };
  const { stdout: text } = await run('pdftotext', ['-enc', 'UTF-8', '-raw', path, '-'], options);
  const pages = text.split('\f').slice(0, -1).map(bare);
  if (pages.length !== count) throw new Error(`${who}: ${pages.length} pages instead of ${count}`);
  each.forEach(({ number, name }, index) => {
    const missing = [number, name, title, body, termLine, dateLine, issuerLine].find(
      (part) => !pages[index]!.includes(bare(part)),
    );
    if (missing !== undefined) throw new Error(`${who}: page ${index + 1} lacks ${missing}`);
  });
  const { stdout: list } = await run('pdffonts', [path]);
  const fonts = list.trim().split('\n').slice(2);
  const strange = fonts.filter((row) => !/^\S+\+NotoSerifJP\S*\s.*\syes\s+yes\s+(?:yes|no)\s+\d+\s+\d+$/u.test(row));
  if (fonts.length === 0 || strange.length > 0) throw new Error(`${who} prints with other fonts:\n${list}`);
}
