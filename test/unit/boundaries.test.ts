import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * The architecture is held by tsc and oxlint. Here each rule is broken on purpose in a copy of the project's real
 * configuration, and the tool must say so; the copy without the violations must pass.
 */
const root = resolve(import.meta.dirname, '../..');
const folder = temporaryFolder();
afterAll(() => folder.remove());

interface Violation {
  readonly file: string;
  readonly code: string;
  /** Words of the expected complaint about that file. */
  readonly lint?: string;
  readonly types?: string;
}

const violations: Record<string, Violation> = {
  '画面が electron を読む': {
    file: 'renderer/lib/bad-electron.ts',
    code: "import { app } from 'electron';\nexport const bad = app;",
    lint: 'no-restricted-imports',
  },
  '画面が electron/ のファイルを読む': {
    file: 'renderer/lib/bad-main.ts',
    code: "import { good } from '../../electron/platform/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
    types: 'TS6307',
  },
  '画面が electron/ の型だけを読む': {
    file: 'renderer/lib/bad-type.ts',
    code: "import type { Good } from '../../electron/platform/good-type.ts';\nexport const bad: Good | undefined = undefined;",
    lint: 'no-restricted-imports',
    types: 'TS6307',
  },
  '画面が Node を読む': {
    file: 'renderer/lib/bad-node.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;",
    lint: 'no-restricted-imports',
  },
  画面の機能がほかの機能を読む: {
    file: 'renderer/features/one/bad.ts',
    code: "import { good } from '../two/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
  },
  部品が機能を読む: {
    file: 'renderer/components/bad.ts',
    code: "import { good } from '../features/two/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
  },
  ユースケースがほかの機能を読む: {
    file: 'electron/use-cases/one/bad.ts',
    code: "import { good } from '../two/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
  },
  'ユースケースが router を読む': {
    file: 'electron/use-cases/one/bad-router.ts',
    code: "import { good } from '../../router/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
  },
  'store がユースケースを読む': {
    file: 'electron/store/bad-upward.ts',
    code: "import { good } from '../use-cases/two/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
  },
  'router が store を読む': {
    file: 'electron/router/bad-store.ts',
    code: "import { good } from '../store/good.ts';\nexport const bad = good;",
    lint: 'no-restricted-imports',
  },
  'store/open.ts のほかで SQLite を開く': {
    file: 'electron/store/bad-driver.ts',
    code: "import Database from 'better-sqlite3';\nexport const bad = new Database(':memory:');",
    lint: 'no-restricted-imports',
  },
  'store の外で SQL を書く': {
    file: 'electron/platform/bad-sql.ts',
    code: "import { sql } from 'drizzle-orm';\nexport const bad = sql;",
    lint: 'no-restricted-imports',
  },
  'ユースケースが store の接続で SQL を流す': {
    file: 'electron/use-cases/one/bad-statement.ts',
    code: "export const bad = (store: { statement: (sql: string) => unknown }): unknown => store.statement('select 1');",
    lint: 'no-restricted-properties',
  },
  'ユースケースが Drizzle の接続を使う': {
    file: 'electron/use-cases/one/bad-db.ts',
    code: 'export const bad = (store: { db: { select: () => unknown } }): unknown => store.db.select();',
    lint: 'no-restricted-properties',
  },
  '画面からの求めに router の外で答える': {
    file: 'electron/shell/bad-ipc.ts',
    code: "import { ipcMain } from 'electron';\nexport const bad = ipcMain;",
    lint: 'no-restricted-imports',
  },
  インターネットへ送り出す: {
    file: 'electron/shell/bad-open.ts',
    code: "import { shell } from 'electron';\nexport const bad = (): Promise<void> => shell.openExternal('https://example.com/');",
    lint: 'no-restricted-properties',
  },
  規則がファイルを読む: {
    file: 'shared/domain/bad-fs.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const bad = readFileSync;",
    lint: 'no-restricted-imports',
    types: 'TS2591',
  },
  規則が画面を知る: {
    file: 'shared/domain/bad-window.ts',
    code: 'export const bad = window.location;',
    types: 'TS2304',
  },
  規則がコンソールに書く: { file: 'shared/domain/bad-console.ts', code: "console.log('x');", types: 'TS2584' },
  規則が時計を見る: {
    file: 'shared/domain/bad-clock.ts',
    code: 'export const bad = Date.now();',
    lint: 'no-restricted-properties',
  },
  規則が今日を知る: {
    file: 'shared/domain/bad-today.ts',
    code: 'export const bad = new Date();',
    lint: 'no-restricted-globals',
  },
  規則がくじを引く: {
    file: 'shared/domain/bad-random.ts',
    code: 'export const bad = Math.random();',
    lint: 'no-restricted-properties',
  },
  '300 行を超える': {
    file: 'electron/platform/bad-long.ts',
    code: `export const bad = [\n${'  1,\n'.repeat(299)}];`,
    lint: 'max-lines',
  },
  'default export': {
    file: 'electron/platform/bad-default.ts',
    code: 'export default function bad(): void {}',
    lint: 'no-default-export',
  },
  まとめて出し直すだけのファイル: {
    file: 'renderer/components/bad-barrel.ts',
    code: "export * from './bad-cycle-one.ts';",
    lint: 'no-barrel-file',
  },
  輪になった読み込み: {
    file: 'renderer/components/bad-cycle-one.ts',
    code: "import { two } from './bad-cycle-two.ts';\nexport const one = (): number => two();",
    lint: 'no-cycle',
  },
  ファイル名の大文字: { file: 'electron/platform/badName.ts', code: 'export const bad = 1;', lint: 'filename-case' },
  any: {
    file: 'electron/platform/bad-any.ts',
    code: 'export const bad = (x: any): any => x;',
    lint: 'no-explicit-any',
  },
  待たれない約束: {
    file: 'electron/platform/bad-promise.ts',
    code: 'const later = (): Promise<void> => Promise.resolve();\nexport function bad(): void {\n  later();\n}',
    lint: 'no-floating-promises',
  },
};

