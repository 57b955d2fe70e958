import {
  attendanceLabels,
  attendeeLabel,
  attendeeOf,
  type CeremonyGuest,
  comes,
  handedLater,
  handoverLabels,
  isCalled,
  isStruck,
} from './ceremony.ts';
import { ceremonyCounts } from './ceremony-findings.ts';
import { callOrderLabels, orderOfCall } from './ceremony-order.ts';
import {
  ceremonyDocument,
  type CeremonyFacts,
  type CeremonyList,
  ceremonyPaperLabels,
  runSheetOf,
} from './ceremony-papers.ts';
import { seatPlan } from './ceremony-seats.ts';
import { certificationNumberLabel } from './certificate.ts';
import { consentLabels } from './company.ts';
import { postalLine } from './letter.ts';
import type { ReportBlock, ReportCell, ReportDocument } from './report.ts';
import { formatWareki } from './wareki.ts';

const company = ({ companyName, companyKana }: CeremonyGuest): ReportCell => ({ text: companyName, note: companyKana });
const who = (guest: CeremonyGuest): ReportCell => {
  const attendee = attendeeOf(guest);
  return { text: attendeeLabel(attendee), note: attendee.kana };
};
const place = ({ position }: CeremonyGuest): string => String(position);
const none = (text: string): readonly ReportBlock[] => [{ kind: 'paragraph', text }];

function attendance({ guests }: CeremonyFacts): readonly ReportBlock[] {
  const counts = ceremonyCounts(guests);
  const numbers = [
    `出席　${counts.attends}`,
    `代理出席　${counts.proxy}`,
    `欠席　${counts.absent}`,
    `未回答　${counts.unanswered}`,
  ].map((part) => `${part}件`);
  return [
    { kind: 'paragraph', text: `全${counts.guests}件（${numbers.join('、')}）　同行　${counts.companions}名` },
    {
      kind: 'table',
      columns: [
        { heading: '順', width: 5, align: 'right' },
        { heading: '認定番号', width: 9 },
        { heading: '事業者名', width: 28 },
        { heading: '出欠', width: 9, align: 'center' },
        { heading: '出席する方', width: 24 },
        { heading: '同行', width: 6, align: 'right' },
        { heading: '備考', width: 19 },
      ],
      rows: guests.map((guest) => ({
        cells: [
          place(guest),
          certificationNumberLabel(guest.number),
          company(guest),
          { text: attendanceLabels[guest.attendance], bold: guest.attendance === 'proxy' },
          comes(guest) ? who(guest) : '－',
          comes(guest) && guest.companions > 0 ? `${guest.companions}名` : '',
          [isStruck(guest) ? '認定が終了（交付しない）' : '', guest.note].filter((part) => part !== '').join('\n'),
        ],
      })),
    },
  ];
}

function call({ guests }: CeremonyFacts): readonly ReportBlock[] {
  const called = guests.filter(isCalled);
  const others = guests.filter((guest) => !isCalled(guest));
  return [
    { kind: 'paragraph', text: `呼名　${called.length}件（${callOrderLabels[orderOfCall(guests)]}）` },
    {
      kind: 'table',
      columns: [
        { heading: '順', width: 5, align: 'right' },
        { heading: '認定番号', width: 9 },
        { heading: '事業者名', width: 33 },
        { heading: '呼ぶ方', width: 27 },
        { heading: '出欠', width: 10, align: 'center' },
        { heading: '席', width: 7, align: 'center' },
        { heading: '交付', width: 9, align: 'center' },
      ],
      rows: called.map((guest) => ({
        cells: [
          place(guest),
          certificationNumberLabel(guest.number),
          company(guest),
          who(guest),
          { text: attendanceLabels[guest.attendance], bold: guest.attendance === 'proxy' },
          guest.seat,
          { text: '□', large: true },
        ],
      })),
    },
    ...(others.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: `呼ばない事業者（${others.length}件）` },
          {
            kind: 'list' as const,
            items: others.map(
              (guest) => `${place(guest)}　${guest.companyName}　${isStruck(guest) ? '認定の終了' : '後日交付'}`,
            ),
          },
        ]),
  ];
}

