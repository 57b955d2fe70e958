import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { open, rawDatabase, tempFolder } from './ledger.ts';
import { startWriter } from './other-process.ts';

test('書き込みの最中に強制終了しても、保存済みと告げた行は一つも失われない', async () => {
  const file = join(tempFolder(), 'ledger.db');
  const promised: string[] = [];
  for (const wanted of [20, 45]) {
    const child = startWriter(file);
    for await (const line of createInterface({ input: child.stdout! })) {
      if (line.length === 36) promised.push(line);
      if (promised.length === wanted) child.kill('SIGKILL');
    }
    if (child.signalCode === null) await once(child, 'exit');
    expect(child.signalCode).toBe('SIGKILL');
  }
  expect(promised.length).toBeGreaterThanOrEqual(45);

  expect(
    rawDatabase(file, { readonly: true })
      .prepare("select count(*) from file_mark where key = 'open-since'")
      .pluck()
      .get(),
  ).toBe(1);
  const opened = open(file);
  if (!opened.ok) throw new Error(opened.refusal.message);
  const { store } = opened;
  const kept = new Set(store.statement<string>('select id from company').pluck().all());
  expect(promised.filter((id) => !kept.has(id))).toEqual([]);
  // at most the one whose commit was not yet announced, each time, and each found by the search
  expect(kept.size - promised.length).toBeLessThanOrEqual(2);
  expect(store.statement('select count(*) from company_search').pluck().get()).toBe(kept.size);
  expect(store.statement('pragma integrity_check').pluck().get()).toBe('ok');
  store.close();
  expect(
    rawDatabase(file, { readonly: true })
      .prepare("select count(*) from file_mark where key = 'open-since'")
      .pluck()
      .get(),
  ).toBe(0);
}, 60_000);
