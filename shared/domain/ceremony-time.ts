import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Id } from '../kernel/types.ts';
import type { Fault } from './fault.ts';
import { checkText, isBlank, toHalfWidthDigits } from './text.ts';
import { textLimits } from './text-limits.ts';

const forms = [
  /^(\d{1,2}):(\d{1,2})$/u,
  /^(\d{1,2})時(?:(\d{1,2})分)?$/u,
  /^(\d{1,2})()時半$/u,
  /^(\d{1,2})(\d{2})$/u,
] as const;

/** A time of day as typed (10:00, 10時30分, 午後2時, 正午, 1400) as HH:MM, '' where nothing was typed. */
export function readTime(typed: string): Result<string, Omit<Fault, 'path'>> {
  if (isBlank(typed)) return ok('');
  const plain = toHalfWidthDigits(typed).replaceAll('：', ':').replaceAll(/\s/gu, '');
  if (plain === '正午') return ok('12:00');
  const [, half = '', clock = ''] = /^(午前|午後)?(.*)$/u.exec(plain) ?? [];
  const parts = forms.map((form) => form.exec(clock)).find((found) => found !== null);
  if (parts === undefined || parts === null) return refuse({ code: 'not-a-time' });
  const [, hourText = '', minuteText = ''] = parts;
  const given = Number(hourText);
  const minute = clock.endsWith('半') ? 30 : Number(minuteText);
  const hour = half === '午後' && given < 12 ? given + 12 : half === '午前' && given === 12 ? 0 : given;
  if (hour > 23 || minute > 59 || (half !== '' && given > 12))
    return refuse({ code: 'impossible-time', params: { text: typed } });
  return ok(`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}

/** 10:00 → 午前10時, 12:00 → 正午, 13:05 → 午後1時5分; '' stays. */
export function timeLabel(time: string): string {
  if (time === '') return '';
  if (time === '12:00') return '正午';
  const hour = Number(time.slice(0, 2));
  const minute = Number(time.slice(3));
  const half = hour < 12 ? '午前' : '午後';
  return `${half}${hour < 12 ? hour : hour - 12}時${minute === 0 ? '' : `${minute}分`}`;
}

/** The time `minutes` later, as H:MM; after midnight with 翌日. */
export function timeAfter(start: string, minutes: number): string {
  const all = Number(start.slice(0, 2)) * 60 + Number(start.slice(3)) + minutes;
  const at = all % (24 * 60);
  return `${all >= 24 * 60 ? '翌日' : ''}${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
}

/** Most minutes of one step. */
export const maxStepMinutes = 600;

/** One line of 進行表 as noted; 0 minutes of the handing over: as many as the guests take. */
export interface StepDraft {
  readonly title: string;
  readonly minutes: number;
  readonly who: string;
  readonly note: string;
}

/** The step whose length follows from the number of guests while it has none of its own. */
export const handingStep = '認定証の交付';

/** What a new ceremony begins with; the city's papers give no order of the day. */
export const defaultSteps = (presenter: string): readonly StepDraft[] => [
  { title: '開式', minutes: 2, who: '司会', note: '' },
  { title: '市長あいさつ', minutes: 5, who: presenter, note: '' },
  { title: handingStep, minutes: 0, who: presenter, note: '呼名の順に交付する' },
  { title: '記念撮影', minutes: 10, who: '', note: '撮影に同意した方だけ' },
  { title: '閉式', minutes: 2, who: '司会', note: '' },
];

/** What is wrong with a step. */
export function stepFaults(draft: StepDraft): readonly Fault[] {
  const faults: Fault[] = [];
  const texts = [
    ['title', { max: textLimits.ceremonyStep, required: true }],
    ['who', { max: textLimits.ceremonyStep }],
    ['note', { max: textLimits.ceremonyNote, multiline: true }],
  ] as const;
  for (const [path, limits] of texts) {
    const bad = checkText(draft[path], limits);
    if (bad !== null) faults.push({ path, code: bad.code, params: bad.params });
  }
  const { minutes } = draft;
  if (!Number.isInteger(minutes)) faults.push({ path: 'minutes', code: 'not-an-integer' });
  else if (minutes < 0 || minutes > maxStepMinutes)
    faults.push({ path: 'minutes', code: 'out-of-range', params: { min: 0, max: maxStepMinutes } });
  return faults;
}

/** A step with its place in time. */
export interface TimedStep extends StepDraft {
  readonly id: Id;
  /** Minutes it takes. */
  readonly takes: number;
  /** Its length was counted from the guests. */
  readonly counted: boolean;
  /** 10:07, or 「開始から7分」 while the ceremony has no time. */
  readonly at: string;
}

/** The steps with the time each begins; `called`: guests called up, `minutesPerGuest`: of the settings. */
export function runSheet(
  steps: readonly (StepDraft & { readonly id: Id })[],
  of: { readonly startsAt: string; readonly called: number; readonly minutesPerGuest: number },
): { readonly steps: readonly TimedStep[]; readonly minutes: number; readonly ends: string } {
  const at = (minutes: number): string =>
    of.startsAt === '' ? `開始から${minutes}分` : timeAfter(of.startsAt, minutes);
  let passed = 0;
  const timed = steps.map((step): TimedStep => {
    const counted = step.minutes === 0 && step.title === handingStep;
    const takes = counted ? of.called * of.minutesPerGuest : step.minutes;
    const begins = passed;
    passed += takes;
    return { ...step, takes, counted, at: at(begins) };
  });
  return { steps: timed, minutes: passed, ends: at(passed) };
}
