import type { Refusal } from '../../../shared/contract/refusal.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { computeTerm } from '../../../shared/domain/term.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { PrintError } from '../../print/print-contract.ts';
import { certificateDocument } from '../certificate-document.ts';
import type { EditedTemplate } from '../certificate-template.ts';
import { because, type AppContext } from '../context.ts';
import { printRefusal } from '../print-refusal.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { templateRefusal } from './save-template.ts';

/** An invented company whose name is long enough to show how long names are set. */
const invented = {
  number: 888,
  name: '医療法人社団見本会 あさか中央総合病院附属訪問看護ステーション見本町',
  address: '埼玉県朝霞市見本町一丁目１番１号',
  representativeTitle: '理事長',
  representativeName: '見本　太郎',
  renewal: false,
  renewals: 0,
  firstIssuedOn: null,
} as const;

interface Preview {
  readonly file: { fileName: string; mime: string; base64: string };
}

/** The template with an invented company, as a PDF. Nothing is stored. */
export async function previewTemplate(
  context: AppContext,
  input: { template: EditedTemplate },
): Promise<Result<Preview, Refusal>> {
  const refusal = templateRefusal(context, input.template);
  if (refusal !== undefined) return refusal;
  const settings = settingsInForce(context.store);
  const issuedOn = context.clock.today();
  const certifiedOn = addDays(issuedOn, -7);
  const { startOn, endOn } = computeTerm({
    rule: settings.expiryRule,
    years: settings.termYears,
    eventOn: certifiedOn,
  });
  const named = { ...settings, mayorName: settings.mayorName || '○○　○○' };
  const document = certificateDocument(input.template, named, { ...invented, issuedOn, certifiedOn, startOn, endOn });
  if (!document.ok) return because('template-unknown-placeholder');
  try {
    const bytes = await context.print.certificates([document.value]);
    const base64 = Buffer.from(bytes).toString('base64');
    return ok({ file: { fileName: '認定証ひな形.pdf', mime: 'application/pdf', base64 } });
  } catch (error) {
    if (error instanceof PrintError) return printRefusal(error, invented.name);
    throw error;
  }
}
