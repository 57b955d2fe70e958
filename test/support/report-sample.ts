import type { ReportBlock, ReportDocument } from '../../shared/domain/report.ts';

/** A comparison of two versions as long as asked: 「項目」, both wordings, the change; about six rows a page. */
export function reportTable(rows: number): ReportBlock {
  return {
    kind: 'table',
    columns: [
      { heading: '番号', width: 6, align: 'center' },
      { heading: '現行の審査項目', width: 36 },
      { heading: '改正後の審査項目', width: 36 },
      { heading: '変更', width: 10, align: 'center' },
    ],
    rows: Array.from({ length: rows }, (_, n) =>
      n % 10 === 0
        ? { section: true, cells: [{ text: `項目${n / 10 + 1}　仕事と生活の両立を支える取組`, span: 4 }] }
        : {
            cells: [
              `${Math.floor(n / 10) + 1}-${n % 10}`,
              `第${n}号の取組。「育児休業」、「介護休業」（いずれも法定を上回るもの）を利用しやすい環境を整え、利用した従業員がいること。`,
              {
                text: `第${n}号の取組（見直し後）。育児・介護休業等を、過去5年以内に1人以上が利用していること。なお、対象者がいない場合は「-」とする。`,
                note: `※ 第${n}号の添付書類：就業規則の写し、利用実績の一覧`,
              },
              n % 3 === 0 ? '緩和' : '',
            ],
          },
    ),
  };
}

/** A short document with one of everything; give what the test is about. */
export function reportDocument(change: Partial<ReportDocument> = {}): ReportDocument {
  return {
    title: '新旧対照表',
    orientation: 'portrait',
    head: ['朝産第12号', '令和8年11月22日'],
    addressee: null,
    blocks: [
      { kind: 'heading', text: '1　審査項目の対照' },
      {
        kind: 'paragraph',
        text: '　この表は、朝霞市ワーク・ライフ・グッドバランス企業認定のチェックシートの二つの版を並べたものです。「緩和」とあるものは、従来より少ない記入で満たすことができます。',
      },
      {
        kind: 'list',
        items: ['数値は受付日の属する年度の前年までの3年のものです。', '「-」は対象者がいないことを表します。'],
      },
      reportTable(4),
      { kind: 'paragraph', text: '以上', align: 'right' },
    ],
    footer: 'ワーク・ライフ・グッドバランス企業認定',
    author: '朝霞市',
    createdOn: '2026-11-22',
    ...change,
  };
}
