import type { CertificateWording } from '../../shared/domain/certificate-template.ts';
import { type RegisterClient, valueOf } from './register.ts';

/** The template that new certificates are made with. */
export async function templateInUse(client: RegisterClient) {
  const { templates } = await client.templates.list({});
  const found = templates.find(({ inUse }) => inUse);
  if (found === undefined) throw new Error('no template is in use');
  return found;
}

/** Saves the template in use with its wording changed on every occasion. */
export async function changeTemplate(
  client: RegisterClient,
  change: (wording: CertificateWording) => CertificateWording,
): Promise<void> {
  const { key, name, version, content } = await templateInUse(client);
  const { wording } = content;
  const changed = { new: change(wording.new), renewal: change(wording.renewal), reissue: change(wording.reissue) };
  await valueOf(client.templates.save({ key, name, version, note: '', content: { ...content, wording: changed } }));
}
