import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './register.ts';

/** The `p`-th percentile (nearest rank) of some measurements. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((p / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** The middle measurement. */
export const median = (values: readonly number[]): number => percentile(values, 50);

/** Of a package of node_modules. */
export const installedVersion = (name: string): string => {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  );
  return version;
};

/** What the numbers were measured with. */
export const versions = (): Record<string, string> => ({
  node: process.versions.node,
  'better-sqlite3': installedVersion('better-sqlite3'),
  'drizzle-orm': installedVersion('drizzle-orm'),
  '@orpc/server': installedVersion('@orpc/server'),
});
