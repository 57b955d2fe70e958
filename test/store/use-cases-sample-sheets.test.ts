import { expect, test } from 'vitest';
import { itemByKey } from '../../shared/domain/checksheet.ts';
import { systemVerdict } from '../../shared/domain/system-verdict.ts';
import { verdictSentence } from '../../shared/domain/verdict-sentence.ts';
import { openRegister, valueOf } from '../support/register.ts';

test('the sample fills in both sheets; what an invented company ticks its own entries carry', async () => {
  const { client } = await openRegister('2026-11-22');
  await valueOf(client.safekeeping.startSample({ clerkName: '' }));
  const { rows } = await client.applications.list({ limit: 200 });
  const against: string[] = [];
  const seen = new Map<string, number>();
  let provisional = 0;
  for (const { id, companyName } of rows) {
    const detail = await valueOf(client.checksheets.get({ applicationId: id }));
    const { scheme, baseYears, industry, averages, ruleSettings, answers } = detail;
    const { womenManagersSeries } = ruleSettings;
    const context = { years: baseYears, industry, averages, womenManagersSeries };
    for (const answer of answers.filter((each) => each.applicantMark !== 'blank')) {
      const item = itemByKey(scheme, answer.itemKey)!;
      const found = systemVerdict(item, answer, context);
      seen.set(scheme.id, (seen.get(scheme.id) ?? 0) + 1);
      if (found.provisional) provisional += 1;
      if (found.verdict !== 'ok' && found.verdict !== 'manual')
        against.push(`${companyName} ${item.id}: ${found.reasons.map(verdictSentence).join(' ')}`);
    }
  }
  expect(against).toEqual([]);
  expect(seen.get('2020-points')).toBeGreaterThan(20);
  expect(seen.get('2023-pass-fail')).toBeGreaterThan(100);
  expect(provisional).toBeGreaterThan(0);
  expect(rows.map((row) => row.sheetSummary)).toContainEqual(expect.stringMatching(/^\d+ \/ 100点$/u));
});
