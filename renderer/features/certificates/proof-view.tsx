import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ProofRow } from '../../../shared/contract/proof.ts';
import {
  proofAdvice,
  proofMend,
  proofPlace,
  proofSentence,
  severityLabels,
} from '../../../shared/domain/proof-words.ts';
import { ActionBanner } from '../../components/action-banner.tsx';
import { PdfCrop } from '../../components/pdf-crop.tsx';
import { StatusBadge } from '../../components/status-badge.tsx';
import { useAction } from '../../lib/use-action.ts';
import { takeBackFinding } from './api.ts';
import { ProofAcceptDialog } from './proof-accept-dialog.tsx';
import styles from './proof.module.css';
import { changeOrder } from './state.ts';

const isOpen = ({ severity, accepted }: ProofRow): boolean => severity === 'check' && accepted === null;

/** Whose certificates a finding is about. */
const whose = ({ termIds, companyName }: ProofRow, all: number): string => {
  if (all > 1 && termIds.length === all) return '全件';
  const more = termIds.length - 1;
  return more === 0 ? companyName : `${companyName}ほか${more.toLocaleString('ja-JP')}件`;
};

function Mend({ row }: { readonly row: ProofRow }) {
  const mend = proofMend(row);
  if (mend === 'template') return <Link to="/settings/templates">ひな形を直す</Link>;
  if (mend === 'settings')
    return (
      <Link to="/settings" search={{ tab: 'basic' }}>
        設定を直す
      </Link>
    );
  if (mend === 'company')
    return (
      <Link to="/companies/$companyId" params={{ companyId: row.companyId }}>
        事業者を直す
      </Link>
    );
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => changeOrder({ phase: { step: 'choose' } })}>
      交付日を直す
    </Button>
  );
}

function Badge({ row }: { readonly row: ProofRow }) {
  if (row.accepted !== null) return <StatusBadge tone="done">確認済</StatusBadge>;
  return (
    <StatusBadge tone={row.severity === 'check' ? 'progress' : 'neutral'}>{severityLabels[row.severity]}</StatusBadge>
  );
}

interface DetailProps {
  readonly row: ProofRow;
  readonly all: number;
  readonly pdf: PDFDocumentProxy;
  readonly onAccept: () => void;
}

/** One finding: its picture, what can be done, and the word that it may stay. */
function Detail({ row, all, pdf, onAccept }: DetailProps) {
  const back = useAction({ call: takeBackFinding, success: '「このままでよい」を取り消しました。' });
  return (
    <section className={styles['detail']} aria-label="選んだ指摘">
      <ActionBanner action={back} />
      {row.box === null ? (
        <p className={styles['line']}>紙面に当たる場所がありません。</p>
      ) : (
        <PdfCrop
          pdf={pdf}
          page={row.page}
          box={row.box}
          width={640}
          height={150}
          alt={`${row.companyName}の認定証の${proofPlace(row)}。${proofSentence(row)}`}
        />
      )}
      <p className={styles['line']}>
        <strong>{proofSentence(row)}</strong>
        <br />
        {proofPlace(row)}・{whose(row, all)}・{row.page.toLocaleString('ja-JP')}ページ
        <br />
        {proofAdvice(row)}
      </p>
      {row.accepted !== null && (
        <p className={styles['line']}>
          このままでよい理由：{row.accepted.reason}（{row.accepted.by}）
        </p>
      )}
      <div className={styles['ways']}>
        {row.accepted === null ? (
          <Button size="compact-md" variant={isOpen(row) ? 'filled' : 'outline'} onClick={onAccept}>
            このままでよい（理由を書く）
          </Button>
        ) : (
          <Button
            size="compact-md"
            variant="outline"
            loading={back.pending}
            onClick={() => void back.run({ subject: row.subject, termIds: row.termIds })}
          >
            「このままでよい」を取り消す
          </Button>
        )}
        <Mend row={row} />
      </div>
    </section>
  );
}

const filters = ['open', 'accepted', 'hint', 'all'] as const;
type Filter = (typeof filters)[number];
const filterWords: Readonly<Record<Filter, string>> = {
  open: '未確認',
  accepted: '確認済',
  hint: '参考',
  all: 'すべて',
};
const holds: Readonly<Record<Filter, (row: ProofRow) => boolean>> = {
  open: isOpen,
  accepted: ({ accepted }) => accepted !== null,
  hint: ({ severity, accepted }) => severity === 'hint' && accepted === null,
  all: () => true,
};

export interface ProofViewProps {
  readonly findings: readonly ProofRow[];
  /** Certificates of the batch. */
  readonly all: number;
  readonly pdf: PDFDocumentProxy;
}

/** Gives a focus that nothing holds to the finding in turn, or to the filter where there is none. */
function takeFocus(list: Element | null, root: Element | null): void {
  const held = document.activeElement;
  if (held !== document.body && !held?.matches(':disabled')) return;
  const next = list?.querySelector('[tabindex="0"]') ?? root?.querySelector('input:checked');
  if (next instanceof HTMLElement) next.focus({ preventScroll: true });
}

/** 校正: the findings one by one, each beside its picture; arrows go through the list, Enter says that it may stay. */
export function ProofView({ findings, all, pdf }: ProofViewProps) {
  const [filter, setFilter] = useState<Filter>(findings.some(isOpen) ? 'open' : 'all');
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState<ProofRow | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  // the button that leads here is gone once it is pressed, or is by then another one that cannot be pressed; so is an accepted finding
  useEffect(() => takeFocus(list.current, root.current));
  const ask = (finding: ProofRow) => {
    opener.current = document.activeElement;
    setAsked(finding);
  };
  useEffect(() => {
    if (asked !== null || opener.current === null) return;
    // the dialog itself would give the focus back after the button is gone
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus();
    else takeFocus(list.current, root.current);
    opener.current = null;
  }, [asked]);
  const shown = findings.filter(holds[filter]);
  const row = shown.find(({ subject }) => subject === chosen) ?? shown[0];
  const at = row === undefined ? -1 : shown.indexOf(row);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const next = shown[at + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    setChosen(next.subject);
    list.current?.querySelectorAll('button')[at + step]?.focus();
  };
  return (
    <div ref={root} className={styles['proof']}>
      <SegmentedControl
        aria-label="指摘の絞り込み"
        value={filter}
        onChange={(value) => setFilter(filters.find((each) => each === value) ?? 'all')}
        data={filters.map((value) => ({
          value,
          label: `${filterWords[value]} ${findings.filter(holds[value]).length.toLocaleString('ja-JP')}`,
        }))}
      />
      {row === undefined ? (
        <p className={styles['line']}>
          {findings.length === 0 ? '指摘はありません。' : `「${filterWords[filter]}」の指摘はありません。`}
        </p>
      ) : (
        <>
          <Detail key={row.subject} row={row} all={all} pdf={pdf} onAccept={() => ask(row)} />
          <ul ref={list} className={styles['list']} aria-label="校正の指摘">
            {shown.map((each) => (
              <li key={each.subject}>
                <button
                  type="button"
                  className={styles['item']}
                  aria-current={each === row ? 'true' : undefined}
                  tabIndex={each === row ? 0 : -1}
                  onFocus={() => setChosen(each.subject)}
                  onKeyDown={onKeyDown}
                  onClick={(event) => {
                    // the keyboard's Enter; a click only chooses
                    if (event.detail === 0 && each.accepted === null) ask(each);
                  }}
                >
                  <Badge row={each} />
                  <span>
                    {whose(each, all)}　{proofSentence(each)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <ProofAcceptDialog row={asked} onClose={() => setAsked(null)} />
    </div>
  );
}
