import type { Refusal } from '../../../shared/contract/refusal.ts';
import type { ExtensionRow } from '../../../shared/contract/terms.ts';
import { extensionReasonMax } from '../../../shared/domain/term-extension.ts';
import { checkText } from '../../../shared/domain/text.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Id } from '../../../shared/kernel/types.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import {
  companyBuiltOn,
  findExtension,
  listExtensions as storedExtensions,
  removeExtension,
  termsOfExtension,
} from '../../store/repositories/term-extensions.ts';
import { editConflict, stampOf } from '../acting.ts';
import { type AppContext, because, invalid } from '../context.ts';

/** All extensions, the latest first, with what each made of which term and whether it can still be taken back. */
export function listExtensions({ store }: AppContext): { rows: ExtensionRow[] } {
  return {
    rows: storedExtensions(store).map((extension) => {
      const { id, rowVersion, reason, extendedOn, createdAt, createdBy, deletedAt, updatedBy } = extension;
      return {
        id,
        rowVersion,
        reason,
        extendedOn,
        createdAt,
        createdBy,
        takenBackAt: deletedAt,
        takenBackBy: deletedAt === null ? null : updatedBy,
        usedBy: deletedAt === null ? companyBuiltOn(store, extension) : null,
        terms: termsOfExtension(store, id).map(({ term, number, companyName, oldEndOn, certificateOut, ownCopy }) => ({
          termId: term.id,
          companyId: term.companyId,
          companyName,
          number,
          oldEndOn,
          newEndOn: term.endOn,
          toReissue: deletedAt === null && certificateOut === 1 && ownCopy === 0,
        })),
      };
    }),
  };
}

/** Takes an extension back: the terms end as before. Refused once something was built on one of them. */
export function takeBackExtension(
  context: AppContext,
  input: { readonly extensionId: Id; readonly rowVersion: number; readonly reason: string },
): Result<{ id: Id }, Refusal> {
  const { store } = context;
  const bad = checkText(input.reason, { max: extensionReasonMax, required: true });
  if (bad !== null) return invalid([{ path: 'reason', ...bad }]);
  return store.attempt(() => {
    const extension = findExtension(store, input.extensionId);
    if (extension === undefined) return because('not-found');
    if (extension.rowVersion !== input.rowVersion) return editConflict(extension, {}, extension);
    const companyName = companyBuiltOn(store, extension);
    if (companyName !== null) return because('extension-in-use', { params: { companyName } });
    const terms = termsOfExtension(store, extension.id).filter(({ term }) => term.deletedAt === null);
    const stamp = stampOf(context);
    removeExtension(
      store,
      extension,
      terms.map(({ term }) => term),
      stamp,
    );
    for (const { term, oldEndOn, number } of terms) {
      writeAudit(store, {
        ...stamp,
        action: 'terms.takeBackExtendedTerm',
        entity: 'term',
        entityId: term.id,
        companyId: term.companyId,
        before: { endOn: term.endOn },
        after: { number, endOn: oldEndOn, reason: input.reason },
      });
    }
    writeAudit(store, {
      ...stamp,
      action: 'terms.takeBackExtension',
      entity: 'term_extension',
      entityId: extension.id,
      before: { reason: extension.reason },
      after: { companies: terms.length, takenBackReason: input.reason },
    });
    return ok({ id: extension.id });
  });
}
