import type { z } from 'zod';
import { certificateTemplate } from '../../shared/contract/settings.ts';
import { type CertificateTemplate, defaultCertificateTemplate } from '../../shared/domain/certificate.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import { getSetting } from '../store/repositories/settings.ts';
import type { Store } from '../store/store.ts';
import { settingsInForce } from './settings-in-force.ts';

/** The template as the settings page edits it: the lines, punctuation and frame. */
export type EditedTemplate = z.infer<typeof certificateTemplate>;

/** Key of the stored lines. Body and punctuation are settings of their own, so that they have one home. */
export const templateKey = 'certificateTemplate';

const storedLines = certificateTemplate.omit({ body: true, punctuation: true });

/** The template the city has saved, or the proposal it starts from. */
export function editedTemplate(store: Store, settings = settingsInForce(store)): EditedTemplate {
  const { title, numberLine, nameLine, termLine, dateLine, issuerLine } = defaultCertificateTemplate;
  const stored = storedLines.safeParse(getSetting(store, templateKey));
  return {
    ...(stored.data ?? { title, numberLine, nameLine, termLine, dateLine, issuerLine, frame: 'double-line' }),
    body: settings.certificateBody,
    punctuation: settings.certificatePunctuation,
  };
}

/** An edited template with what the settings add to it: the whole that shared/domain/certificate.ts fills in. */
export function wholeTemplate(edited: EditedTemplate, settings: Settings): CertificateTemplate {
  const { frame: _, ...lines } = edited;
  return {
    ...lines,
    honorific: settings.honorific,
    showRenewalNote: settings.certificateRenewalNote,
    renewalNote: defaultCertificateTemplate.renewalNote,
    showReissueNote: settings.certificateReissueNote,
    reissueNote: defaultCertificateTemplate.reissueNote,
  };
}
