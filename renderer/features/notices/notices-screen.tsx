import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { letterKinds } from '../../../shared/domain/letter-kinds.ts';
import { PageHeader } from '../../components/page-header.tsx';
import { RenewalTabs } from '../../components/renewal-tabs.tsx';
import { ScreenTabs } from '../../components/screen-tabs.tsx';
import { useUnsavedQuestion } from '../../lib/unsaved.ts';
import { useDirtyParts } from '../../lib/use-dirty-parts.ts';
import { useUnsavedGuard } from '../../lib/use-unsaved-guard.ts';
import { ChooseStep } from './choose-step.tsx';
import { LabelsTab } from './labels-tab.tsx';
import { LogTab } from './log-tab.tsx';
import { RecordedStep } from './recorded-step.tsx';
import { ReviewStep } from './review-step.tsx';
import { changeNotices, startOver, useNotices } from './state.ts';
import { WordingTab } from './wording-tab.tsx';

/** Takes over the companies another screen has chosen, once for each address. */
function useArrival(companies: string | undefined, kind: string | undefined): void {
  useEffect(() => {
    const arrived = `${kind ?? ''}/${companies ?? ''}`;
    if (companies === undefined || useNotices.getState().arrived === arrived) return;
    const known = letterKinds.find((each) => each === kind);
    const chosen = [...new Set(companies.split(',').filter((id) => id !== ''))];
    changeNotices({
      chosen,
      arrived,
      phase: { step: 'choose' },
      ...(known === undefined ? {} : { kind: known, group: null }),
    });
  }, [companies, kind]);
}

function LettersTab() {
  const { phase } = useNotices();
  if (phase.step === 'review') return <ReviewStep phase={phase} />;
  if (phase.step === 'recorded') return <RecordedStep phase={phase} />;
  return <ChooseStep />;
}

/** 案内: letters, address labels, the log of calls and mails, the wording of letters. */
export function NoticesScreen() {
  const { tab, companies, kind } = useSearch({ from: '/renewals/notices' });
  const navigate = useNavigate({ from: '/renewals/notices' });
  const parts = useDirtyParts();
  useUnsavedGuard(parts.any);
  // in the log they say whose entries are looked at
  useArrival(tab === 'log' ? undefined : companies, kind);
  // what was recorded has been seen, and letters once looked at may be of yesterday: the next visit begins with the choice
  useEffect(
    () => () => {
      const { step } = useNotices.getState().phase;
      if (step === 'recorded') startOver();
      if (step === 'review') changeNotices({ phase: { step: 'choose' } });
    },
    [],
  );
  const open = tab ?? 'letters';
  const change = (key: NonNullable<typeof tab>) => {
    const go = () => void navigate({ search: { tab: key }, replace: true });
    const close = () => useUnsavedQuestion.setState({ question: null });
    const leave = () => {
      close();
      go();
    };
    // the tab goes, and a wording that is being edited with it
    if (parts.any) useUnsavedQuestion.setState({ question: { leave, stay: close } });
    else go();
  };
  return (
    <>
      <PageHeader title="案内" />
      <RenewalTabs />
      <ScreenTabs
        label="案内"
        value={open}
        onChange={change}
        tabs={[
          { key: 'letters', label: '文書を作る', content: <LettersTab /> },
          { key: 'labels', label: '宛名ラベル', content: <LabelsTab /> },
          { key: 'log', label: '案内・連絡の記録', content: <LogTab /> },
          { key: 'wording', label: '文面', content: <WordingTab note={parts.note} dirty={parts.any} /> },
        ]}
      />
    </>
  );
}
