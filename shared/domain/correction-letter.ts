import type { CivilDate } from '../kernel/types.ts';
import { type ApplicationKind, applicationKindLabels } from './application.ts';
import type { CorrectionLine } from './correction-words.ts';
import { dayWithWeekday, type OfficePeriod, officePeriodWords } from './office-period.ts';
import type { ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

/** How the log of 案内・連絡 names this letter; it has no template as the letters of letter-kinds.ts have. */
export const correctionLetterKind = 'correction-request';
/** Its Japanese name. */
export const correctionLetterLabel = '補正依頼';

/** Everything the letter says. */
export interface CorrectionLetterInput {
  readonly lines: readonly CorrectionLine[];
  readonly company: {
    readonly name: string;
    readonly representativeTitle: string;
    readonly representativeName: string;
  };
  readonly kind: ApplicationKind;
  readonly receiptNumber: string | null;
  readonly receivedOn: CivilDate | null;
  readonly dueOn: CivilDate;
  /** How the last day is counted; null where it is not told in office days. */
  readonly period: OfficePeriod | null;
  /** 文書番号; '' leaves the line out. */
  readonly documentNumber: string;
  readonly today: CivilDate;
  readonly city: string;
  /** 朝霞市長; with an empty name the city and its department sign. */
  readonly mayorTitle: string;
  readonly mayorName: string;
  readonly department: string;
  readonly clerk: string;
}

/** The representative with 様, or the company with 御中 where nobody is named. */
function addresseeOf({ name, representativeTitle, representativeName }: CorrectionLetterInput['company']): string {
  if (representativeName === '') return `${name}　御中`;
  return `${name}\n${[representativeTitle, representativeName, '様'].filter((part) => part !== '').join('　')}`;
}

function senderOf({ city, mayorTitle, mayorName, department }: CorrectionLetterInput): readonly string[] {
  const mayor = mayorName === '' ? city : `${mayorTitle}　${mayorName}`;
  return [mayor, ...(department === '' ? [] : [`（${department}）`])];
}

function opening({ city, kind, receiptNumber, receivedOn }: CorrectionLetterInput): string {
  const received = receivedOn === null ? '御提出いただいた' : `${formatWareki(receivedOn)}付けで受け付けた`;
  const number = receiptNumber === null ? '' : `（受付番号　${receiptNumber}）`;
  return (
    `　日頃より、${city}のワーク・ライフ・バランスの推進に御理解と御協力をいただき、厚く御礼申し上げます。\n` +
    `　${received}ワーク・ライフ・グッドバランス企業認定（${applicationKindLabels[kind]}）の申請${number}について、チェックシートの内容を確認したところ、下記のとおり補正が必要な箇所がありました。\n` +
    `　つきましては、お手数をおかけしますが、内容を御確認の上、期限までに御提出くださいますようお願いいたします。`
  );
}

/** 補正依頼: the formal letter to the applicant that lists what must be corrected and by when. */
export function correctionLetter(input: CorrectionLetterInput): ReportDocument {
  const { lines, company, city, today, dueOn, period, department, clerk, receiptNumber } = input;
  const counted = period === null ? '' : `\n　　　　　　　　（${officePeriodWords(period)}）`;
  const contact = [city, department, clerk === '' ? '' : `担当　${clerk}`].filter((part) => part !== '').join('　');
  return {
    title: 'ワーク・ライフ・グッドバランス企業認定申請書類の補正について（依頼）',
    orientation: 'portrait',
    head: [...(input.documentNumber === '' ? [] : [input.documentNumber]), formatWareki(today)],
    addressee: addresseeOf(company),
    sender: senderOf(input),
    blocks: [
      { kind: 'paragraph', text: opening(input) },
      { kind: 'paragraph', text: '記', align: 'center' },
      { kind: 'paragraph', text: `１　補正をお願いする箇所（${lines.length}件）` },
      {
        kind: 'table',
        columns: [
          { heading: '番号', width: 8, align: 'center' },
          { heading: '審査項目', width: 40 },
          { heading: '補正していただきたい内容', width: 52 },
        ],
        rows: lines.map(({ number, text, wanted }) => ({ cells: [number, text, wanted.join('\n')] })),
      },
      { kind: 'paragraph', text: `２　提出期限　　${dayWithWeekday(dueOn)}${counted}` },
      {
        kind: 'paragraph',
        text: '３　提出書類　　補正後のチェックシート（内容を確認できる資料があるときは、その写しを添えてください。）',
      },
      { kind: 'paragraph', text: `４　問合せ先　　${contact}` },
      { kind: 'paragraph', text: '以上', align: 'right' },
    ],
    footer: receiptNumber === null ? '' : `受付番号　${receiptNumber}`,
    author: city,
    createdOn: today,
  };
}
