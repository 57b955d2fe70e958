import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { builtInContents } from '../../../shared/domain/certificate-template-defaults.ts';
import type { CertificateTemplateContent, CertificateWording } from '../../../shared/domain/certificate-template.ts';
import { type CertificateFacts, fillTemplate } from '../../../shared/domain/certificate.ts';
import { layoutFindings } from '../../../shared/domain/proof-layout.ts';
import { type ProofPage, type ProofRules, textParts } from '../../../shared/domain/proof-page.ts';
import { wordingChecks } from '../../../shared/domain/proof-wording.ts';
import { proofAdvice, proofSentence } from '../../../shared/domain/proof-words.ts';
import { proofCodes, proofFindings, type ProofPart, severityOf } from '../../../shared/domain/proof.ts';
import { defaultSettings } from '../../../shared/domain/settings.ts';

const facts: CertificateFacts = {
  number: 12,
  name: '株式会社朝霞商事',
  address: '埼玉県朝霞市本町1-1-1',
  representativeTitle: '代表取締役',
  representativeName: '見本　花子',
  startOn: '2026-11-24',
  endOn: '2029-11-23',
  certifiedOn: '2026-11-24',
  issuedOn: '2026-11-24',
  cityName: '朝霞市',
  mayorTitle: '朝霞市長',
  mayorName: '見本　太郎',
  renewal: false,
  renewals: 0,
  firstIssuedOn: null,
  achievements: '',
};

/** A part on the page, 12 points, each line below the other. */
const part = (name: string, lines: string[], more: Partial<ProofPart> = {}): ProofPart => ({
  part: name,
  lines,
  size: name === 'nameLine' ? 30 : 12,
  box: { x: 20, y: 40, width: 100, height: 6 * lines.length },
  tight: 0,
  oddLetters: [],
  ...more,
});

interface Given {
  readonly template?: 'horizontal' | 'vertical';
  readonly content?: Partial<CertificateTemplateContent>;
  readonly wording?: Partial<CertificateWording>;
  readonly facts?: Partial<CertificateFacts>;
  readonly page?: Partial<ProofPage>;
  readonly parts?: readonly ProofPart[];
  readonly rules?: Partial<ProofRules>;
}

function pageOf({ template = 'vertical', content, wording, facts: some, page, parts }: Given): ProofPage {
  const base = { ...builtInContents[template], ...content };
  const said = { ...base.wording.new, ...wording };
  const all = { ...facts, ...some };
  const filled = fillTemplate({ ...base, wording: { ...base.wording, new: said } }, 'new', all);
  if (!filled.ok) throw new Error(filled.refusal.code);
  const made: ProofPage = {
    ...all,
    writing: base.writing,
    lines: filled.value,
    wording: said,
    punctuation: base.punctuation,
    honorific: base.honorific,
    reissue: false,
    ceremonyOn: null,
    closed: false,
    parts: [],
    ...page,
  };
  const measured = textParts(made).map((each) => part(each, made.lines[each].split('\n')));
  return { ...made, parts: measured.map((each) => parts?.find((own) => own.part === each.part) ?? each) };
}

function codesOf(given: Given): string[] {
  const page = pageOf(given);
  const rules = { ...defaultSettings, ...given.rules };
  return [...wordingChecks.flatMap((check) => check(page, rules)), ...layoutFindings(page, rules)].map(
    ({ code, part: where, text }) => `${code} ${where} ${text.slice(0, 24).replaceAll('\n', '/')}`,
  );
}

const body = '貴事業所は取り組んでおられます\nよって認定します';

