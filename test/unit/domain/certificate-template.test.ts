import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CertificateFacts, certificationNumberLabel, fillTemplate } from '../../../shared/domain/certificate.ts';
import { usedPlaceholders } from '../../../shared/domain/certificate-placeholders.ts';
import {
  builtInTemplates,
  type CertificateTemplateContent,
  type Occasion,
  occasions,
  wordingParts,
} from '../../../shared/domain/certificate-template.ts';
import { emptyBodies, templateFaults } from '../../../shared/domain/certificate-template-check.ts';
import { builtInContents } from '../../../shared/domain/certificate-template-defaults.ts';
import { type FormerLines, inheritedTemplate } from '../../../shared/domain/certificate-template-inherited.ts';
import { formatWareki } from '../../../shared/domain/wareki.ts';

const facts: CertificateFacts = {
  number: 21,
  name: '株式会社{市名}・髙﨑',
  address: '朝霞市本町1-1-1',
  representativeTitle: '代表取締役',
  representativeName: '髙﨑 一郎',
  startOn: '2024-01-16',
  endOn: '2027-01-15',
  issuedOn: '2024-01-16',
  certifiedOn: '2023-12-20',
  cityName: '朝霞市',
  mayorTitle: '朝霞市長',
  mayorName: '見本 太郎',
  renewal: false,
  renewals: 0,
  firstIssuedOn: null,
  achievements: '',
};
const renewed = { ...facts, renewal: true, renewals: 2 };
const again = { ...facts, issuedOn: '2025-05-01', firstIssuedOn: '2024-01-16' };

