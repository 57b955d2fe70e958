import type { Id } from '../kernel/types.ts';
import { applicationKindLabels, applicationStatusLabels } from './application.ts';
import { certificationNumberLabel } from './certificate.ts';
import { daysBetween } from './civil-date.ts';
import { hearingMethodLabels } from './hearing.ts';
import { opinionLabels } from './record-words.ts';
import { termKindLabels } from './term.ts';
import { day, labelled, type TimelineEntry, type TimelineLink, type Told } from './timeline-entry.ts';
import { toldOfEvents } from './timeline-event-words.ts';
import type { FactOf, TimelineFact } from './timeline-facts.ts';

const receipt = (number: string | null): string => labelled('受付番号', number);
const ofApplication = (id: Id): TimelineLink => ({ screen: 'application', id });

function stepTitle({ from, to, applicationKind, dueOn }: FactOf<'step'>): string {
  const kind = applicationKindLabels[applicationKind];
  switch (to) {
    case 'consultation':
      return `${kind}の申請の相談`;
    case 'received':
      return from === 'correction' ? '補正が済み、受付に戻した' : `${kind}の申請を受付`;
    case 'correction':
      return dueOn === null ? '補正を求めた' : `補正を求めた（期限 ${day(dueOn)}）`;
    case 'reviewing':
      if (from === 'correction') return '補正が済み、審査を再開';
      return from === 'received' ? '審査を開始' : '審査に戻した';
    case 'opinion':
      return '推進委員会の意見聴取に進めた';
    case 'awaiting-decision':
      return '決定待ちに進めた';
    case 'withdrawn':
      return `${kind}の申請の取下げ`;
    default:
      return `${kind}の申請：${applicationStatusLabels[to]}`;
  }
}

/** Whether what ends a correction came by its last day. */
function inTime({ from, dueOn, recordedOn }: FactOf<'step'>): string {
  if (from !== 'correction' || dueOn === null) return '';
  const late = daysBetween(dueOn, recordedOn);
  return `補正の期限：${day(dueOn)}（${late > 0 ? `${late}日過ぎた` : '期限内'}）`;
}

function decisionTitle({ applicationKind, outcome, corrects }: FactOf<'decision'>): string {
  const what = `${outcome === 'certified' ? '認定' : '不認定'}の決定（${applicationKindLabels[applicationKind]}）`;
  return corrects ? `決定の訂正：${what}` : what;
}

function told(fact: TimelineFact): Told {
  switch (fact.source) {
    case 'registered':
      return { kind: 'change', on: fact.recordedOn, title: '台帳に登録', details: [], link: { screen: 'basic' } };
    case 'step':
      return {
        kind: 'application',
        on: fact.on ?? fact.recordedOn,
        title: stepTitle(fact),
        details: [receipt(fact.receiptNumber), inTime(fact), fact.note],
        link: ofApplication(fact.applicationId),
      };
    case 'review':
      return {
        kind: 'sheet',
        on: fact.recordedOn,
        title: fact.finished ? 'チェックシートの審査を完了' : 'チェックシートの審査をやり直し',
        details: [receipt(fact.receiptNumber), labelled('審査の結果', fact.result), labelled('理由', fact.reason)],
        link: { screen: 'checksheet', id: fact.applicationId },
      };
    case 'form':
      return {
        kind: 'sheet',
        on: fact.recordedOn,
        title: '返送されたExcel様式を取り込み',
        details: [receipt(fact.receiptNumber), labelled('ファイル', fact.fileName), `取り込んだ値：${fact.accepted}件`],
        link: ofApplication(fact.applicationId),
      };
    case 'hearing':
      return {
        kind: 'hearing',
        on: fact.heldOn,
        title: `ヒアリング（${hearingMethodLabels[fact.method]}）`,
        details: [
          receipt(fact.receiptNumber),
          labelled('相手', fact.attendees),
          labelled('聴取者', fact.heardBy),
          fact.summary,
          labelled('会社の概要・風土', fact.outline),
        ],
        link: ofApplication(fact.applicationId),
      };
    case 'meeting':
      return {
        kind: 'committee',
        on: fact.heldOn,
        title: fact.itemKind === 'opinion' ? `推進委員会の議題（${fact.name}）` : `推進委員会への報告（${fact.name}）`,
        details: [receipt(fact.receiptNumber)],
        link: { screen: 'meeting', id: fact.meetingId },
      };
    case 'opinion':
      return {
        kind: 'committee',
        on: fact.on,
        title: `推進委員会の意見：${opinionLabels[fact.opinion]}`,
        details: [labelled('会議', fact.name), receipt(fact.receiptNumber), fact.text],
        link: { screen: 'meeting', id: fact.meetingId },
      };
    case 'decision':
      return {
        kind: 'decision',
        on: fact.decidedOn,
        title: decisionTitle(fact),
        details: [
          receipt(fact.receiptNumber),
          labelled('文書番号', fact.documentNumber),
          labelled('理由', fact.reason),
        ],
        link: { screen: 'decision', id: fact.applicationId },
      };
    case 'term':
      return {
        kind: 'term',
        on: fact.startOn,
        title: `認定期間の開始（${termKindLabels[fact.kind]}、${certificationNumberLabel(fact.number)}、${day(fact.endOn)}まで）`,
        details: [fact.basis],
        link: { screen: 'terms' },
        ruled: true,
      };
    case 'expiry':
      return {
        kind: 'term',
        on: fact.endOn,
        title: `認定期間の満了日（${certificationNumberLabel(fact.number)}）`,
        details: fact.continued ? ['翌日から次の認定期間'] : [],
        link: { screen: 'terms' },
        ruled: true,
      };
    default:
      return toldOfEvents(fact);
  }
}

/** One fact as a line of the time line. */
export function timelineEntry(fact: TimelineFact): TimelineEntry {
  const { ruled, details, ...rest } = told(fact);
  return {
    ...rest,
    key: `${fact.source}:${fact.id}`,
    at: fact.at,
    recordedOn: ruled === true ? null : fact.recordedOn,
    details: details.filter((line) => line !== ''),
    who: fact.who,
  };
}
