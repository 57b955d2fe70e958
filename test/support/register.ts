import { resolve } from 'node:path';
import type { ContractRouterClient } from '@orpc/contract';
import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished } from 'vitest';
import { type App, openApp } from '../../electron/app.ts';
import { type Clock, stoppedClock } from '../../electron/platform/clock.ts';
import type { DesktopPort } from '../../electron/platform/desktop-port.ts';
import type { Contract } from '../../shared/contract/index.ts';
import type { Refusal } from '../../shared/contract/refusal.ts';
import { pdfFontsDir } from './pdf-fonts.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = resolve(import.meta.dirname, '../..');

export type RegisterClient = ContractRouterClient<Contract>;
const clientOf = (app: App): RegisterClient => createRouterClient(app.router, { context: app.context });

/** The whole app behind the gate, on a real file, with a clock the test sets. */
export interface Register {
  readonly client: RegisterClient;
  readonly app: App;
  readonly dataDir: string;
  /** Puts the clock on a moment, e.g. `2026-11-22T02:00:00.000Z`, or on noon in Japan of a day. */
  readonly setClock: (at: string) => void;
  /** Ends the app and starts it again on the same folder. */
  readonly restart: () => Promise<RegisterClient>;
  /** PDFs the app asked to be shown. */
  readonly shown: Uint8Array[];
}

/** Opens a new register; it is closed and gone after the test. */
export async function openRegister(at = '2026-11-22'): Promise<Register> {
  const folder = temporaryFolder();
  const momentOf = (text: string): string => (text.length === 10 ? `${text}T03:00:00.000Z` : text);
  let now = stoppedClock(momentOf(at));
  const clock: Clock = { now: () => now.now(), today: () => now.today() };
  const shown: Uint8Array[] = [];
  const desktop: DesktopPort = {
    showForPrinting: (pdf) => {
      shown.push(pdf);
      return Promise.resolve({ url: null });
    },
    attention: () => undefined,
  };
  const options = {
    dataDir: folder.path,
    migrationsDir: resolve(root, 'migrations'),
    fontsDir: pdfFontsDir(),
    printWorker: resolve(root, 'electron/print/worker.ts'),
    version: '9.9.9',
    clock,
    desktop,
  };
  const started = async (): Promise<App> => {
    const app = await openApp(options);
    if (!app.ok) throw new Error(app.message);
    return app;
  };
  const app = await started();
  let running = app;
  onTestFinished(async () => {
    await running.close();
    folder.remove();
  });
  const restart = async (): Promise<RegisterClient> => {
    await running.close();
    running = await started();
    return clientOf(running);
  };
  const setClock = (moment: string): void => {
    now = stoppedClock(momentOf(moment));
  };
  return { client: clientOf(app), app, dataDir: folder.path, setClock, restart, shown };
}

type Answer<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

/** The value of an answer that must not be a refusal. */
export async function valueOf<T>(answer: Promise<Answer<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The refusal of an answer that must be one. */
export async function refusalOf(answer: Promise<Answer<unknown>>): Promise<Refusal> {
  const result = await answer;
  expect(result).toMatchObject({ ok: false });
  if (result.ok) throw new Error('not refused');
  return result.refusal;
}

/** A company as the page sends it, invented and complete enough for a certificate. */
export const typedCompany = (more: Partial<Parameters<RegisterClient['companies']['create']>[0]['draft']> = {}) => ({
  name: '株式会社見本製作所',
  displayName: '',
  kana: 'カブシキガイシャミホンセイサクショ',
  corporateNumber: '',
  postalCode: '351-0011',
  address: '埼玉県朝霞市本町一丁目１番１号',
  representativeTitle: '代表取締役',
  representativeName: '見本　太郎',
  representativePlainName: '',
  representativeKana: 'ミホン　タロウ',
  contactDepartment: '総務部',
  contactName: '見本　花子',
  contactPhone: '048-463-1111',
  contactEmail: 'mihon@example.jp',
  industry: 'E',
  employees: 42,
  employeesOn: '2020-04-01',
  publicationConsent: 'yes' as const,
  publicationConsentOn: '2020-04-01',
  note: '',
  ...more,
});