/** A template with parts of one occasion put otherwise. */
const withParts = (
  parts: Partial<CertificateTemplateContent['wording']['new']>,
  more: Partial<CertificateTemplateContent> = {},
  base = builtInContents.horizontal,
): CertificateTemplateContent => ({
  ...base,
  ...more,
  wording: {
    new: { ...base.wording.new, ...parts },
    renewal: { ...base.wording.renewal, ...parts },
    reissue: { ...base.wording.reissue, ...parts },
  },
});
const filled = (content: CertificateTemplateContent, occasion: Occasion, of: CertificateFacts) => {
  const result = fillTemplate(content, occasion, of);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

describe('the drafts', () => {
  test('have no fault on any occasion, and name what belongs on a certificate', () => {
    for (const key of builtInTemplates) {
      expect(templateFaults(builtInContents[key])).toEqual([]);
      for (const name of ['認定番号', '事業者名', '起算日', '満了日', '交付日', '市長氏名'])
        expect(usedPlaceholders(builtInContents[key])).toContain(name);
    }
  });

  test('horizontal: a new certificate, a renewed one, and a reissue that keeps the first day', () => {
    expect(filled(builtInContents.horizontal, 'new', facts)).toEqual({
      title: '認定証',
      numberLine: '第21号',
      nameLine: '株式会社{市名}・髙﨑　様',
      body: '貴事業所は、ワーク・ライフ・バランスの実現に向けた職場づくりに積極的に取り組んでいることを認め、「朝霞市ワーク・ライフ・グッドバランス企業」に認定します。',
      termLine: '認定期間　令和6年1月16日から令和9年1月15日まで',
      dateLine: '令和6年1月16日',
      issuerTitle: '',
      issuerLine: '朝霞市長　見本 太郎',
    });
    expect(filled(builtInContents.horizontal, 'renewal', renewed).body).toMatch(/^貴事業所は、引き続きワーク/u);
    const reissue = filled(builtInContents.horizontal, 'reissue', again);
    expect(reissue.dateLine).toBe('令和6年1月16日（再交付　令和7年5月1日）');
    // it says what the certificate said that it replaces
    expect(reissue.body).toBe(filled(builtInContents.horizontal, 'new', facts).body);
    expect(filled(builtInContents.horizontal, 'reissue', { ...again, renewal: true, renewals: 1 }).body).toBe(
      filled(builtInContents.horizontal, 'renewal', renewed).body,
    );
  });

  test('vertical: kanji numerals in dates and number, no punctuation, names as they are', () => {
    const page = filled(builtInContents.vertical, 'reissue', again);
    expect(page).toMatchObject({
      numberLine: '第二十一号',
      nameLine: '株式会社{市名}・髙﨑　様',
      termLine: '認定期間　令和六年一月十六日から令和九年一月十五日まで',
      dateLine: '令和六年一月十六日（再交付　令和七年五月一日）',
    });
    for (const occasion of occasions)
      expect(filled(builtInContents.vertical, occasion, occasion === 'reissue' ? again : renewed).body).not.toMatch(
        /[、。]/u,
      );
    expect(certificationNumberLabel(12)).toBe('第12号');
  });
});

describe('filling in', () => {
  test('without punctuation the wording loses it, a name does not; without an honorific no space is left', () => {
    const content = withParts(
      { body: '{事業者名}は、職場づくりに取り組む「{市名}企業。」です。' },
      { punctuation: false, honorific: '' },
    );
    expect(filled(content, 'new', { ...facts, name: 'モーニング娘。、' })).toMatchObject({
      body: 'モーニング娘。、は　職場づくりに取り組む「朝霞市企業」です',
      nameLine: 'モーニング娘。、',
    });
  });

  test('how often renewed is said in words and as a number, and nothing of it in the first term', () => {
    const content = withParts({ body: '{更新回数}・{更新回数の数字}{更新の印}{取組}' });
    expect(filled(content, 'renewal', renewed).body).toBe('2回目の更新・2（更新）');
    expect(filled(content, 'new', { ...facts, achievements: '育休' }).body).toBe('・0育休');
  });

  test('what cannot be filled is named: unknown, not of this occasion, unknown to the register, no body', () => {
    const refusal = (parts: Parameters<typeof withParts>[0], of = facts) => {
      const result = fillTemplate(withParts(parts), 'new', of);
      return result.ok ? null : result.refusal;
    };
    expect(refusal({ body: '{toString}' })).toEqual({
      code: 'unknown-placeholder',
      part: 'body',
      placeholder: '{toString}',
    });
    expect(refusal({ termLine: '{再交付日}' })).toEqual({
      code: 'fact-empty',
      part: 'termLine',
      placeholder: '{再交付日}',
    });
    expect(refusal({ nameLine: '{所在地}\n{事業者名}' }, { ...facts, address: '　' })).toMatchObject({
      code: 'fact-empty',
      placeholder: '{所在地}',
    });
    expect(refusal({ body: ' \n　' })).toEqual({ code: 'empty-body' });
  });

  test('faults stand at their field', () => {
    const content = withParts({ body: '{事業社名}', dateLine: '{交付日', title: ' ' }, { seal: 'image' });
    const { new: first, renewal } = content.wording;
    const faults = templateFaults({
      ...content,
      wording: { ...content.wording, new: { ...first, termLine: '{再交付日}' }, renewal: { ...renewal, body: '' } },
    });
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'sealImageId required',
      'wording.new.title required',
      'wording.new.body unknown-letter-placeholder',
      'wording.new.termLine placeholder-not-filled',
      'wording.new.dateLine unknown-letter-placeholder',
      'wording.renewal.title required',
      'wording.renewal.body required',
      'wording.renewal.dateLine unknown-letter-placeholder',
      'wording.reissue.title required',
      'wording.reissue.body unknown-letter-placeholder',
      'wording.reissue.dateLine unknown-letter-placeholder',
    ]);
    expect(emptyBodies(content)).toEqual([]);
    expect(emptyBodies(withParts({ body: '\n' }))).toEqual([...occasions]);
  });

  test('whatever a company is called, its name stands on the page as it is', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, unit: 'grapheme' }).filter((name) => name.trim() !== ''),
        fc.constantFrom(...builtInTemplates),
        fc.constantFrom(...occasions),
        (name, key, occasion) => {
          const page = filled(builtInContents[key], occasion, { ...again, name });
          expect(page.nameLine).toBe(`${name}　様`);
        },
      ),
    );
  });
});

