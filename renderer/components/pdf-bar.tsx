import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLayoutSidebar, IconMinus, IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './pdf-preview.module.css';

export type PageFit = 'page' | 'width';
/** 1 is the size on paper. */
export type Zoom = number | PageFit;

const zooms = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

/** The next step up or down from what is shown now (`scale`: 1 is the size on paper), or undefined at the end. */
export const nextZoom = (scale: number, direction: 1 | -1): number | undefined =>
  direction === 1 ? zooms.find((step) => step > scale + 0.01) : zooms.findLast((step) => step < scale - 0.01);

interface PageFieldProps {
  readonly page: number;
  readonly last: number;
  readonly onPage: (page: number) => void;
}

/** The page's number to be typed, also with full-width digits; what is no page is taken back. */
function PageField({ page, last, onPage }: PageFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const go = () => {
    const wanted = Number((typed ?? '').normalize('NFKC').trim());
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1) onPage(Math.min(wanted, last));
    setTyped(null);
  };
  return (
    <TextInput
      size="xs"
      className={styles['pageField'] ?? ''}
      aria-label={`ページ番号（1から${last}）`}
      inputMode="numeric"
      value={typed ?? String(page)}
      disabled={last === 1}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={go}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation(); // not the dialog around it
          setTyped(null);
        }
        if (event.key !== 'Enter') return;
        event.preventDefault(); // not the form around it
        go();
      }}
    />
  );
}

export interface PdfBarProps extends PageFieldProps {
  readonly zoom: Zoom;
  /** What is shown now, 1 being the size on paper. */
  readonly scale: number;
  readonly onZoom: (zoom: Zoom) => void;
  /** Whether the list of pages stands beside the page. */
  readonly listed: boolean;
  readonly onListed: (listed: boolean) => void;
  /** Printing and saving. */
  readonly children: ReactNode;
}

/** Pages, sizes, and what is done with the whole. */
export function PdfBar({ page, last, onPage, zoom, scale, onZoom, listed, onListed, children }: PdfBarProps) {
  const button = (label: string, icon: ReactNode, onClick: () => void, disabled: boolean) => (
    <ActionIcon variant="outline" size={32} aria-label={label} title={label} disabled={disabled} onClick={onClick}>
      {icon}
    </ActionIcon>
  );
  const larger = nextZoom(scale, 1);
  const smaller = nextZoom(scale, -1);
  return (
    <div className={styles['bar']}>
      {last > 1 && (
        <ActionIcon
          variant={listed ? 'filled' : 'outline'}
          size={32}
          aria-label="ページの一覧"
          title="ページの一覧"
          aria-pressed={listed}
          onClick={() => onListed(!listed)}
        >
          <IconLayoutSidebar aria-hidden />
        </ActionIcon>
      )}
      {button('前のページ', <IconChevronLeft aria-hidden />, () => onPage(page - 1), page === 1)}
      <PageField page={page} last={last} onPage={onPage} />
      <span className={styles['last']}>／{last}</span>
      {button('次のページ', <IconChevronRight aria-hidden />, () => onPage(page + 1), page === last)}
      <output className="visually-hidden">{`${page}／${last}ページ`}</output>
      <span className={styles['gap']} />
      {button('縮小', <IconMinus aria-hidden />, () => onZoom(smaller ?? scale), smaller === undefined)}
      <output className={styles['zoom']} aria-label="大きさ">
        {`${Math.round(scale * 100)}％`}
      </output>
      {button('拡大', <IconPlus aria-hidden />, () => onZoom(larger ?? scale), larger === undefined)}
      {(['page', 'width'] as const).map((fit) => (
        <Button
          key={fit}
          variant={zoom === fit ? 'filled' : 'outline'}
          size="compact-sm"
          className={styles['fit'] ?? ''}
          aria-label={fit === 'page' ? '全体を表示' : '幅に合わせる'}
          title={fit === 'page' ? '全体を表示' : '幅に合わせる'}
          aria-pressed={zoom === fit}
          onClick={() => onZoom(fit)}
        >
          {fit === 'page' ? '全体' : '幅'}
        </Button>
      ))}
      <span className={styles['gap']} />
      {children}
    </div>
  );
}
