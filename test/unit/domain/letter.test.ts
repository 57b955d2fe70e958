import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinLetters, letterDocument } from '../../../shared/domain/letter.ts';
import { defaultLetters } from '../../../shared/domain/letter-defaults.ts';
import { letterFit, type LetterSituation } from '../../../shared/domain/letter-fit.ts';
import { letterKinds } from '../../../shared/domain/letter-kinds.ts';
import { letterNumbers, numberModes } from '../../../shared/domain/letter-number.ts';
import { fillText, letterPlaceholders, type LetterFacts } from '../../../shared/domain/letter-placeholders.ts';
import { missingFacts, templateFaults } from '../../../shared/domain/letter-template.ts';

const known: LetterFacts = Object.fromEntries(Object.keys(letterPlaceholders).map((name) => [name, `［${name}］`]));
const company = {
  name: '株式会社髙﨑製作所',
  postalCode: '351-8501',
  address: '埼玉県朝霞市本町1-1-1',
  representativeTitle: '代表取締役',
  representativeName: '𠮷野　葛\u{e0100}子',
};
const office = { cityName: '朝霞市', mayorTitle: '朝霞市長', mayorName: '朝霞　太郎', departmentName: '産業振興課' };
const input = (change: Partial<Parameters<typeof letterDocument>[0]> = {}) => ({
  template: defaultLetters['renewal-notice'],
  facts: known,
  company,
  office,
  sentOn: '2026-11-22',
  ...change,
});
const headOf = (document: ReturnType<typeof letterDocument>) => {
  const [head] = document.blocks;
  if (head?.kind !== 'letter-head') throw new Error('a letter begins with its head');
  return head;
};

describe('the wording', () => {
  test.each(letterKinds)('the draft of %s is sound, and every fact it needs comes from the register', (kind) => {
    const template = defaultLetters[kind];
    expect(templateFaults(template)).toEqual([]);
    expect(missingFacts(template, known)).toEqual([]);
    const whole = JSON.stringify(letterDocument(input({ template: { ...template, instructionOn: true } })));
    expect(whole).not.toMatch(/[{}]\p{Script=Han}|〔/u);
    // letters to outsiders are in です・ます
    expect(template.body).toMatch(/(ます|ください)。/u);
  });

  test('values go in as they are: braces, variation selectors and rare letters, whatever they are', () => {
    const value = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(value, value, (name, reason) => {
        const filled = fillText('{事業者名}／{理由}', { 事業者名: name, 理由: reason });
        expect(filled).toBe(`${name}／${reason}`);
      }),
    );
    expect(fillText('{事業者名}', { 事業者名: '{市名}葛\u{e0100}' })).toBe('{市名}葛\u{e0100}');
  });

  test('an unknown placeholder is named with its text; a missing fact shows its name and is told', () => {
    const template = { ...defaultLetters.expiry, closing: '　{満期日}までに', subject: ' ' };
    expect(templateFaults(template)).toEqual([
      { path: 'subject', code: 'required', params: {} },
      { path: 'closing', code: 'unknown-letter-placeholder', params: { placeholder: '{満期日}' } },
    ]);
    const facts = { ...known, 満了日: '', 代表者氏名: '' };
    expect(missingFacts(defaultLetters.expiry, facts)).toEqual(['満了日']);
    expect(fillText('{満了日}と{代表者氏名}', facts)).toBe('〔満了日〕と');
    // 教示 that is not printed needs nothing
    const off = { ...defaultLetters.expiry, instruction: '{理由}', instructionOn: false };
    expect(missingFacts(off, { ...known, 理由: '' })).toEqual([]);
    expect(missingFacts({ ...off, instructionOn: true }, { ...known, 理由: '' })).toEqual(['理由']);
  });
});

describe('the page', () => {
  test('the items of 記 are numbered, a value of several lines stays in its item, 以上 ends them', () => {
    const template = {
      ...defaultLetters.revocation,
      items: '認定番号　{認定番号}\n取消しの理由\n　{理由}',
      enclosures: '様式　1部',
    };
    const { blocks } = letterDocument(input({ template, facts: { ...known, 理由: '一つ目。\n二つ目。' } }));
    expect(blocks.find((block) => block.kind === 'list')).toEqual({
      kind: 'list',
      items: ['認定番号　［認定番号］', '取消しの理由\n一つ目。\n二つ目。', '同封物\n・様式　1部'],
      marks: ['1', '2', '3'],
    });
    expect(blocks.flatMap((block) => (block.kind === 'paragraph' && block.align ? [block.text] : []))).toEqual([
      '記',
      '以上',
    ]);
    const bare = letterDocument(input({ template: { ...template, items: '', enclosures: '' } }));
    expect(bare.blocks.some((block) => block.kind === 'paragraph' && block.align !== undefined)).toBe(false);
  });

  test('様 behind a person, 御中 behind a company; the address above where the wording wants it; room for the seal or its omission', () => {
    expect(headOf(letterDocument(input()))).toMatchObject({
      addressee: '株式会社髙﨑製作所\n代表取締役　𠮷野　葛\u{e0100}子　様',
      sender: ['朝霞市長　朝霞　太郎'],
      seal: 'omitted',
    });
    const formal = headOf(letterDocument(input({ template: defaultLetters.revocation })));
    expect(formal).toMatchObject({ seal: 'room' });
    expect(formal.addressee).toMatch(/^〒351-8501\n埼玉県朝霞市本町1-1-1\n株式会社髙﨑製作所\n/u);
    const nobody = { ...company, representativeName: '　' };
    expect(headOf(letterDocument(input({ company: nobody }))).addressee).toBe('株式会社髙﨑製作所　御中');
    const unnamed = { ...office, mayorName: '' };
    expect(headOf(letterDocument(input({ office: unnamed }))).sender).toEqual(['朝霞市　産業振興課']);
  });

  test('several letters make one document, each with its head', () => {
    const letters = [letterDocument(input()), letterDocument(input({ facts: { ...known, 文書番号: '朝産第13号' } }))];
    const whole = joinLetters(letters);
    expect(whole?.blocks.filter((block) => block.kind === 'letter-head').map((block) => block.head[0])).toEqual([
      '［文書番号］',
      '朝産第13号',
    ]);
    expect(joinLetters([])).toBeUndefined();
  });
});

