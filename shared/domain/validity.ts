import type { CivilDate } from '../kernel/types.ts';
import { certificationNumberLabel } from './certificate.ts';
import type { CompanyIdentity } from './company-as-of.ts';
import type { ReportDocument } from './report.ts';
import { termKindLabels, type TermKind } from './term.ts';
import {
  holdsUndecided,
  inForceFrom,
  type RenewalFacts,
  type StateRules,
  type TermFacts,
  type TermState,
  termStateLabels,
  validOn,
} from './term-state.ts';
import { formatBoth, formatWareki } from './wareki.ts';

/** A term as a 有効確認 names it. */
export interface ValidityTerm extends TermFacts {
  readonly number: number;
  readonly kind: TermKind;
  readonly basis: string;
}

/** An application for renewal as a 有効確認 names it. */
export interface ValidityRenewal extends RenewalFacts {
  readonly receiptNumber?: string | null | undefined;
}

/** What the answer rests on. */
export interface ValidityFacts {
  readonly terms: readonly ValidityTerm[];
  readonly renewals: readonly ValidityRenewal[];
}

/** Whether a certification was valid on a day, and why. */
export interface ValidityAnswer {
  readonly on: CivilDate;
  readonly valid: boolean;
  /** 有効 or 有効ではない. */
  readonly headline: string;
  /** Word for the state on that day; of a company never certified 認定なし. */
  readonly state: string;
  /** Certification number on that day; null before the first certification. */
  readonly number: number | null;
  /** The term it was read from, with the day it took effect; null before the first certification. */
  readonly term: {
    readonly kind: TermKind;
    readonly from: CivilDate;
    readonly startOn: CivilDate;
    readonly endOn: CivilDate;
  } | null;
  /** Why, as whole sentences. */
  readonly reasons: readonly string[];
}

const span = (term: ValidityTerm): string =>
  `認定期間（${termKindLabels[term.kind]}、${formatWareki(term.startOn)}から${formatWareki(term.endOn)}まで）`;

const lost = { resigned: '辞退', revoked: '取消し', ended: '消滅', expired: '期間満了' } as const;

function runningReasons(term: ValidityTerm, on: CivilDate, today: CivilDate): readonly string[] {
  const first =
    on < term.startOn
      ? `認定日（${formatWareki(term.certifiedOn)}）から効力があります。${span(term)}の起算日は認定日の翌日です。`
      : `${span(term)}の間の日です。`;
  const prolonged = term.kind === 'extension' ? [`この期間は延長されたものです。${term.basis}。`] : [];
  if (term.endedOn == null) return [first, ...prolonged];
  const later = `${formatWareki(term.endedOn)}に${lost[term.endKind ?? 'ended']}により効力を失`;
  return [
    first,
    ...prolonged,
    `なお、その後の${later}${term.endedOn <= today ? 'っています' : 'うことが届け出られています'}。`,
  ];
}

function pendingReason(
  term: ValidityTerm,
  renewals: readonly ValidityRenewal[],
  on: CivilDate,
  rules: StateRules,
): string {
  const open = renewals
    .filter(
      ({ receivedOn, closedOn }) => receivedOn !== null && receivedOn <= on && (closedOn === null || closedOn > on),
    )
    .toSorted((a, b) => ((a.receivedOn ?? '') < (b.receivedOn ?? '') ? -1 : 1))[0];
  const number = open?.receiptNumber == null ? '' : `、受付番号 ${open.receiptNumber}`;
  const received = open?.receivedOn == null ? '' : `（${formatWareki(open.receivedOn)}受付${number}）`;
  if (open?.receivedOn != null && open.receivedOn > term.endOn) {
    return `${span(term)}は${formatWareki(term.endOn)}に満了して効力を失っています。満了後に受け付けた更新の申請${received}を審査中で、決定があるまで有効ではありません。`;
  }
  const stays = holdsUndecided(open?.receivedOn ?? term.endOn, term.endOn, rules) === 'stays-valid';
  const rule = stays ? '決定まで認定の効力が続く取扱いです' : '満了日で効力を失い、決定があるまで有効でない取扱いです';
  return `${span(term)}は満了していますが、更新の申請${received}を審査中で、${rule}（設定「満了日までに更新の決定が出ないとき」）。`;
}