describe('each finding', () => {
  test.each<[string, Given, string[]]>([
    ['nothing', {}, []],
    ['nothing in 縦書き without its own wording of a reissue', { wording: { body } }, []],
    [
      '、 and 。 as a hint',
      { template: 'horizontal' },
      ['punctuation body 貴事業所は、ワーク・ライフ・バランスの実現に向け'],
    ],
    ['the hint switched off', { template: 'horizontal', rules: { proofPunctuation: false } }, []],
    [
      '、 that came with achievements',
      { wording: { body: `{取組}\n${body}` }, facts: { achievements: '育休を、2名が取得' } },
      ['punctuation-left body 育休を、2名が取得'],
    ],
    ['a name keeps its own 、', { facts: { name: 'モー娘。商会' }, wording: { body: `{事業者名}は\n${body}` } }, []],
    [
      '認定証 that ends 表彰します',
      { wording: { body: 'その功績を表彰します' } },
      ['closing-differs body 認定証／表彰します'],
    ],
    ['表彰状 that says so', { wording: { title: '表 彰 状', body: 'よってこれを表彰します' } }, []],
    [
      '感謝状 that ends 認定する',
      { wording: { title: '感謝状', body: '認定する' } },
      ['closing-differs body 感謝状／認定する'],
    ],
    ['感謝状 with its phrase', { wording: { title: '感謝状', body: 'ここに感謝の意を表します' } }, []],
    ['認定証 that ends 証します', { wording: { body: '基準に適合することを証します' } }, []],
    ['the honorific left out', { wording: { nameLine: '{事業者名}' } }, ['honorific-missing nameLine 様']],
    [
      'the honorific in the register too',
      { facts: { name: '株式会社朝霞商事御中' } },
      ['honorific-doubled nameLine 株式会社朝霞商事御中　様'],
    ],
    ['様様', { wording: { nameLine: '{事業者名}様{敬称}' } }, ['honorific-doubled nameLine 株式会社朝霞商事様様']],
    ['none at all is allowed', { content: { honorific: '' } }, []],
    [
      'none at all, when asked',
      { content: { honorific: '' }, rules: { proofHonorificNone: true } },
      ['honorific-none nameLine '],
    ],
    ['a western year', { wording: { body: `二〇二六年の取組について\n${body}` } }, ['western-year body 二〇二六年']],
    [
      'a western year in figures',
      { template: 'horizontal', rules: { proofPunctuation: false }, wording: { body: '2026年の取組を認定します' } },
      ['western-year body 2026年'],
    ],
    ['figures among kanji', { wording: { numberLine: '第12号' } }, ['mixed-numerals numberLine 第12号']],
    [
      'kanji among figures',
      { template: 'horizontal', rules: { proofPunctuation: false }, wording: { numberLine: '第十二号' } },
      ['mixed-numerals numberLine 第十二号'],
    ],
    [
      'both widths',
      {
        template: 'horizontal',
        rules: { proofPunctuation: false },
        wording: { body: 'ＷＬＢに取り組む企業に認定します' },
      },
      ['mixed-width body ＷＬＢ'],
    ],
    [
      'a day typed into the template',
      { wording: { dateLine: '令和七年十一月二十四日' } },
      ['date-typed dateLine 令和七年十一月二十四日'],
    ],
    [
      'a term typed into the template',
      { wording: { termLine: '認定期間　{起算日}から令和十一年十一月二十四日まで' } },
      ['term-differs termLine 令和十一年十一月二十四日'],
    ],
    [
      'another day than the decision',
      { facts: { issuedOn: '2026-12-01' } },
      ['day-not-decision dateLine 交付日 令和8年12月1日、認定日 令和8年11'],
    ],
    [
      'the day of the ceremony',
      { facts: { issuedOn: '2026-12-01' }, page: { ceremonyOn: '2026-12-01', closed: true } },
      [],
    ],
    ['any day, when the city does not mind', { facts: { issuedOn: '2026-12-01' }, rules: { proofDay: 'any' } }, []],
    ['a 再交付 on its own day', { facts: { issuedOn: '2027-12-01' }, page: { reissue: true } }, []],
    ['a closed day', { page: { closed: true } }, ['day-closed dateLine 令和8年11月24日']],
    [
      'an earlier mayor in the template',
      { wording: { issuerLine: '朝霞市長　前任　次郎' } },
      ['mayor-differs issuerLine 朝霞市長　前任　次郎'],
    ],
    [
      'a name typed into the template',
      { wording: { nameLine: '見本商店　{敬称}' } },
      ['name-missing nameLine 見本商店　様'],
    ],
    [
      'an indent',
      { wording: { body: `　${body}` } },
      ['body-indented body 　貴事業所は取り組んでおられます/よって認定しま'],
    ],
    [
      'は at the head of a column',
      { parts: [part('body', ['貴事業所', 'は取り組んで', '事業所へ'])] },
      ['particle-at-line-head body 貴事業所｜は取り組んで'],
    ],
    ['はたらく is no particle', { parts: [part('body', ['人が', 'はたらく職場'])] }, []],
    [
      'a name broken in its legal form',
      { parts: [part('nameLine', ['株式', '会社朝霞商事　様'])] },
      ['name-broken-inside nameLine 株式｜会社朝霞商事'],
    ],
    [
      'a name broken where it may be',
      { parts: [part('nameLine', ['株式会社', '朝霞商事　様'])] },
      ['name-broken nameLine 株式会社｜朝霞商事'],
    ],
    [
      'the honorific alone',
      { parts: [part('nameLine', ['株式会社朝霞商事', '様'])] },
      ['honorific-alone nameLine 株式会社朝霞商事｜様'],
    ],
    [
      'a small name',
      { parts: [part('nameLine', ['株式会社朝霞商事　様'], { size: 11, tight: 0.9 })] },
      ['name-small nameLine 株式会社朝霞商事', 'name-not-largest nameLine 株式会社朝霞商事'],
    ],
    [
      'letters of another font and in place of others',
      {
        parts: [
          part('nameLine', ['株式会社朝霞商事　様'], {
            oddLetters: (['fallback', 'substitute'] as const).map((way) => ({
              letter: '霞',
              way,
              box: { x: 1, y: 1, width: 1, height: 1 },
            })),
          }),
        ],
      },
      ['fallback-letter nameLine 霞', 'substitute-letter nameLine 霞'],
    ],
  ])('%s', (_, given, codes) => {
    expect(codesOf(given)).toEqual(codes);
  });

  test('stands on the line it speaks of, in both writings', () => {
    const parts = [part('body', ['貴事業所', 'は取り組んで'])];
    const box = (template: 'horizontal' | 'vertical') =>
      layoutFindings(pageOf({ template, parts }), defaultSettings)[0]?.box;
    const em = (12 * 25.4) / 72;
    expect(box('horizontal')).toEqual({ x: 20, y: 52 - em, width: 100, height: em });
    expect(box('vertical')).toEqual({ x: 20, y: 40, width: em, height: 12 });
  });

  test('is said in a sentence with what can be done', () => {
    for (const code of proofCodes) {
      expect(proofSentence({ code, text: '例' })).toMatch(/。$/u);
      expect(proofAdvice({ code, text: '例' })).toMatch(/。$/u);
    }
  });
});