// the filling of earlier versions, kept here as the measure: what a city had saved prints the same as before
interface Former {
  readonly lines: FormerLines;
  readonly body: string;
  readonly punctuation: boolean;
  readonly honorific: string;
  readonly renewalNote: boolean;
  readonly reissueNote: boolean;
}
function formerPage(former: Former, of: CertificateFacts) {
  const noted = of.firstIssuedOn !== null && former.reissueNote;
  const values: Record<string, string> = {
    認定番号: certificationNumberLabel(of.number),
    事業者名: of.name,
    敬称: former.honorific,
    起算日: formatWareki(of.startOn),
    満了日: formatWareki(of.endOn),
    交付日: formatWareki(noted ? of.firstIssuedOn : of.issuedOn),
    再交付日: of.firstIssuedOn === null ? '' : formatWareki(of.issuedOn),
    更新回数: of.renewals === 0 ? '' : `${of.renewals}回目の更新`,
    市長氏名: of.mayorName,
  };
  const fill = (text: string) => text.replaceAll(/\{([^{}]*)\}/gu, (_, name: string) => values[name] ?? '');
  const { frame: _, ...lines } = former.lines;
  const plain = former.body.replaceAll(/[、。]+(?=[」』）\n]|$)/gu, '').replaceAll(/[、。]/gu, '　');
  const note = former.renewalNote && of.renewal ? '（更新）' : '';
  const page = Object.fromEntries(Object.entries(lines).map(([line, text]) => [line, fill(text)]));
  return {
    ...page,
    body: fill(former.punctuation ? former.body : plain),
    termLine: `${page['termLine'] ?? ''}${note}`,
    dateLine: `${page['dateLine'] ?? ''}${noted ? `（再交付　${values['再交付日'] ?? ''}）` : ''}`,
    issuerTitle: '',
  };
}

describe('what earlier versions kept', () => {
  const piece = fc.constantFrom('認定', '、', '。', '　', '」', '{事業者名}', '{交付日}', '{再交付日}', '{更新回数}');
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const lines = fc.record({
    title: text,
    numberLine: text,
    nameLine: text,
    termLine: text,
    dateLine: text,
    issuerLine: text,
    frame: fc.constantFrom('double-line' as const, 'none' as const),
  });
  const former = fc.record({
    lines,
    body: text.map((body) => `貴社は${body}`),
    punctuation: fc.boolean(),
    honorific: fc.constantFrom('様', '殿', '御中'),
    renewalNote: fc.boolean(),
    reissueNote: fc.boolean(),
  });

  test('prints the same on every occasion', () => {
    fc.assert(
      fc.property(former, fc.nat({ max: 3 }), (kept, renewals) => {
        const content = inheritedTemplate(kept);
        if (content === null) throw new Error('nothing inherited');
        expect(content).toMatchObject({ writing: 'horizontal', paper: 'A4', frame: kept.lines.frame, seal: 'blank' });
        const of = { ...facts, renewals, renewal: renewals > 0 };
        expect(filled(content, renewals > 0 ? 'renewal' : 'new', of)).toEqual(formerPage(kept, of));
        const reissued = { ...of, issuedOn: '2025-05-01', firstIssuedOn: '2024-01-16' };
        expect(filled(content, 'reissue', reissued)).toEqual(formerPage(kept, reissued));
      }),
    );
  });

  test('nothing kept is nothing inherited; one choice alone is put over the draft', () => {
    expect(inheritedTemplate({})).toBeNull();
    const { wording, ...look } = inheritedTemplate({ honorific: '殿' }) ?? builtInContents.vertical;
    expect(look).toEqual({ ...look, honorific: '殿', writing: 'horizontal' });
    for (const occasion of occasions)
      for (const part of wordingParts)
        expect(wording[occasion][part]).toBe(builtInContents.horizontal.wording[occasion][part]);
  });
});
