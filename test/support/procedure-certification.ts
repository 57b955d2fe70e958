import * as act from './procedure-actions.ts';
import { keyOf, type Plan } from './procedure-deed.ts';
import * as model from './procedure-model.ts';
import type { Company, EndKind, Term } from './procedure-model.ts';

const arrowOf: Readonly<Record<EndKind, string>> = { resigned: 'C6', revoked: 'C7', ended: 'C8' };
export const ending =
  (kind: EndKind): Plan =>
  (state, company, { flag, number }) => {
    const days = number % 5 === 0 ? 40 : number % 5 === 1 ? -10 : 0;
    const on = model.addDays(state.today, days);
    const complete = flag || number % 3 > 0;
    const cut = complete && (days <= 0 || kind === 'resigned') ? model.cutBy(company, on) : null;
    return {
      name: `${kind} ${on}${complete ? '' : ' 不備'}`,
      allowed: cut !== null,
      ways: [arrowOf[kind], ...(days > 0 ? ['own: 更新後の期間の辞退'] : [])],
      act: ({ client }) =>
        client.terms.recordEnding({
          companyId: company.id,
          draft: act.endingDraft(kind, on, state.today, complete),
        }),
      apply: (value) => {
        for (const term of cut ?? []) term.ended = { on, kind };
        company.endings.push({ id: keyOf(value), on, cut: cut ?? [], live: true });
      },
    };
  };

export const takeBackEnding: Plan = (_, company, { number }) => {
  const found = company.endings.at(-1 - (number % 2));
  if (found === undefined) return null;
  return {
    name: '終了の取消',
    allowed: model.mayTakeBack(company, found),
    ways: ['*'],
    act: ({ client }) => client.terms.takeBackEnding({ endingId: found.id, rowVersion: 1, reason: '誤記' }),
    apply: () => {
      found.live = false;
      for (const term of found.cut) term.ended = null;
    },
  };
};

export const extension: Plan = (state, company, { flag, number }) => {
  const months = [2, 6, 12, 36][number % 4]!;
  const chosen = flag ? [company] : state.companies;
  const parts = chosen.flatMap((each): { company: Company; term: Term }[] => {
    const term = model.termOn(each, state.today);
    return term === undefined ? [] : [{ company: each, term }];
  });
  if (parts.length < chosen.length) return null;
  return {
    name: `延長 ${months}か月 ${parts.length}社`,
    allowed: parts.every((each) => model.mayExtend(each.company, each.term, months, state.today)),
    ways: ['own: 延長'],
    act: (register) =>
      act.extend(
        register,
        parts.map(({ term }) => term.id),
        months,
        state.today,
      ),
    apply: (value, register) => {
      const made = parts.map(({ company: of, term: before }) => {
        before.prolonged = true;
        const term: Term = {
          ...before,
          id: act.extensionOf(register, before.id).id,
          prolonged: false,
          copyAt: 0,
          endOn: model.prolonged(before.endOn, months),
        };
        of.terms.push(term);
        return { company: of, term, before };
      });
      state.extensions.push({ id: keyOf(value), at: state.at, parts: made, live: true });
    },
  };
};

export const undo: Plan = (state, _, { number }) => {
  const found = state.extensions.at(-1 - (number % 2));
  if (found === undefined) return null;
  return {
    name: '延長の取消',
    allowed: model.mayUndo(found),
    ways: ['own: 延長の取消', 'C5', 'C5 grace'],
    act: ({ client }) => client.terms.takeBackExtension({ extensionId: found.id, rowVersion: 1, reason: '誤り' }),
    apply: () => {
      found.live = false;
      for (const { company, term, before } of found.parts) {
        before.prolonged = false;
        company.terms.splice(company.terms.indexOf(term), 1);
      }
    },
  };
};

export const certificate: Plan = (state, company, { flag }) => {
  const term = model.lastTerm(company);
  if (term === undefined) return null;
  const again = company.terms.some((each) => each.startOn === term.startOn && each.copyAt > 0);
  const { today } = state;
  const lasts = term.ended === null || term.ended.on > today;
  const over = term.endOn < today && model.stateOn(company, today) !== 'pending';
  return {
    name: again ? '再交付' : '交付',
    // the first one of a term may be made up for, a second one is of no use once the term is over (C10)
    allowed: lasts && (!again || (flag && !over)),
    ways: [],
    act: (register) => act.issue(register, term.id, state.today, flag),
    apply: () => (term.copyAt = state.at),
  };
};

export const notice: Plan = (state, company, { flag, number }) => {
  const corporate = flag && number % 2 === 0 ? other(company.corporate) : company.corporate;
  const address = number % 5 === 0 ? company.address : company.address + 1;
  return {
    name: '変更届',
    allowed: corporate !== company.corporate || address !== company.address,
    ways: [],
    act: (register) =>
      act.notify(register, company.id, { corporateNumber: corporate, address: addressOf(address) }, state.today),
    apply: () => Object.assign(company, { corporate, address }),
  };
};

const corporates = ['2000012345678', '1000012345679', '2000012020001', '4000012020008'];
export const addressOf = (number: number): string => `埼玉県朝霞市本町一丁目${number}番`;
/** Two 法人番号 for each company. */
export const corporateOf = (company: number): string => corporates[company * 2]!;
const other = (corporate: string): string => corporates[corporates.indexOf(corporate) ^ 1]!;
