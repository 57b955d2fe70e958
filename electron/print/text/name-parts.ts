import { legalForms } from '../../../shared/domain/legal-forms.ts';

/** A legal form is never torn: 株式｜会社. */
const INSIDE_FORM = 3000;
/** Places where a name is read in parts anyway. */
const AT_FORM = 1;
const AT_OFFICE = 4;
const AT_PLACE = 2;
const AFTER_DOT = 3;
const INSIDE_OFFICE = 200;

const forms = [
  ...legalForms,
  '独立行政法人',
  '地方独立行政法人',
  '国立大学法人',
  '認定特定非営利活動法人',
  'ＮＰＯ法人',
  'NPO法人',
];
const FORMS = new RegExp(forms.toSorted((a, b) => b.length - a.length).join('|'), 'gu');
/** One of a company's places, at the end of the name or of a part of it. */
const OFFICES =
  /(?:総合)?(?:本社|本店|支社|支店|支所|支部|営業所|事業所|事務所|出張所|製作所|研究所|工場|事業部|営業部|(?:物流|配送|サービス)?センター|ステーション|支局|分室|分店|[0-9０-９一二三四五六七八九十]+号店|店)(?=$|[ \u3000（(]|様|殿|御中)/gu;
/** Longest piece before an office that is taken for the place it is in. */
const LONGEST_PLACE = 6;
/** Goes with the word before it: 朝霞 台, 志木 駅前. */
const GOES_ON = /^(?:.|駅前|駅.口)$/u;

/** Where the place of an office begins, by the dictionary's words: ｜朝霞台支店; 0 for none. */
function placeBefore(name: string, office: number, words: ReadonlySet<number>): number {
  let end = office;
  for (let at = office - 1; at > 0 && at >= office - LONGEST_PLACE; at -= 1) {
    if (!words.has(at)) continue;
    if (!GOES_ON.test(name.slice(at, end))) return at;
    end = at;
  }
  return 0;
}

/** Sets the costs (by UTF-16 offset) of breaking a name before and after its parts, and raises those inside them. */
export function raiseInNames(name: string, words: ReadonlySet<number>, costs: Float64Array): void {
  const inside = (from: number, to: number, cost: number): void => {
    for (let at = from + 1; at < to; at += 1) costs[at] = Math.max(costs[at]!, cost);
  };
  const invite = (at: number, cost: number): void => {
    if (at > 0 && at < name.length) costs[at] = Math.min(costs[at]!, cost);
  };
  for (const dot of name.matchAll(/[・＝]/gu)) invite(dot.index + 1, AFTER_DOT);
  for (const office of name.matchAll(OFFICES)) {
    if (office[0] !== '店') invite(office.index, AT_OFFICE);
    invite(placeBefore(name, office.index, words), AT_PLACE);
    inside(office.index, office.index + office[0].length, INSIDE_OFFICE);
  }
  for (const form of name.matchAll(FORMS)) {
    invite(form.index, AT_FORM);
    invite(form.index + form[0].length, AT_FORM);
    inside(form.index, form.index + form[0].length, INSIDE_FORM);
  }
}
