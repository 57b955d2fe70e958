import { SegmentedControl } from '@mantine/core';
import type { ProofName, ProofRow } from '../../../shared/contract/proof.ts';
import { LoadingState } from '../../components/loading-state.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { usePdf } from '../../components/use-pdf.ts';
import type { FinishedFile } from '../../lib/bytes.ts';
import { ProofNames } from './proof-names.tsx';
import styles from './proof.module.css';
import { ProofView } from './proof-view.tsx';

const reviewViews = ['pages', 'proof', 'names'] as const;
export type ReviewView = (typeof reviewViews)[number];

export interface ReviewPagesProps {
  readonly file: FinishedFile;
  readonly view: ReviewView;
  readonly onView: (view: ReviewView) => void;
  /** undefined while it is read, and where it cannot be. */
  readonly proof:
    | { readonly findings: readonly ProofRow[]; readonly names: readonly ProofName[]; readonly open: number }
    | undefined;
}

function Proof({ file, view, proof }: Pick<ReviewPagesProps, 'file' | 'view' | 'proof'>) {
  const pdf = usePdf(file.base64);
  if (pdf.state === 'failed')
    return <p role="alert">PDFを表示できません。もう一度「内容を確認する」からやり直してください。</p>;
  if (pdf.state === 'loading' || proof === undefined) return <LoadingState what="校正の指摘を" />;
  return view === 'proof' ? (
    <ProofView findings={proof.findings} all={proof.names.length} pdf={pdf.document} />
  ) : (
    <ProofNames names={proof.names} pdf={pdf.document} />
  );
}

/** The very pages, what 校正 says of them, or their names by size. */
export function ReviewPages({ file, view, onView, proof }: ReviewPagesProps) {
  return (
    <div className={styles['proof']}>
      <SegmentedControl
        aria-label="見るもの"
        value={view}
        onChange={(value) => onView(reviewViews.find((each) => each === value) ?? 'pages')}
        data={[
          { value: 'pages', label: '紙面' },
          {
            value: 'proof',
            label: proof === undefined ? '校正' : `校正（未確認 ${proof.open.toLocaleString('ja-JP')}件）`,
          },
          { value: 'names', label: '小さい文字の順に見る' },
        ]}
      />
      {view === 'pages' ? (
        <PdfPreview base64={file.base64} label="発行する認定証" fileName={file.fileName} height={470} />
      ) : (
        <Proof file={file} view={view} proof={proof} />
      )}
    </div>
  );
}
