import { Button } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { type SettingGroup, settingGroupLabels } from '../../../shared/domain/setting-types.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { Panel, SaveBar } from '../../components/panel.tsx';
import { SettingField } from './setting-field.tsx';
import { definitions, settingLabels } from './setting-words.ts';
import styles from './settings.module.css';
import { ExpiryExample, RenewalExample } from './term-example.tsx';
import type { SettingsForm } from './use-settings-form.ts';

export interface SettingsTabProps {
  readonly form: SettingsForm;
  readonly groups: readonly SettingGroup[];
  /** Only the open tab says what is wrong, although all hold the same form. */
  readonly active: boolean;
  readonly intro?: ReactNode;
}

/** A group may have no setting of its own left. */
const groupsWithSettings = (groups: readonly SettingGroup[]) =>
  groups.filter((group) => definitions.some((definition) => definition.group === group));

/** Groups of settings with their save bar. */
export function SettingsTab({ form, groups, active, intro }: SettingsTabProps) {
  const elsewhere = form.changedKeys.filter((key) =>
    definitions.some((definition) => definition.key === key && !groups.includes(definition.group)),
  );
  return (
    <form
      noValidate
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        form.save(form.version);
      }}
    >
      {active && (
        <>
          <ActionBanner action={form.action} except={['invalid-input', 'edit-conflict']} />
          <ErrorSummary faults={form.attempt > 0 ? form.faults : {}} labels={settingLabels} attempt={form.attempt} />
        </>
      )}
      {intro}
      {groupsWithSettings(groups).map((group) => (
        <Panel key={group} title={settingGroupLabels[group]}>
          {definitions
            .filter((definition) => definition.group === group)
            .map((definition) => (
              <Fragment key={definition.key}>
                <SettingField
                  definition={definition}
                  value={form.draft[definition.key]}
                  onChange={(value) => form.change(definition.key, value)}
                  error={form.faults[definition.key]}
                  onFault={form.noteFault}
                />
                {definition.key === 'expiryRule' && <ExpiryExample draft={form.draft} />}
                {definition.key === 'renewalRule' && <RenewalExample draft={form.draft} />}
              </Fragment>
            ))}
        </Panel>
      ))}
      <SaveBar
        note={
          form.changedKeys.length > 0 &&
          `${form.changedKeys.length}か所を変更しています${elsewhere.length > 0 ? '（ほかのタブの変更も一緒に保存します）' : ''}。まだ保存していません。`
        }
      >
        <Button variant="outline" disabled={!form.dirty} onClick={form.undo}>
          変更を取り消す
        </Button>
        <Button type="submit" disabled={!form.dirty} loading={form.action.pending}>
          設定を保存する
        </Button>
      </SaveBar>
    </form>
  );
}
