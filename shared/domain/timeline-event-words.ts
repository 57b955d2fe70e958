import { assertNever } from '../kernel/assert-never.ts';
import { alertKindLabels, handlingLabels } from './alert.ts';
import { auditWord } from './audit-words.ts';
import { certificateKindLabels } from './record-words.ts';
import { termStateLabels } from './term-state.ts';
import { changedFields, threeDates } from './timeline-details.ts';
import { day, labelled, type Told } from './timeline-entry.ts';
import type { FactOf, TimelineFact } from './timeline-facts.ts';

const endingDetails = (fact: FactOf<'ending'> | FactOf<'ending-undone'>): readonly string[] => [
  labelled('根拠', fact.ground),
  labelled('理由', fact.reason),
  labelled('届出等', fact.form),
  threeDates(fact),
  labelled('弁明の機会', [day(fact.hearingOn), fact.hearingNote].filter((part) => part !== '').join('　')),
  labelled('文書番号', fact.documentNumber),
];

const noticeWords = { letter: '文書', phone: '電話', mail: 'メール', visit: '訪問', office: '窓口' } as const;
const changeWords = {
  name: '名称の変更',
  address: '所在地の変更',
  representative: '代表者の変更',
  contact: '連絡先の変更',
  other: 'その他の変更',
} as const;

/** What is not a step of an application or a term by its rule. */
export type LaterFact = Exclude<
  TimelineFact,
  FactOf<'registered' | 'step' | 'review' | 'form' | 'hearing' | 'meeting' | 'opinion' | 'decision' | 'term' | 'expiry'>
>;

/** What such a fact says. */
export function toldOfEvents(fact: LaterFact): Told {
  const terms = { link: { screen: 'terms' } } as const;
  switch (fact.source) {
    case 'extension': {
      const from = fact.oldEndOn === null ? '' : `${day(fact.oldEndOn)}から`;
      const title = `認定期間の延長（満了日を${from}${day(fact.newEndOn)}に）`;
      return { kind: 'term', on: fact.extendedOn, title, details: [labelled('理由', fact.reason)], ...terms };
    }
    case 'extension-undone': {
      const title = `認定期間の延長の取りやめ（${day(fact.newEndOn)}までの延長）`;
      return {
        kind: 'term',
        on: fact.recordedOn,
        title,
        details: [labelled('取りやめの理由', fact.undoReason), labelled('延長の理由', fact.reason)],
        ...terms,
      };
    }
    case 'ending': {
      const title = `${termStateLabels[fact.kind]}（${day(fact.effectiveOn)}から効力なし）`;
      return { kind: 'ending', on: fact.effectiveOn, title, details: endingDetails(fact), ...terms };
    }
    case 'ending-undone': {
      const title = `${termStateLabels[fact.kind]}の記録の取消し（${day(fact.effectiveOn)}からとした記録）`;
      const details = [labelled('取消しの理由', fact.undoReason), ...endingDetails(fact)];
      return { kind: 'ending', on: fact.recordedOn, title, details, ...terms };
    }
    case 'certificate':
      return {
        kind: 'certificate',
        on: fact.issuedOn,
        title: `認定証の${certificateKindLabels[fact.kind]}`,
        details: [labelled('理由', fact.reason)],
        link: { screen: 'certificates' },
      };
    case 'certificate-void':
      return {
        kind: 'certificate',
        on: fact.voidOn,
        title: `認定証の失効（${day(fact.issuedOn)}${certificateKindLabels[fact.kind]}のもの）`,
        details: [labelled('理由', fact.reason)],
        link: { screen: 'certificates' },
      };
    case 'notice':
      return {
        kind: 'notice',
        on: fact.happenedOn,
        title: `${noticeWords[fact.kind]}：${fact.subject === '' ? '連絡' : fact.subject}`,
        details: [labelled('相手', fact.counterpart), labelled('文書番号', fact.documentNumber), fact.note],
        link: null,
      };
    case 'change':
      return {
        kind: 'change',
        on: fact.happenedOn ?? fact.notifiedOn ?? fact.acceptedOn ?? fact.recordedOn,
        title: `変更届：${changeWords[fact.kind]}`,
        details: [...changedFields(fact.before, fact.after), threeDates(fact)],
        link: { screen: 'basic' },
      };
    case 'mended':
      return {
        kind: 'change',
        on: fact.recordedOn,
        title: '登録内容の修正（変更届によらないもの）',
        details: changedFields(fact.before, fact.after),
        link: { screen: 'basic' },
      };
    case 'listing':
      return {
        kind: 'listing',
        on: fact.publishedOn ?? fact.recordedOn,
        title: `${fact.medium === 'newsletter' ? '広報誌' : 'ウェブ'}の掲載対象${fact.included ? 'にした' : 'から外した'}（${fact.title}）`,
        details: [],
        link: { screen: 'publication', id: fact.publicationId },
      };
    case 'handling': {
      const { alert, dueOn, state, handledOn, person, untilOn, reason, note } = fact;
      const about = `${alertKindLabels[alert]}${dueOn === null ? '' : ` ${day(dueOn)}`}`;
      return {
        kind: 'handling',
        on: handledOn ?? fact.recordedOn,
        title:
          state === 'none'
            ? `期限の対応の記録を取り消した（${about}）`
            : `期限の対応：${handlingLabels[state]}（${about}）`,
        details: [labelled('担当', person), labelled('いつまで', day(untilOn)), labelled('理由', reason), note],
        link: null,
      };
    }
    case 'operation': {
      const { entity, before, after } = fact;
      const change = { entity, before, after };
      return { kind: 'operation', on: fact.recordedOn, title: auditWord(fact.action), details: [], link: null, change };
    }
    default:
      return assertNever(fact);
  }
}