function seats({ guests }: CeremonyFacts): readonly ReportBlock[] {
  const plan = seatPlan(guests);
  const { companions } = ceremonyCounts(guests);
  const beside: readonly ReportBlock[] = [
    ...(plan.unseated.length === 0
      ? []
      : [
          { kind: 'heading' as const, text: `席の決まっていない方（${plan.unseated.length}件）` },
          {
            kind: 'list' as const,
            items: plan.unseated.map((guest) => `${guest.companyName}　${attendeeLabel(attendeeOf(guest))}`),
          },
        ]),
    ...(companions === 0 ? [] : none(`同行の方　計${companions}名（席は、この表に入れていません）`)),
  ];
  if (plan.rows.length === 0) return [...none('席は、まだ決まっていません。'), ...beside];
  return [
    { kind: 'paragraph', align: 'center', text: '正面（演台）' },
    {
      kind: 'table',
      columns: [
        { heading: '列', width: 0.35, align: 'center' },
        ...Array.from({ length: plan.columns }, (_, at) => ({
          heading: String(at + 1),
          width: 1,
          align: 'center' as const,
        })),
      ],
      rows: plan.rows.map(({ letter, seats: row }) => ({
        cells: [
          { text: letter, bold: true },
          ...row.map((guest): ReportCell =>
            guest === null
              ? ''
              : {
                  text: `${guest.position}\n${guest.companyName}`,
                  note: `${attendeeLabel(attendeeOf(guest))}${guest.attendance === 'proxy' ? '（代理）' : ''}${guest.attendance === 'unknown' ? '（未回答）' : ''}`,
                },
          ),
        ],
      })),
    },
    ...beside,
  ];
}

function photo({ guests }: CeremonyFacts): readonly ReportBlock[] {
  const present = guests.filter((guest) => comes(guest) && !isStruck(guest));
  const of = (consent: CeremonyGuest['photoConsent']): number =>
    present.filter(({ photoConsent }) => photoConsent === consent).length;
  return [
    {
      kind: 'paragraph',
      text: `同意　${of('yes')}件、不同意　${of('no')}件、未確認　${of('unknown')}件。「不同意」「未確認」の方は、撮影した写真を広報などに使わないでください。`,
    },
    {
      kind: 'table',
      columns: [
        { heading: '順', width: 5, align: 'right' },
        { heading: '席', width: 7, align: 'center' },
        { heading: '事業者名', width: 32 },
        { heading: '出席する方', width: 25 },
        { heading: '同行', width: 7, align: 'right' },
        { heading: '撮影・掲載の同意', width: 15, align: 'center' },
        { heading: '備考', width: 15 },
      ],
      rows: present.map((guest) => ({
        cells: [
          place(guest),
          guest.seat,
          company(guest),
          who(guest),
          guest.companions > 0 ? `${guest.companions}名` : '',
          { text: consentLabels[guest.photoConsent], bold: guest.photoConsent !== 'yes' },
          guest.note,
        ],
      })),
    },
  ];
}

function later({ guests }: CeremonyFacts): readonly ReportBlock[] {
  const rows = guests.filter((guest) => handedLater(guest) && !isStruck(guest));
  if (rows.length === 0) return none('後日交付する認定証はありません。');
  const open = rows.filter(({ handedOn }) => handedOn === null).length;
  return [
    { kind: 'paragraph', text: `後日交付　${rows.length}件（まだ渡していない認定証　${open}件）` },
    {
      kind: 'table',
      columns: [
        { heading: '認定番号', width: 9 },
        { heading: '事業者名', width: 26 },
        { heading: '所在地・電話', width: 27 },
        { heading: '渡し方', width: 9, align: 'center' },
        { heading: '交付した日', width: 14 },
        { heading: '備考', width: 15 },
      ],
      rows: rows.map((guest) => ({
        cells: [
          certificationNumberLabel(guest.number),
          company(guest),
          { text: `${postalLine(guest.postalCode)}\n${guest.address}`.trim(), note: guest.contactPhone },
          guest.handover === 'ceremony' ? '未定' : handoverLabels[guest.handover],
          guest.handedOn === null ? '　　年　　月　　日' : formatWareki(guest.handedOn),
          guest.note,
        ],
      })),
    },
  ];
}

function order(facts: CeremonyFacts): readonly ReportBlock[] {
  const { steps, minutes, ends } = runSheetOf(facts);
  const called = facts.guests.filter(isCalled).length;
  return [
    { kind: 'paragraph', text: `所要　約${minutes}分${facts.ceremony.startsAt === '' ? '' : `（${ends}終了の予定）`}` },
    {
      kind: 'table',
      columns: [
        { heading: '時刻', width: 13 },
        { heading: '次第', width: 27 },
        { heading: '所要', width: 13, align: 'right' },
        { heading: '担当', width: 20 },
        { heading: '備考', width: 27 },
      ],
      rows: steps.map((step) => ({
        cells: [
          step.at,
          step.title,
          { text: `${step.takes}分`, note: step.counted ? `${called}件×${facts.minutesPerGuest}分` : '' },
          step.who,
          step.note,
        ],
      })),
    },
    ...(facts.ceremony.note === '' ? [] : none(facts.ceremony.note)),
  ];
}

const blocks: Readonly<Record<CeremonyList, (facts: CeremonyFacts) => readonly ReportBlock[]>> = {
  attendance,
  call,
  seats,
  photo,
  later,
  'run-sheet': order,
};

/** One of the lists of the pack, to be printed or edited in Word. */
export const ceremonyListDocument = (list: CeremonyList, facts: CeremonyFacts): ReportDocument =>
  ceremonyDocument(
    facts,
    ceremonyPaperLabels[list],
    blocks[list](facts),
    list === 'run-sheet' ? 'portrait' : 'landscape',
  );