// what the violations lean on, and files that look alike and are allowed
const allowed: Record<string, string> = {
  'electron/platform/good.ts': 'export const good = 1;',
  'electron/platform/good-type.ts': 'export type Good = number;',
  'electron/router/good.ts': 'export const good = 1;',
  'electron/store/good.ts': "import { sql } from 'drizzle-orm';\nexport const good = sql;",
  'electron/store/open.ts':
    "import Database from 'better-sqlite3';\nexport const good = (): object => new Database(':memory:');",
  'electron/router/serve-port.ts': "import { ipcMain } from 'electron';\nexport const good = ipcMain;",
  'electron/use-cases/two/good.ts': "import { good as store } from '../../store/good.ts';\nexport const good = store;",
  'renderer/features/two/good.ts': "import { plain } from '../../lib/plain.ts';\nexport const good = plain;",
  'renderer/lib/plain.ts': "import { rule } from '../../shared/domain/rule.ts';\nexport const plain = rule;",
  'shared/domain/rule.ts': 'export const rule = (today: string): string => today;',
};
const alsoPlanted = {
  'renderer/components/bad-cycle-two.ts':
    "import { one } from './bad-cycle-one.ts';\nexport const two = (): number => one();",
};

function plant(project: string, files: Record<string, string>): void {
  for (const [file, code] of Object.entries(files)) {
    mkdirSync(dirname(join(project, file)), { recursive: true });
    writeFileSync(join(project, file), `${code}\n`);
  }
}

function copyOfConfiguration(name: string, files: Record<string, string>): string {
  const project = join(folder.path, name);
  mkdirSync(project);
  for (const file of ['.oxlintrc.json', '.gitignore', 'tsconfig.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, file), join(project, file));
  for (const part of ['shared', 'electron', 'renderer', 'test', 'test/renderer'])
    cpSync(join(root, part, 'tsconfig.json'), join(project, part, 'tsconfig.json'));
  // what tsc writes must not meet what the real project wrote
  mkdirSync(join(project, 'node_modules'));
  for (const entry of ['electron', 'better-sqlite3', 'drizzle-orm', '@types', 'undici-types', 'vite'])
    symlinkSync(join(root, 'node_modules', entry), join(project, 'node_modules', entry));
  plant(project, { 'test/one.ts': 'export const one = 1;', 'test/renderer/one.ts': 'export const one = 1;', ...files });
  return project;
}

/** What a tool of the project says about the copy, as one text. */
function run(tool: string, args: string[], project: string): Promise<string> {
  return new Promise((done) => {
    const child = spawn(join(root, 'node_modules/.bin', tool), args, {
      cwd: project,
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.stderr.setEncoding('utf8').on('data', (part: string) => (text += part));
    child.on('close', () => done(text));
  });
}

const lint = (project: string) => run('oxlint', ['--type-aware', '--format', 'unix'], project);
const types = (project: string) => run('tsc', ['-b', '--force', '--pretty', 'false'], project);

/** The complaints about one file, each on a line. */
const about = (output: string, file: string): string =>
  output
    .replaceAll('\\', '/')
    .split('\n')
    .filter((line) => line.startsWith(file))
    .join('\n');

describe('決まりを破ると、道具が断る', () => {
  let linted: string;
  let checked: string;
  beforeAll(async () => {
    const files = Object.values(violations).map(({ file, code }) => [file, code]);
    const project = copyOfConfiguration('broken', { ...allowed, ...alsoPlanted, ...Object.fromEntries(files) });
    [linted, checked] = await Promise.all([lint(project), types(project)]);
  });

  it.each(Object.keys(violations))('%s', (name) => {
    const violation = violations[name];
    if (violation?.lint !== undefined) expect(about(linted, violation.file)).toContain(violation.lint);
    if (violation?.types !== undefined) expect(about(checked, violation.file)).toContain(violation.types);
  });

  it.each(Object.keys(allowed))('許された書き方は断らない: %s', (file) => {
    expect(about(linted, file)).toBe('');
    expect(about(checked, file)).toBe('');
  });
});
