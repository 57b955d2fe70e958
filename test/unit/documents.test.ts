import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const manual = join(root, 'docs/manual');
const pictures = join(root, 'docs/pictures/manual');

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const markdown = [
  join(root, 'README.md'),
  join(root, 'CHANGELOG.md'),
  ...filesIn(join(root, 'docs')).filter((file) => file.endsWith('.md')),
];
const text = (file: string): string => readFileSync(file, 'utf8');

/** Targets of links and pictures of a page, without addresses and places within the page. */
const targets = (file: string): string[] =>
  Array.from(text(file).matchAll(/\]\(([^)\s]+)\)/gu), ([, target]) => target!.replace(/#.*$/u, '')).filter(
    (target) => target !== '' && !/^[a-z]+:/u.test(target),
  );

test('手引き・記録のリンクと写真は、すべてある', () => {
  const broken = markdown.flatMap((file) =>
    targets(file)
      .filter((target) => !existsSync(join(dirname(file), target)))
      .map((target) => `${relative(root, file)}: ${target}`),
  );
  expect(broken).toEqual([]);
  expect(markdown.flatMap(targets).length).toBeGreaterThan(80);
});

test('手引きのページは、すべて目次から開け、題と写真がある', () => {
  const pages = readdirSync(manual).filter((name) => name !== 'index.md');
  const listed = targets(join(manual, 'index.md'));
  for (const page of pages) {
    expect(listed, page).toContain(page);
    expect(text(join(manual, page)), page).toMatch(/^# \S/u);
    expect(text(join(manual, page)), page).toMatch(/!\[[^\]]+\]\(\.\.\/pictures\/manual\//u);
  }
  const numbers = pages.map((page) => page.slice(0, 2)).toSorted();
  expect(numbers).toEqual(numbers.map((_, index) => String(index + 1).padStart(2, '0')));
});

test('手引きの写真は、1366×768の小さなPNGで、どれも使われている', () => {
  const used = new Set(
    markdown.flatMap((file) => targets(file).map((target) => join(dirname(file), target))).map((file) => resolve(file)),
  );
  for (const picture of filesIn(pictures)) {
    const name = basename(picture);
    const bytes = readFileSync(picture);
    expect(bytes.toString('latin1', 1, 4), name).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)], name).toEqual([1366, 768]);
    expect(statSync(picture).size, name).toBeLessThan(100_000);
    expect(used.has(picture), name).toBe(true);
  }
});

test('道案内と記録が名指しするファイルは、すべてある', () => {
  const sources = ['electron', 'renderer', 'shared', 'test', 'migrations'].flatMap((each) => filesIn(join(root, each)));
  const missing = markdown.flatMap((file) =>
    Array.from(text(file).matchAll(/`([\w./*-]+\.tsx?)`/gu), ([, name]) => name!)
      .filter((name) => {
        const pattern = new RegExp(
          `(?:^|/)${name.replaceAll(/[.+]/gu, String.raw`\$&`).replaceAll('*', '[^/]*')}$`,
          'u',
        );
        return !sources.some((source) => pattern.test(relative(root, source)));
      })
      .map((name) => `${relative(root, file)}: ${name}`),
  );
  expect(missing).toEqual([]);
});
