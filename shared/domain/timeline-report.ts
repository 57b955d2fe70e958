import type { CivilDate } from '../kernel/types.ts';
import type { ReportDocument, ReportRow } from './report.ts';
import type { TimelineEntry } from './timeline-entry.ts';
import { timelineKindLabels, timelineKinds } from './timeline-facts.ts';
import { byFiscalYear, recordedLater, type TimelineFilter, type TimelineOrder, usualKinds } from './timeline.ts';
import { fiscalYearLabel, formatWareki } from './wareki.ts';

/** Everything the printed time line says. */
export interface TimelineReport {
  readonly companyName: string;
  /** 「継続 2回・認定 5年（…から）」; null for a company never certified */
  readonly standing: string | null;
  readonly entries: readonly TimelineEntry[];
  readonly filter: TimelineFilter;
  readonly order: TimelineOrder;
  readonly city: string;
  readonly department: string;
  readonly today: CivilDate;
}

const sameKinds = (kinds: TimelineFilter['kinds'], others: TimelineFilter['kinds']): boolean =>
  kinds.length === others.length && others.every((kind) => kinds.includes(kind));

/** What a filter leaves in, as a sentence: 「種類：申請、決定 期間：令和2年4月1日から …」. */
export function filterSentence({ kinds, from, to, text }: TimelineFilter, order: TimelineOrder): string {
  const chosen = sameKinds(kinds, timelineKinds)
    ? 'すべて（操作の記録を含む）'
    : sameKinds(kinds, usualKinds)
      ? 'すべて（操作の記録を除く）'
      : timelineKinds
          .filter((kind) => kinds.includes(kind))
          .map((kind) => timelineKindLabels[kind])
          .join('、');
  const period =
    from === null && to === null
      ? 'すべて'
      : `${from === null ? '' : `${formatWareki(from)}から`}${to === null ? '' : `${formatWareki(to)}まで`}`;
  return [
    `種類：${chosen === '' ? 'なし' : chosen}`,
    `期間：${period}`,
    ...(text === '' ? [] : [`文字：「${text}」を含む`]),
    `並び：${order === 'newest' ? '新しい順' : '古い順'}`,
  ].join('　');
}

function rowOf(entry: TimelineEntry, today: CivilDate): ReportRow {
  const recorded = recordedLater(entry);
  const note = [entry.on > today ? '（予定）' : '', recorded === null ? '' : `記録　${formatWareki(recorded)}`].filter(
    (line) => line !== '',
  );
  return {
    cells: [
      { text: formatWareki(entry.on), ...(note.length === 0 ? {} : { note: note.join('\n') }) },
      timelineKindLabels[entry.kind],
      { text: entry.title, ...(entry.details.length === 0 ? {} : { note: entry.details.join('\n') }) },
      entry.who,
    ],
  };
}

/** 事業者の履歴: the time line as a document, with the filters it was made with. */
export function timelineReport(report: TimelineReport): ReportDocument {
  const { companyName, standing, entries, filter, order, city, department, today } = report;
  return {
    title: '事業者の履歴',
    orientation: 'portrait',
    head: [`${formatWareki(today)}現在`, [city, department].filter((part) => part !== '').join('　')],
    addressee: null,
    blocks: [
      { kind: 'heading', text: companyName },
      ...(standing === null ? [] : [{ kind: 'paragraph', text: standing } as const]),
      {
        kind: 'paragraph',
        text: `${filterSentence(filter, order)}　（${entries.length.toLocaleString('ja-JP')}件）`,
        small: true,
      },
      ...(entries.length === 0
        ? [{ kind: 'paragraph', text: '該当する履歴はありません。' } as const]
        : [
            {
              kind: 'table',
              columns: [
                { heading: '年月日', width: 20 },
                { heading: '種類', width: 15 },
                { heading: '内容', width: 50 },
                { heading: '担当者', width: 15 },
              ],
              rows: byFiscalYear(entries).flatMap(({ fiscalYear, entries: of }): ReportRow[] => [
                { cells: [{ text: fiscalYearLabel(fiscalYear), span: 4, bold: true }], section: true, keep: true },
                ...of.map((entry) => rowOf(entry, today)),
              ]),
            } as const,
          ]),
    ],
    footer: `${companyName}　事業者の履歴`,
    author: city,
    createdOn: today,
  };
}
