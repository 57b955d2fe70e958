import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Path of LibreOffice on this machine (`SOFFICE_PATH` first), or undefined. */
export function findOffice(): string | undefined {
  const named = process.env['SOFFICE_PATH'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'soffice'));
  return [named, ...onPath, 'C:/Program Files/LibreOffice/program/soffice.com'].find(
    (place) => place !== undefined && existsSync(place),
  );
}

/** What LibreOffice is asked for: the new extension, and the filter with its options where the default will not do. */
export const officeTargets = {
  text: { extension: 'txt', filter: 'txt:Text (encoded):UTF8' },
  // comma, quote, UTF-8, first line 1; quote all, values rather than their look, first sheet
  csv: { extension: 'csv', filter: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false' },
  pdf: { extension: 'pdf', filter: 'pdf' },
  docx: { extension: 'docx', filter: 'docx' },
  xlsx: { extension: 'xlsx', filter: 'xlsx' },
} as const;

/** How LibreOffice should read a csv: comma, quote, character set, from line 1. */
export const csvInput = {
  utf8: 'Text - txt - csv (StarCalc):44,34,76,1',
  windows932: 'Text - txt - csv (StarCalc):44,34,60,1',
} as const;

/**
 * The bytes as LibreOffice converts them. Each call has its own profile: a shared one makes a second soffice hand its
 * work to the first and return at once.
 */
export async function convertWithOffice(
  bytes: Uint8Array,
  from: string,
  to: keyof typeof officeTargets,
  infilter?: string,
): Promise<Uint8Array> {
  const office = findOffice();
  if (office === undefined) throw new Error('LibreOffice is not installed (SOFFICE_PATH names another place)');
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  try {
    const input = join(folder, `in.${from}`);
    const outdir = join(folder, 'out');
    await writeFile(input, bytes);
    const { extension, filter } = officeTargets[to];
    const { stdout, stderr } = await run(
      office,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        ...(infilter === undefined ? [] : [`--infilter=${infilter}`]),
        '--convert-to',
        filter,
        '--outdir',
        outdir,
        input,
      ],
      { timeout: 100_000 },
    );
    const made = join(outdir, `in.${extension}`);
    // soffice exits 0 even when it could not read the file
    if (!existsSync(made)) throw new Error(`LibreOffice made nothing of the ${from} file: ${stdout} ${stderr}`);
    return await readFile(made);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
