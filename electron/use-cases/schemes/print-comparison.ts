import type { Refusal } from '../../../shared/contract/refusal.ts';
import { comparisonDocument } from '../../../shared/domain/compare-report.ts';
import { compareSchemes } from '../../../shared/domain/compare-schemes.ts';
import type { Result } from '../../../shared/kernel/result.ts';
import { type AppContext, because } from '../context.ts';
import { reportFile, type ReportFile } from '../report-file.ts';
import { schemeOf } from '../scheme-registry.ts';
import { settingsInForce } from '../settings-in-force.ts';

/** 新旧対照表 of two versions (drafts included) as PDF; nothing is stored. */
export async function printComparison(
  context: AppContext,
  { fromId, toId }: { readonly fromId: string; readonly toId: string },
): Promise<Result<ReportFile, Refusal>> {
  const { store, clock } = context;
  const [left, right] = [schemeOf(store, fromId), schemeOf(store, toId)];
  if (left === null || right === null) return because('not-found');
  const document = comparisonDocument({
    left,
    right,
    sections: compareSchemes(left, right, (id) => schemeOf(store, id)),
    city: settingsInForce(store).cityName,
    today: clock.today(),
  });
  return reportFile(context, document, ['チェックシート新旧対照表', left.label, right.label], 'pdf');
}
