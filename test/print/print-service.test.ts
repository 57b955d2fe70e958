import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { FONT_FILES } from '../../electron/print/font/bundled-fonts.ts';
import { PrintError } from '../../electron/print/print-contract.ts';
import { type PrintService, createPrintService } from '../../electron/print/print-service.ts';
import { pdfInfo, pdfLines } from '../support/pdf.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';

const folder = mkdtempSync(join(tmpdir(), 'good-balance-print-'));
const opened: PrintService[] = [];
const open = (options: Partial<Parameters<typeof createPrintService>[0]> = {}): PrintService => {
  const service = createPrintService({ fontsDir: pdfFontsDir(), ...options });
  opened.push(service);
  return service;
};
const codeOf = (job: Promise<unknown>) =>
  job.then(
    () => 'resolved',
    (error: unknown) => (error instanceof PrintError ? error.fault.code : String(error)),
  );
const faultOf = (error: unknown) => (error instanceof PrintError ? error.fault : error);
const script = (name: string, source: string): string => {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
};

afterEach(() => Promise.all(opened.splice(0).map((service) => service.close())));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the real worker', () => {
  test('60 certificates in one file, each with its own number and name', async () => {
    const service = open();
    service.warm();
    const documents = Array.from({ length: 60 }, (_, n) =>
      pdfCertificate({ numberLine: `第${n + 1}号`, nameLine: `株式会社髙﨑製作所第${n + 1}工場　様` }),
    );
    const pdf = await service.certificates(documents);
    expect(pdfInfo(pdf)['Pages']).toBe('60');
    const pages = pdfLines(pdf);
    expect(pages).toHaveLength(60);
    documents.forEach((document, n) => {
      expect(pages[n]).toContain(document.numberLine);
      expect(pages[n]).toContain(document.nameLine);
    });
  });

  test('two workers print the same bytes, and jobs asked for at once do not mix', async () => {
    const [one, two] = [open(), open()];
    const names = ['葛\u{e0100}城商店', '𠮷野家具', '神\ufa19田工務店'];
    const order = (service: PrintService) =>
      Promise.all(names.map((nameLine) => service.certificates([pdfCertificate({ nameLine })])));
    const [first, second] = await Promise.all([order(one), order(two)]);
    first.forEach((pdf, n) => {
      expect(Buffer.compare(pdf, second[n]!)).toBe(0);
      expect(pdfLines(pdf)[0]).toContain(names[n]);
    });
  });

  test('inspects by field, for certificates and for lists', async () => {
    const service = open();
    const texts = [
      { field: '事業者名', text: '𠮷⽥商店' },
      { field: '代表者', text: '邉\u{e0101}' },
    ];
    expect(await service.inspect(texts)).toEqual([
      { field: '事業者名', index: 2, cluster: '⽥', code: 'U+2F65', issue: 'radical' },
      { field: '代表者', index: 0, cluster: '邉\u{e0101}', code: 'U+9089 U+E0101', issue: 'variant-lost' },
    ]);
    expect((await service.inspect(texts, 'list')).map((problem) => problem.issue)).toEqual([
      'fallback',
      'radical',
      'variant-lost',
    ]);
  });

  test('a refusal comes back whole and the worker goes on', async () => {
    const service = open();
    const error = await service
      .certificates([pdfCertificate({ nameLine: '\u{2b740}' })])
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      fault: { code: 'unprintable-text', document: 0, field: 'nameLine', problems: [{ code: 'U+2B740' }] },
    });
    expect((await service.certificates([pdfCertificate()])).byteLength).toBeGreaterThan(10_000);
  });

  test('fonts are shared by all documents, and one document does not speak in the letters of another', async () => {
    const service = open();
    await service.certificates([pdfCertificate({ nameLine: '⽥⼀～商店' })]);
    const after = await service.certificates([pdfCertificate({ nameLine: '田一〜商店' })]);
    expect(pdfLines(after)[0]).toContain('田一〜商店');
    expect(Buffer.compare(after, await open().certificates([pdfCertificate({ nameLine: '田一〜商店' })]))).toBe(0);
  });

  test('certificates to be kept: each the very file it would be alone, with its hash, and all in one', async () => {
    const service = open();
    const documents = ['株式会社甲', '株式会社乙'].map((nameLine) => pdfCertificate({ nameLine }));
    const { files, sha256, together } = await service.each(documents);
    for (const [at, document] of documents.entries()) {
      expect(Buffer.compare(files[at]!, await service.certificates([document]))).toBe(0);
      expect(sha256[at]).toBe(createHash('sha256').update(files[at]!).digest('hex'));
    }
    expect(Buffer.compare(together, await service.certificates(documents))).toBe(0);
    const alone = await service.each(documents.slice(0, 1));
    expect(Buffer.compare(alone.together, files[0]!)).toBe(0);
    expect(await service.each([documents[0]!, pdfCertificate({ nameLine: '\u{2b740}' })]).catch(faultOf)).toMatchObject(
      {
        code: 'unprintable-text',
        document: 1,
      },
    );
  });

  test('a work called off ends at once for who asked and within a tenth of a second for the next', async () => {
    const service = open();
    await service.certificates([pdfCertificate()]);
    const documents = Array.from({ length: 400 }, (_, n) => pdfCertificate({ nameLine: `株式会社甲${n}` }));
    for (const kind of ['each', 'certificates'] as const) {
      let begun = 0;
      const work = service.under<unknown>('work', (print) => print[kind](documents)).catch(faultOf);
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      while (service.progress('work').page === 0) await sleep(1);
      expect(service.progress('work')).toMatchObject({ state: 'printing', pages: 400 });
      begun = performance.now();
      expect(service.cancel('work')).toBe(true);
      expect(await work).toMatchObject({ code: 'cancelled' });
      await service.inspect([]);
      // the next job had its turn: a quarter of a second while other tests are busy too
      expect(performance.now() - begun).toBeLessThan(250);
      expect(service.progress('work')).toEqual({ state: 'none', page: 0, pages: 0 });
      expect(service.cancel('work')).toBe(false);
    }
  });

  test('a work is under way as soon as its pages are set, before the first is drawn', async () => {
    const service = open();
    const documents = Array.from({ length: 200 }, (_, n) => pdfCertificate({ nameLine: `株式会社甲${n}` }));
    const work = service.under('work', (print) => print.measure(documents));
    const seen = new Set<string>();
    while (service.progress('work').state !== 'none') {
      const { state, page, pages } = service.progress('work');
      seen.add(`${state} ${page}/${pages}`);
      // oxlint-disable-next-line no-await-in-loop -- one look after the other
      await sleep(1);
    }
    expect(await work).toHaveLength(200);
    expect([...seen]).toContain('printing 0/200');
  });

  test('a work waits for its turn, gives way to a later one of its name, and cannot be called off while it is stored', async () => {
    const service = open();
    const documents = Array.from({ length: 30 }, (_, n) => pdfCertificate({ nameLine: `株式会社甲${n}` }));
    const long = service.each(documents);
    const waiting = service.under('work', (print) => print.certificates(documents)).catch(faultOf);
    expect(service.progress('work')).toEqual({ state: 'waiting', page: 0, pages: 0 });
    const later = service.under('work', async (print) => {
      const pdf = await print.certificates([pdfCertificate()]);
      const kept = print.mayKeep();
      return { pdf, kept, cancel: service.cancel('work'), progress: service.progress('work').state };
    });
    expect(await waiting).toMatchObject({ code: 'cancelled' });
    expect((await long).files).toHaveLength(30);
    expect(await later).toMatchObject({ kept: true, cancel: false, progress: 'keeping' });
    const stopped = service.under('work', async (print) => {
      const asked = print.inspect([]).catch(faultOf);
      service.cancel('work');
      return [await asked, await print.inspect([]).catch(faultOf), print.mayKeep()];
    });
    expect(await stopped).toMatchObject([{ code: 'cancelled' }, { code: 'cancelled' }, false]);
  });

  test('fonts that are missing or damaged are named as such', async () => {
    expect(await codeOf(open({ fontsDir: join(folder, 'nowhere') }).certificates([pdfCertificate()]))).toBe(
      'font-unreadable',
    );
    const damaged = join(folder, 'damaged');
    mkdirSync(damaged);
    for (const file of Object.values(FONT_FILES)) writeFileSync(join(damaged, file), 'not a font');
    expect(await codeOf(open({ fontsDir: damaged }).certificates([pdfCertificate()]))).toBe('font-unreadable');
    copyFileSync(join(pdfFontsDir(), FONT_FILES.serif), join(damaged, FONT_FILES.serif));
    expect(await codeOf(open({ fontsDir: damaged }).inspect([{ field: 'a', text: 'あ' }]))).toBe('resolved');
  });
});

