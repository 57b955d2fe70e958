import { useState } from 'react';
import { checkSettings } from '../../../shared/domain/setting-values.ts';
import { faultSentence } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import { useDraft } from '../../lib/use-draft.ts';
import { useLocalFaults } from '../../lib/use-local-faults.ts';
import { saveSettings, type SettingsAnswer, type SettingValue } from './api.ts';
import { changedValues, draftOf } from './setting-words.ts';

/** All settings in one form, although they stand on several tabs: they have one version, so they are saved together. */
export function useSettingsForm(answer: SettingsAnswer) {
  const form = useDraft(draftOf(answer.values), answer.version);
  const local = useLocalFaults();
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const action = useAction({
    call: saveSettings,
    success: '設定を保存しました。',
    onDone: ({ version }) => form.saved(version, form.draft),
  });
  const changed = changedValues(form.draft, form.stored);
  const save = (version: number) => {
    setAttempt((count) => count + 1);
    const faults = checkSettings(changed).map((fault) => [fault.path, faultSentence(fault)] as const);
    setChecked(Object.fromEntries(faults));
    if (faults.length > 0 || local.any) return;
    const values: Record<string, SettingValue> = {};
    for (const [key, value] of Object.entries(changed)) if (value !== null) values[key] = value;
    void action.run({ version, values });
  };
  return {
    draft: form.draft,
    dirty: form.dirty || local.any,
    changedKeys: Object.keys(changed),
    faults: { ...action.faults, ...checked, ...local.faults },
    attempt,
    action,
    version: form.version,
    noteFault: local.note,
    change: (key: string, value: string | number | boolean | null) => {
      form.change({ [key]: value });
      setChecked(({ [key]: _gone, ...others }) => others);
    },
    undo: form.undo,
    dropMine: form.dropMine,
    save,
  };
}
export type SettingsForm = ReturnType<typeof useSettingsForm>;
