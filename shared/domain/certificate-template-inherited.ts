import {
  type CertificateTemplateContent,
  type CertificateWording,
  type Frame,
  wordingParts,
} from './certificate-template.ts';
import { unpunctuated } from './certificate.ts';
import { builtInContents } from './certificate-template-defaults.ts';

/** The lines of the one template that earlier versions of the app kept among the settings. */
export interface FormerLines {
  readonly title: string;
  readonly numberLine: string;
  readonly nameLine: string;
  readonly termLine: string;
  readonly dateLine: string;
  readonly issuerLine: string;
  readonly frame: Frame;
}

/** What earlier versions kept; undefined where the city had saved nothing. */
export interface FormerTemplate {
  readonly lines?: FormerLines | undefined;
  readonly body?: string | undefined;
  readonly punctuation?: boolean | undefined;
  readonly honorific?: string | undefined;
  /** 「（更新）」 behind the term of a renewed certification. */
  readonly renewalNote?: boolean | undefined;
  /** A 再交付 keeps the first day and says its own. */
  readonly reissueNote?: boolean | undefined;
}

const each = (wording: CertificateWording, change: (text: string) => string): CertificateWording => ({
  ...wording,
  ...Object.fromEntries(wordingParts.map((part) => [part, change(wording[part])])),
});

/**
 * The horizontal template that prints what an earlier version printed, or null where the city had saved nothing of it.
 * There, {交付日} of a 再交付 with a note was the first day, {再交付日} said nothing on other certificates, and one body served
 * all; now each occasion has a wording of its own and each placeholder one meaning.
 */
export function inheritedTemplate(former: FormerTemplate): CertificateTemplateContent | null {
  if (Object.values(former).every((value) => value === undefined)) return null;
  const draft = builtInContents.horizontal;
  const { frame = draft.frame, ...lines } = former.lines ?? {};
  const renewed = former.renewalNote === true ? '{更新の印}' : '';
  const of = (base: CertificateWording): CertificateWording => {
    const wording = { ...base, ...lines, body: former.body ?? base.body, issuerTitle: '' };
    return { ...wording, termLine: `${wording.termLine}${renewed}` };
  };
  // the punctuation goes first, as it did: what 。 becomes depends on what stands behind it
  const plain = (wording: CertificateWording): CertificateWording =>
    former.punctuation === false ? { ...wording, body: unpunctuated(wording.body) } : wording;
  const first = (base: CertificateWording) => each(plain(of(base)), (text) => text.replaceAll('{再交付日}', ''));
  const again = of({ ...draft.wording.reissue, dateLine: draft.wording.new.dateLine });
  const noted = each(again, (text) => text.replaceAll('{交付日}', '{初回交付日}'));
  return {
    ...draft,
    frame,
    honorific: former.honorific ?? draft.honorific,
    punctuation: former.punctuation ?? draft.punctuation,
    wording: {
      new: first(draft.wording.new),
      renewal: first(draft.wording.renewal),
      reissue: former.reissueNote === false ? again : { ...noted, dateLine: `${noted.dateLine}（再交付　{再交付日}）` },
    },
  };
}
