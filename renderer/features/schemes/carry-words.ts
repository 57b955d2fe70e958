import { coverAt, isCover } from '../../../shared/domain/carry-steps.ts';
import { displayText, itemByKey } from '../../../shared/domain/checksheet.ts';
import { fieldName, optionName } from '../../../shared/domain/describe-entry.ts';
import { fieldOf } from '../../../shared/domain/scheme-fields.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import type { CarryStep, FieldRef, Scheme } from '../../../shared/schemes/types.ts';

/** 「2-3 取組内容」, or that it is no longer there. */
function fieldWords(scheme: Scheme, { item, field }: FieldRef): string {
  const declaration = isCover(item) ? coverAt(scheme.declarations, item) : undefined;
  if (declaration !== undefined) return '表紙の記入欄';
  const found = itemByKey(scheme, item);
  const named = found === null ? undefined : fieldOf(found, field);
  return found === null || named === undefined ? '（なくなった記入欄）' : `${found.id}「${fieldName(named)}」`;
}

const itemWords = (scheme: Scheme, key: string): string =>
  isCover(key) ? '表紙の確認欄' : (itemByKey(scheme, key)?.id ?? '（なくなった審査項目）');

function optionWords(scheme: Scheme, { item, field }: FieldRef, key: string): string {
  const found = itemByKey(scheme, item);
  const named = found === null ? undefined : fieldOf(found, field);
  const options = named?.kind === 'options' || named?.kind === 'choice' ? named.options : [];
  const option = options.find((each) => each.key === key);
  return option === undefined ? '（なくなった選択肢）' : `「${optionName(option)}」`;
}

/** One carry step as a sentence: what of the earlier sheet goes where. */
export function carryWords(previous: Scheme, scheme: Scheme, step: CarryStep): string {
  const from = (ref: FieldRef) => `前の版の${fieldWords(previous, ref)}`;
  const to = (ref: FieldRef) => fieldWords(scheme, ref);
  switch (step.how) {
    case 'copy':
      return `${from(step.from)}をそのまま${to(step.to)}へ`;
    case 'append-text':
      return `${from(step.from)}の文を${to(step.to)}に書き足す`;
    case 'option':
      return `${from(step.from)}の${step.from.options.map((key) => optionWords(previous, step.from, key)).join('か')}を選んでいれば、${optionWords(scheme, step.to, step.to.option)}を選ぶ`;
    case 'other-option':
      return `${from(step.from)}の「上記以外」の内容を、${to(step.to)}の「上記以外」へ`;
    case 'tick-to-option':
      return `前の版の${itemWords(previous, step.from)}が✓なら、${optionWords(scheme, step.to, step.to.option)}を選ぶ`;
    case 'base-years':
      return `${from(step.from)}のうち、まだ対象の年にあたる行を${to(step.to)}へ`;
    case 'choose':
      return `行を引き継いだとき、${to(step.to)}は${optionWords(scheme, step.to, step.option)}とする`;
    case 'use-years':
      return `${step.from.map(from).join('と')}のうち、対象の期間に入る新しい年を${to(step.to)}へ`;
    case 'append-sum':
      return `${from(step.from)}の合計を${to(step.to)}に書き足す（「${displayText(step.before)}○${displayText(step.after)}」）`;
    case 'declare':
      return `前の版の${itemWords(previous, step.from)}が✓なら、表紙の確認欄を「はい」とする`;
    case 'declaration-text':
      return `${from(step.from)}を表紙の記入欄へ`;
    case 'reference':
      return `${from(step.from)}は参考としてだけ示す`;
    case 'tick-reference':
      return `前の版の${itemWords(previous, step.from)}の「前回✓」を${to(step.to)}のそばに示す`;
    default:
      return assertNever(step);
  }
}

/** An earlier item in a line: number and first sentence. */
export function earlierWords(previous: Scheme, key: string): string {
  if (isCover(key)) return `表紙：${displayText(coverAt(previous.declarations, key)?.text ?? '（なくなった確認欄）')}`;
  const item = itemByKey(previous, key);
  return item === null ? '（なくなった審査項目）' : `${item.id} ${displayText(item.text[0] ?? '')}`;
}