function reasonsOf(
  state: TermState,
  term: ValidityTerm,
  { terms, renewals }: ValidityFacts,
  { on, today, rules }: { on: CivilDate; today: CivilDate; rules: StateRules },
): readonly string[] {
  switch (state) {
    case 'before':
      return [`この日より後の${formatWareki(inForceFrom(term, terms))}に、はじめて認定を受けています。`];
    case 'pending':
      return [pendingReason(term, renewals, on, rules)];
    case 'active':
    case 'notice':
    case 'renewing':
      return runningReasons(term, on, today);
    default: {
      const next = terms
        // a renewal that was decided already and cut off by the same ending never took effect
        .filter(
          (each) => inForceFrom(each, terms) > on && (each.endedOn == null || each.endedOn > inForceFrom(each, terms)),
        )
        .toSorted((a, b) => (a.startOn < b.startOn ? -1 : 1))[0];
      const since =
        next === undefined
          ? []
          : [`なお、その後の${formatWareki(inForceFrom(next, terms))}に改めて認定を受けています。`];
      const gone =
        state === 'expired' || term.endedOn == null
          ? `${span(term)}は${formatWareki(term.endOn)}に満了し${term.endOn < today ? 'ています' : 'ます'}。`
          : `${span(term)}の認定は、${formatWareki(term.endedOn)}に${lost[state]}により効力を失${term.endedOn <= today ? 'っています' : 'うことが届け出られています'}。`;
      return [gone, ...since];
    }
  }
}

/** The answer for the day `on` by what the register knows on the day `today`; `on` may be any day. */
export function validity(facts: ValidityFacts, on: CivilDate, today: CivilDate, rules: StateRules): ValidityAnswer {
  const { valid, state, term } = validOn(facts, on, rules);
  const headline = valid ? '有効' : '有効ではない';
  const asKnown =
    on > today
      ? [`${formatWareki(today)}に台帳に記録されている内容による見込みです。この後の決定や届出で変わることがあります。`]
      : [];
  if (term === null) {
    const reasons = ['認定を受けた記録がありません。', ...asKnown];
    return { on, valid, headline, state: '認定なし', number: null, term: null, reasons };
  }
  const reasons = [...reasonsOf(state, term, facts, { on, today, rules }), ...asKnown];
  const shown = { kind: term.kind, from: inForceFrom(term, facts.terms), startOn: term.startOn, endOn: term.endOn };
  const known = state !== 'before';
  return {
    on,
    valid,
    headline,
    state: termStateLabels[state],
    number: known ? term.number : null,
    term: known ? shown : null,
    reasons,
  };
}

/** Title and name parts that a clerk reads; the representative with the title before the name. */
export const representativeOf = (
  company: Pick<CompanyIdentity, 'representativeTitle' | 'representativeName'>,
): string => [company.representativeTitle, company.representativeName].filter((part) => part !== '').join('　');

/** What a printed 有効確認 says besides the answer. */
export interface ValidityPaper {
  readonly answer: ValidityAnswer;
  /** As it was on that day. */
  readonly company: CompanyIdentity;
  readonly current: CompanyIdentity;
  readonly today: CivilDate;
  readonly clerk: string;
  readonly city: string;
  readonly department: string;
}

const thenAndNow = (then: string, now: string): string => (then === now ? then : `${then}\n（現在：${now}）`);

/** 有効確認: one page that says whether a company was certified on a day, on what ground, and who looked when. */
export function validityReport(paper: ValidityPaper): ReportDocument {
  const { answer, company, current, today, clerk, city, department } = paper;
  const office = [city, department].filter((part) => part !== '').join('　');
  const period =
    answer.term === null ? '－' : `${formatWareki(answer.term.startOn)}から${formatWareki(answer.term.endOn)}まで`;
  const rows: readonly (readonly [string, string])[] = [
    ['確認する日', formatBoth(answer.on)],
    ['認定の状態', answer.state],
    ['認定番号', answer.number === null ? '－' : certificationNumberLabel(answer.number)],
    ['認定期間', period],
    ['理由', answer.reasons.join('\n')],
    ['事業者の名称', thenAndNow(company.name, current.name)],
    ['所在地', thenAndNow(company.address, current.address)],
    ['代表者', thenAndNow(representativeOf(company), representativeOf(current))],
    ['確認した日', formatBoth(today)],
    ['確認した者', [office, clerk].filter((part) => part !== '').join('　')],
  ];
  return {
    title: 'ワーク・ライフ・グッドバランス企業認定　有効確認',
    orientation: 'portrait',
    head: [formatWareki(today), office],
    addressee: null,
    blocks: [
      {
        kind: 'paragraph',
        text: `　次の事業者について、${formatWareki(answer.on)}にワーク・ライフ・グッドバランス企業の認定が有効であったかを、認定台帳により確認しました。`,
      },
      { kind: 'heading', text: `結果　　${answer.headline}` },
      {
        kind: 'table',
        columns: [
          { heading: '項目', width: 24 },
          { heading: '内容', width: 76 },
        ],
        rows: rows.map(([label, text]) => ({ cells: [label, text === '' ? '－' : text] })),
      },
      {
        kind: 'paragraph',
        small: true,
        text: '名称・所在地・代表者は、確認する日のものです。この確認は、確認した日に台帳に記録されている内容によります。',
      },
    ],
    footer: company.name,
    author: city,
    createdOn: today,
  };
}
