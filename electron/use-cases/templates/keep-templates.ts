import type { Refusal } from '../../../shared/contract/refusal.ts';
import { builtInContents } from '../../../shared/domain/certificate-template-defaults.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import { newId } from '../../platform/ids.ts';
import { writeAudit } from '../../store/repositories/audit.ts';
import { putSetting } from '../../store/repositories/settings.ts';
import { differences, stampOf } from '../acting.ts';
import { builtInKey, keyInUse, templateByKey, templateInUseKey } from '../certificate-template.ts';
import { type AppContext, because, invalid } from '../context.ts';
import { nameFaults } from './save-template.ts';
import { appendVersion, fieldsOf, versionRefusal } from './store-version.ts';

type Answer = Result<{ key: string; version: number }, Refusal>;

/** 複製: what is in force of a template, under a key and name of its own. */
export function copyTemplate(context: AppContext, input: { key: string; name: string }): Answer {
  const { store } = context;
  const faults = nameFaults({ name: input.name, note: '' });
  if (faults.length > 0) return invalid(faults);
  return store.attempt(() => {
    const from = templateByKey(store, input.key);
    if (from === undefined) return because('not-found');
    const key = newId();
    const note = `「${from.name}」の複製`;
    const copy = { key, name: input.name, content: from.content, note, retired: false, version: 1 };
    appendVersion(context, 'templates.copy', copy, {});
    return ok({ key, version: 1 });
  });
}

/** 初めの文面に戻す: a new version equal to the app's own draft of the same writing. */
export function resetTemplate(context: AppContext, input: { key: string; version: number }): Answer {
  const { store } = context;
  return store.attempt(() => {
    const current = templateByKey(store, input.key);
    if (current === undefined) return because('not-found');
    const content = builtInContents[builtInKey(input.key) ?? current.content.writing];
    const reset = { ...current, content, note: '初めの文面に戻しました', version: current.version + 1 };
    if (current.version !== input.version) return versionRefusal(store, current, reset);
    const changed = differences(fieldsOf(store, current), fieldsOf(store, reset));
    if (changed === null) return ok({ key: input.key, version: current.version });
    appendVersion(context, 'templates.reset', reset, changed);
    return ok({ key: input.key, version: reset.version });
  });
}

/** Puts a copy away, or takes it out again; the app's own and the one in use stay. */
export function retireTemplate(context: AppContext, input: { key: string; version: number; retired: boolean }): Answer {
  const { store } = context;
  const { key, retired } = input;
  return store.attempt(() => {
    const current = templateByKey(store, key);
    if (current === undefined || builtInKey(key) !== undefined) return because('not-found');
    if (retired && keyInUse(store) === key) return because('template-in-use', { params: { name: current.name } });
    if (current.version !== input.version) return versionRefusal(store, current, current);
    if (current.retired === retired) return ok({ key, version: current.version });
    const version = current.version + 1;
    const note = retired ? '使わないことにしました' : 'また使えるようにしました';
    appendVersion(
      context,
      retired ? 'templates.retire' : 'templates.bringBack',
      { ...current, retired, note, version },
      {},
    );
    return ok({ key, version });
  });
}

/** Makes a template the one that new certificates are printed with. */
export function useTemplate(context: AppContext, { key }: { key: string }): Result<{ key: string }, Refusal> {
  const { store } = context;
  return store.attempt(() => {
    const chosen = templateByKey(store, key);
    if (chosen === undefined || chosen.retired) return because('not-found');
    const before = templateByKey(store, keyInUse(store));
    if (before?.key === key) return ok({ key });
    const stamp = stampOf(context);
    putSetting(store, templateInUseKey, key, stamp);
    writeAudit(store, {
      ...stamp,
      action: 'templates.use',
      entity: 'certificate_template_version',
      entityId: key,
      before: { template: before?.name },
      after: { template: chosen.name },
    });
    return ok({ key });
  });
}
