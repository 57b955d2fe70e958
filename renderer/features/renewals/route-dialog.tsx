import { Button, Checkbox, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import type { RenewalDetail } from '../../../shared/contract/renewals.ts';
import {
  type ReviewRoute,
  reviewRouteLabels,
  reviewRoutes,
  type RouteGround,
  routeGroundLabels,
  routeGrounds,
} from '../../../shared/domain/full-review.ts';
import { isBlank } from '../../../shared/domain/text.ts';
import { textLimits } from '../../../shared/domain/text-limits.ts';
import { ErrorSummary } from '../../components/error-summary.tsx';
import { fieldId } from '../../components/field.tsx';
import { RadioField } from '../../components/radio-field.tsx';
import { StaleBanner } from '../../components/stale-banner.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useCloseQuestion } from '../../components/use-close-question.tsx';
import { faultSentence } from '../../lib/messages.ts';
import { useAction } from '../../lib/use-action.ts';
import { setRoute } from './api.ts';
import styles from './renewals.module.css';

interface RouteDraft {
  readonly route: ReviewRoute;
  readonly grounds: readonly RouteGround[];
  readonly reason: string;
}

const labels = { route: '審査のしかた', grounds: '再審査の理由', reason: '理由の説明' };

/** The clerk says how a renewal is reviewed, and why the committee is to be heard. */
export function RouteDialog({ renewal, onClose }: { readonly renewal: RenewalDetail; readonly onClose: () => void }) {
  const { applicationId, rowVersion, review } = renewal;
  const [first] = useState<RouteDraft>({
    route: review.route ?? 'simple',
    grounds: review.grounds,
    reason: review.reason,
  });
  const [draft, setDraft] = useState(first);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const [attempt, setAttempt] = useState(0);
  const action = useAction({ call: setRoute, success: '審査のしかたを記録しました。', onDone: onClose });
  const { close, question } = useCloseQuestion(JSON.stringify(draft) !== JSON.stringify(first), onClose);
  const { route, grounds, reason } = draft;
  const change = (part: Partial<RouteDraft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setChecked({});
  };
  const reasonNeeded = route === 'full' && grounds.includes('judgement');
  const submit = () => {
    const faults: Record<string, string> = {};
    if (route === 'full' && grounds.length === 0) faults['grounds'] = '1つ以上選んでください。';
    if (reasonNeeded && isBlank(reason)) faults['reason'] = faultSentence({ code: 'required' });
    setChecked(faults);
    setAttempt((count) => count + 1);
    if (Object.keys(faults).length > 0) return;
    void action.run({ applicationId, rowVersion, route, grounds: [...grounds], reason });
  };
  const faults = { ...action.faults, ...checked };
  return (
    <Modal opened onClose={close} title="審査のしかたを決める" size="lg" closeOnClickOutside={false}>
      <form
        noValidate
        className={styles['dialog']}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <StaleBanner action={action} except={['invalid-input']} />
        <ErrorSummary faults={attempt > 0 ? faults : {}} labels={labels} attempt={attempt} />
        <RadioField
          path="route"
          label={labels.route}
          stacked
          choices={reviewRoutes.map((value) => ({ value, label: reviewRouteLabels[value] }))}
          value={route}
          onChange={(value) => change({ route: value })}
        />
        {route === 'full' && (
          <Checkbox.Group
            label={labels.grounds}
            value={[...grounds]}
            onChange={(chosen) => change({ grounds: routeGrounds.filter((each) => chosen.includes(each)) })}
            error={faults['grounds']}
          >
            <div className={styles['grounds']}>
              {routeGrounds.map((each, index) => (
                <Checkbox
                  key={each}
                  value={each}
                  label={routeGroundLabels[each]}
                  {...(index === 0 ? { id: fieldId('grounds') } : {})}
                />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <TextField
          path="reason"
          label={labels.reason}
          required={reasonNeeded}
          multiline
          rows={2}
          max={textLimits.routeReason}
          value={reason}
          onChange={(value) => change({ reason: value })}
          error={faults['reason']}
        />
        <Group justify="flex-end" mt="md">
          <Button variant="outline" onClick={close}>
            キャンセル
          </Button>
          <Button type="submit" loading={action.pending}>
            記録する
          </Button>
        </Group>
      </form>
      {question}
    </Modal>
  );
}