describe('文書番号', () => {
  const of = (firstNumber: string, mode: (typeof numberModes)[number], count = 3) =>
    letterNumbers({ symbol: '朝産', firstNumber, mode }, count);

  test('runs over the selection, takes branches, is one for all, or is left open', () => {
    expect(of('１２', 'running')).toMatchObject({ value: ['朝産第12号', '朝産第13号', '朝産第14号'] });
    expect(of('12', 'branch')).toMatchObject({ value: ['朝産第12号の1', '朝産第12号の2', '朝産第12号の3'] });
    expect(of('12', 'same', 2)).toMatchObject({ value: ['朝産第12号', '朝産第12号'] });
    expect(of('', 'later', 1)).toMatchObject({ value: ['朝産第　　　号'] });
  });

  test.each([
    ['', 'required'],
    ['12a', 'not-an-integer'],
    ['0', 'out-of-range'],
    ['999999', 'out-of-range'],
  ])('%j is refused as %s', (firstNumber, code) => {
    expect(of(firstNumber, 'running')).toMatchObject({ ok: false, refusal: { path: 'firstNumber', code } });
  });

  test('letters of one run never share a running or branch number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 900_000 }), fc.integer({ min: 1, max: 300 }), (first, count) => {
        for (const mode of ['running', 'branch'] as const) {
          const numbers = of(String(first), mode, count);
          expect(numbers.ok && new Set(numbers.value).size).toBe(count);
        }
      }),
    );
  });
});

describe('whether a letter is true on its day', () => {
  const rules = {
    renewalNoticeMonths: 6,
    renewalDeadlineMonths: 1,
    lateRenewalDays: 0,
    undecidedAtEnd: 'stays-valid' as const,
    isHoliday: () => false,
  };
  const term: LetterSituation = {
    certifiedOn: '2021-01-15',
    startOn: '2021-01-16',
    endOn: '2024-01-15',
    endedOn: null,
    endKind: null,
    decidedOn: '2021-01-15',
    effectiveOn: null,
    notifiedOn: null,
    acceptedOn: null,
    reissuedOn: null,
    firstNoticeOn: '2023-08-01',
    renewals: [],
  };
  const open = { renewals: [{ receivedOn: '2024-01-10', closedOn: null }] };
  const left = { endedOn: '2023-10-01', endKind: 'resigned' as const };
  test.each([
    ['expiry', '2024-01-15', {}, {}, [['not-expired', true, '2024-01-15']]],
    ['expiry', '2024-01-16', {}, {}, []],
    ['expiry', '2024-02-01', open, {}, [['renewal-received', true, '2024-01-10']]],
    ['expiry', '2024-02-01', { renewals: [{ receivedOn: '2024-01-10', closedOn: '2024-01-31' }] }, {}, []],
    ['expiry', '2024-02-01', left, {}, [['ending-recorded', true, '2023-10-01']]],
    ['expiry', '2024-01-20', {}, { lateRenewalDays: 30 }, [['late-renewal', false, '2024-02-14']]],
    ['renewal-notice', '2023-07-14', {}, {}, [['before-notice', false, '2023-07-15']]],
    ['renewal-notice', '2023-12-15', {}, {}, []],
    ['renewal-notice', '2023-12-16', {}, {}, [['deadline-passed', false, '2023-12-15']]],
    ['renewal-notice', '2024-01-16', {}, {}, [['receipt-over', true, '2024-01-15']]],
    ['renewal-notice', '2023-09-01', left, {}, [['ending-recorded', true, '2023-10-01']]],
    ['renewal-notice', '2020-12-01', {}, {}, [['dated-before', true, '2021-01-15']]],
    ['renewal-reminder', '2023-12-01', { firstNoticeOn: null }, {}, [['no-first-notice', false, undefined]]],
    [
      'renewal-notice',
      '2023-12-01',
      { certifiedOn: '2023-11-20', startOn: '2024-01-16', endOn: '2027-01-15' },
      {},
      [['renewed', true, '2027-01-15']],
    ],
    ['decision-certified', '2021-01-14', {}, {}, [['dated-before', true, '2021-01-15']]],
    ['decision-certified', '2023-11-01', left, {}, [['ended-since', false, '2023-10-01']]],
    ['resignation-accepted', '2023-09-05', { ...left, effectiveOn: '2023-10-01', acceptedOn: '2023-09-05' }, {}, []],
    ['revocation', '2023-09-30', { ...left, effectiveOn: '2023-10-01' }, {}, [['dated-before', true, '2023-10-01']]],
  ] as const)('%s of %s with %j, %j: %j', (kind, sentOn, facts, more, expected) => {
    const found = letterFit(kind, { ...term, ...facts }, sentOn, { ...rules, ...more });
    expect(found.map(({ code, stops, on }) => [code, stops, on])).toEqual(expected);
  });
});
