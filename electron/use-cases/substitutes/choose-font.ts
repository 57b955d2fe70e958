import { isAbsolute } from 'node:path';
import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { OfferedFace } from '../../../shared/contract/substitutes.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { findFontFiles, isFile } from '../../platform/font-files.ts';
import { PrintError } from '../../print/print-contract.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { clearSetting, putSetting } from '../../store/repositories/settings.ts';
import { stampOf } from '../acting.ts';
import { chosenFont, type ChosenFont, fontKey } from '../chosen-font.ts';
import { type AppContext, because } from '../context.ts';

/** The font in use, whether its file is still there, and fonts found in the usual places. */
export function fontState({ store }: AppContext) {
  const chosen = chosenFont(store);
  return { chosen: chosen === null ? null : { ...chosen, present: isFile(chosen.path) }, found: findFontFiles() };
}

/** A path as Windows copies it, in quotation marks. */
const bare = (path: string): string => path.trim().replace(/^"(.*)"$/u, '$1');

/** The faces of a font file that may be printed with. */
export async function checkFont(
  { print }: AppContext,
  input: { path: string },
): Promise<Result<{ path: string; faces: OfferedFace[] }, Refusal>> {
  const path = bare(input.path);
  const wrong = because('font-wrong', { params: { path } });
  if (!isAbsolute(path) || !isFile(path)) return wrong;
  try {
    const faces = await print.font(path);
    const usable = faces.filter(({ fault }) => fault === null);
    const why = faces[0]?.fault;
    if (usable.length > 0) return ok({ path, faces: usable.map(({ face, name, kanji }) => ({ face, name, kanji })) });
    return why === null || why === undefined ? wrong : because('font-not-embeddable', { params: { path, why } });
  } catch (error) {
    if (error instanceof PrintError && error.fault.code === 'font-unreadable') return wrong;
    throw error;
  }
}

/** Uses a font from now on for letters no bundled font has; with an empty path, none. */
export async function chooseFont(
  context: AppContext,
  input: { path: string; face: string },
): Promise<Result<{ path: string }, Refusal>> {
  const { store } = context;
  let chosen: ChosenFont | null = null;
  if (bare(input.path) !== '') {
    const checked = await checkFont(context, input);
    if (!checked.ok) return checked;
    const { path, faces } = checked.value;
    const face = faces.find((each) => each.face === input.face) ?? (faces.length === 1 ? faces[0] : undefined);
    if (face === undefined) return because('font-wrong', { params: { path } });
    chosen = { path, ...face };
  }
  return store.attempt(() => {
    const before = chosenFont(store);
    const stamp = stampOf(context);
    if (chosen === null) clearSetting(store, fontKey);
    else putSetting(store, fontKey, chosen, stamp);
    if (before?.path !== chosen?.path || before?.face !== chosen?.face)
      writeAudit(store, {
        ...stamp,
        action: 'substitutes.chooseFont',
        entity: 'setting',
        entityId: fontKey,
        before: { [fontKey]: before === null ? 'なし' : before.name },
        after: { [fontKey]: chosen === null ? 'なし' : chosen.name },
      });
    return ok({ path: chosen?.path ?? '' });
  });
}