test('a batch: once for all, what must be looked at first, the tightest name of its kind first', () => {
  const found = (code: (typeof proofCodes)[number], text: string) => ({
    code,
    part: 'nameLine' as const,
    text,
    box: null,
  });
  const findings = proofFindings([
    { termId: 'a', tight: 0.2, found: [found('punctuation', '共通'), found('name-small', 'A')] },
    { termId: 'b', tight: 0.9, found: [found('punctuation', '共通'), found('name-small', 'B')] },
    { termId: 'c', tight: 0, found: [found('mayor-differs', '市長')] },
  ]);
  expect(findings.map(({ subject, termIds, page }) => [subject, termIds.join(''), page])).toEqual([
    ['mayor-differs|nameLine|市長', 'c', 3],
    ['name-small|nameLine|B', 'b', 2],
    ['name-small|nameLine|A', 'a', 1],
    ['punctuation|nameLine|共通', 'ab', 1],
  ]);
});

test('an ordinary name on the app’s own templates needs nothing but a look at its size', () => {
  const name = fc
    .tuple(
      fc.constantFrom('株式会社', '有限会社', '合同会社', '医療法人社団', ''),
      fc.string({
        unit: fc.constantFrom(...Array.from('朝霞商事製作所建設見本工業東西南北ABC2026年')),
        minLength: 1,
        maxLength: 12,
      }),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(name, fc.constantFrom('horizontal' as const, 'vertical' as const), (typed, template) => {
      const codes = codesOf({ template, facts: { name: typed } }).map((said) => said.split(' ')[0]);
      expect(codes.filter((code) => severityOf(proofCodes.find((each) => each === code)!) === 'check')).toEqual([]);
    }),
    // a name that stands inside the dates takes nothing out of them
    {
      numRuns: 200,
      examples: [
        ['2', 'horizontal'],
        ['年', 'vertical'],
        ['2026年', 'horizontal'],
      ],
    },
  );
});
