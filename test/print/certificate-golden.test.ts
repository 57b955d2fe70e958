import { describe, expect, test } from 'vitest';
import { renderCertificates } from '../../electron/print/certificate/render-certificates.ts';
import { renderRulerPage } from '../../electron/print/certificate/ruler-page.ts';
import { bundledFonts } from '../../electron/print/font/bundled-fonts.ts';
import type { CertificateDocument } from '../../electron/print/print-contract.ts';
import { fillTemplate } from '../../shared/domain/certificate.ts';
import { builtInContents } from '../../shared/domain/certificate-template-defaults.ts';
import type { CertificateTemplateContent, Occasion } from '../../shared/domain/certificate-template.ts';
import { sampleCompanies, type SampleKind, sampleTerm } from '../../shared/domain/certificate-sample.ts';
import { drawMark } from '../support/draw-mark.ts';
import { differenceToGolden } from '../support/golden.ts';
import { pdfCertificate } from '../support/pdf-certificate.ts';
import { pdfFontsDir } from '../support/pdf-fonts.ts';

const fonts = bundledFonts(pdfFontsDir());
const emblem = drawMark('emblem');
const seal = drawMark('seal');
const office = { cityName: '朝霞市', mayorTitle: '朝霞市長', mayorName: '朝霞　太郎' };

function fill(
  template: 'horizontal' | 'vertical',
  occasion: Occasion,
  look: Partial<CertificateTemplateContent> = {},
  company: SampleKind = 'ordinary',
  pictures: Pick<CertificateDocument, 'emblem' | 'seal'> = { emblem: null, seal: 'blank' },
): CertificateDocument {
  const content = { ...builtInContents[template], ...look };
  const facts = { ...sampleCompanies[company], ...sampleTerm(occasion, '2026-11-22'), ...office };
  const filled = fillTemplate(content, occasion, facts);
  if (!filled.ok) throw new Error(filled.refusal.code);
  const { writing, paper, orientation, typeface, frame } = content;
  return pdfCertificate({ writing, paper, orientation, typeface, frame, ...pictures, ...filled.value });
}

const pages: Readonly<Record<string, CertificateDocument>> = {
  'horizontal-new': fill('horizontal', 'new'),
  'horizontal-renewal-marks': fill('horizontal', 'renewal', {}, 'difficult', { emblem, seal }),
  'horizontal-reissue-preprinted': fill('horizontal', 'reissue', { frame: 'none' }),
  'horizontal-portrait-b4': fill(
    'horizontal',
    'new',
    { orientation: 'portrait', paper: 'B4', typeface: 'ud-serif' },
    'long',
  ),
  'vertical-new': fill('vertical', 'new'),
  'vertical-renewal-marks': fill('vertical', 'renewal', { typeface: 'brush' }, 'difficult', { emblem, seal }),
  'vertical-reissue-preprinted': fill('vertical', 'reissue', { frame: 'none', typeface: 'ud-serif' }),
  'vertical-a3-long-name': fill('vertical', 'new', { paper: 'A3', typeface: 'brush' }, 'long', { emblem, seal }),
  'vertical-portrait': fill('vertical', 'new', { orientation: 'portrait', honorific: '殿' }, 'ordinary', {
    emblem: null,
    seal,
  }),
};

describe('pages as they were looked at and kept', () => {
  test.each(Object.entries(pages))('%s', async (name, document) => {
    expect(differenceToGolden(name, await renderCertificates([document], fonts))).toBeNull();
  });

  test('ruler', async () => {
    const pdf = await renderRulerPage(
      {
        writing: 'horizontal',
        paper: 'A4',
        orientation: 'landscape',
        offset: { right: 1.5, down: -2 },
        createdOn: '2026-11-22',
      },
      fonts,
    );
    expect(differenceToGolden('ruler', pdf)).toBeNull();
  });
});