describe('a worker in trouble', () => {
  const fragile = script(
    'fragile.mjs',
    `import { parentPort } from 'node:worker_threads';
     parentPort.on('message', ({ id, kind }) => {
       if (kind === 'inspect') process.exit(3);
       if (kind === 'certificates') parentPort.postMessage({ id, ok: true, kind: 'bytes', bytes: new Uint8Array([id]) });
     });`,
  );

  test('one that dies takes only its own job with it; the waiting ones get a new worker', async () => {
    const service = open({ workerFile: fragile });
    const [before, died, after] = await Promise.all([
      codeOf(service.certificates([pdfCertificate()])),
      codeOf(service.inspect([])),
      service.certificates([pdfCertificate()]),
    ]);
    expect([before, died]).toEqual(['resolved', 'worker-died']);
    expect(after).toEqual(new Uint8Array([3]));
  });

  test('one that throws on start or cannot be found', async () => {
    expect(await codeOf(open({ workerFile: script('throws.mjs', 'throw new Error("no")') }).inspect([]))).toBe(
      'worker-died',
    );
    expect(await codeOf(open({ workerFile: join(folder, 'absent.mjs') }).inspect([]))).toBe('worker-died');
  });

  test('one that never answers is given up', async () => {
    const silent = script(
      'silent.mjs',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`,
    );
    const service = open({ workerFile: silent, timeoutMs: 200 });
    expect(await Promise.all([codeOf(service.inspect([])), codeOf(service.inspect([]))])).toEqual([
      'timed-out',
      'timed-out',
    ]);
  });

  test('a job that cannot be handed to the worker fails alone', async () => {
    let broken = true;
    const service = open({
      extraFont: () => {
        if (broken) throw new Error('the register is closed');
        return null;
      },
    });
    const jobs = [codeOf(service.inspect([])), codeOf(service.inspect([]))];
    expect(await Promise.all(jobs)).toEqual(['print-failed', 'print-failed']);
    broken = false;
    expect(await codeOf(service.inspect([]))).toBe('resolved');
  });

  test('closing rejects what is under way, what waits and what comes later', async () => {
    const silent = script(
      'silent-too.mjs',
      `import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => {});`,
    );
    const service = open({ workerFile: silent });
    const jobs = [codeOf(service.inspect([])), codeOf(service.certificates([]))];
    await service.close();
    expect(await Promise.all([...jobs, codeOf(service.inspect([]))])).toEqual(['closed', 'closed', 'closed']);
  });
});
