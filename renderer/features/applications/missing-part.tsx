import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ApplicationDetail } from '../../../shared/contract/applications.ts';
import type { Missing } from '../../../shared/contract/common.ts';
import { JumpLink } from '../../components/jump-link.tsx';
import { MissingList } from '../../components/missing-list.tsx';
import { missingSentence } from '../../lib/messages.ts';
import { blockedOrder, blockedStep } from './words.ts';

/** Where a missing thing is mended. */
function linkOf(missing: Missing, application: ApplicationDetail): ReactNode {
  const params = { applicationId: application.id };
  switch (missing.target) {
    case 'checksheet':
      return (
        <Link to="/applications/$applicationId/checksheet" params={params}>
          チェックシートを開く
        </Link>
      );
    case 'committee': {
      const waiting = application.meetings.find((each) => each.kind === 'opinion' && each.opinion === null);
      return waiting === undefined ? (
        <Link to="/committee">委員会の画面を開く</Link>
      ) : (
        <Link to="/committee/$meetingId" params={{ meetingId: waiting.meetingId }}>
          {waiting.meetingName}を開く
        </Link>
      );
    }
    case 'decision':
      return (
        <Link to="/applications/$applicationId/decision" params={params}>
          決定の画面を開く
        </Link>
      );
    case 'certificates':
      return (
        <Link to="/certificates" search={{ status: 'not-issued' }}>
          認定証の画面を開く
        </Link>
      );
    case 'company':
      return (
        <Link to="/companies/$companyId" params={{ companyId: application.companyId }}>
          事業者を開く
        </Link>
      );
    case 'application':
      break;
  }
  if (missing.code === 'document-missing') return <JumpLink to="application-documents">提出書類へ</JumpLink>;
  if (missing.code === 'correction-pending') return <JumpLink to="application-notes">補正の内容へ</JumpLink>;
  return <JumpLink to="application-next">次の段階へ</JumpLink>;
}

/** 足りないもの, by the step that waits for it, each with the way to mend it. */
export function MissingPart({ application }: { readonly application: ApplicationDetail }) {
  const sorted = application.missing.toSorted(
    (a, b) => blockedOrder.indexOf(a.blocks) - blockedOrder.indexOf(b.blocks),
  );
  return (
    <MissingList
      spaced={false}
      entries={sorted.map((each, index) => ({
        key: `${each.code}-${index}`,
        step: blockedStep(each.blocks),
        text: missingSentence(each),
        link: linkOf(each, application),
      }))}
    />
  );
}
