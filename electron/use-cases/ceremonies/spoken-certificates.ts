import { z } from 'zod';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { SpokenCertificate } from '../../../shared/domain/ceremony-script.ts';
import { isCalled } from '../../../shared/domain/ceremony.ts';
import { fillTemplate, type TemplateRefusal } from '../../../shared/domain/certificate.ts';
import { occasionLabels } from '../../../shared/domain/certificate-template-words.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { CivilDate, Id } from '../../../shared/kernel/types.ts';
import { copyContents, type GuestRow, guestsOf } from '../../store/repositories/ceremony-guests.ts';
import type { Store } from '../../store/store.ts';
import { citationFor } from '../achievement-record.ts';
import { templateInForce } from '../certificate-template.ts';
import { because } from '../context.ts';
import { settingsInForce } from '../settings-in-force.ts';
import { guestOf } from './ceremony-facts.ts';

const kept = z.object({
  title: z.string(),
  numberLine: z.string(),
  nameLine: z.string(),
  body: z.string(),
  termLine: z.string(),
  dateLine: z.string(),
  issuerTitle: z.string().default(''),
  issuerLine: z.string(),
});

function templateRefusal(refusal: TemplateRefusal, company: string) {
  if (refusal.code === 'empty-body') return because('template-empty', { params: { occasion: occasionLabels.new } });
  const { placeholder } = refusal;
  if (refusal.code === 'unknown-placeholder')
    return because('template-unknown-placeholder', { params: { placeholder } });
  if (placeholder === '{市長氏名}') return because('mayor-name-missing');
  return because('template-fact-empty', { params: { placeholder: placeholder.slice(1, -1), company } });
}

/** What would stand on a certificate made for the day of the ceremony. */
function wouldSay(store: Store, row: GuestRow, heldOn: CivilDate) {
  const { cityName, mayorTitle, mayorName } = settingsInForce(store);
  const { number, companyName: name, address, representativeTitle, representativeName } = row;
  const { startOn, endOn, certifiedOn } = row;
  return fillTemplate(templateInForce(store).content, 'new', {
    number,
    name,
    address,
    representativeTitle,
    representativeName,
    startOn,
    endOn,
    certifiedOn,
    issuedOn: heldOn,
    cityName,
    mayorTitle,
    mayorName,
    renewal: false,
    renewals: 0,
    firstIssuedOn: null,
    achievements: citationFor(store, row),
  });
}

/** The words of each certificate that is called: of the copy in 交付台帳 where there is one, for what is read must stand on the paper. */
export function spokenCertificates(
  store: Store,
  ceremonyId: Id,
  heldOn: CivilDate,
): Result<ReadonlyMap<Id, SpokenCertificate>, Refusal> {
  const rows = guestsOf(store, ceremonyId).filter((row) => isCalled(guestOf(row, heldOn)));
  const contents = copyContents(
    store,
    rows.flatMap(({ copyId }) => copyId ?? []),
  );
  const spoken = new Map<Id, SpokenCertificate>();
  for (const row of rows) {
    const content = row.copyId === null ? undefined : contents.get(row.copyId);
    const copy = content === undefined ? undefined : kept.safeParse(JSON.parse(content)).data;
    if (copy !== undefined && !isBlank(copy.nameLine)) {
      spoken.set(row.guest.id, copy);
      continue;
    }
    const filled = wouldSay(store, row, heldOn);
    if (!filled.ok) return templateRefusal(filled.refusal, row.companyName);
    spoken.set(row.guest.id, filled.value);
  }
  return ok(spoken);
}
