import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PaperKind } from '../../shared/domain/paper.ts';
import { papersQuery } from '../lib/papers.ts';

/** Beside the buttons of a paper: which form Word follows, and that the PDF keeps the app's. */
export function OwnFormNote({
  kind,
  className,
}: {
  readonly kind: PaperKind;
  readonly className?: string | undefined;
}) {
  const own = useQuery(papersQuery).data?.rows.find((row) => row.kind === kind)?.own ?? null;
  const link = (
    <Link to="/settings/papers" search={{ tab: kind }}>
      文書のひな形
    </Link>
  );
  return (
    <p className={className}>
      {own === null ? (
        <>書式は、{link}で市の様式に変えられます。</>
      ) : (
        <>
          Wordは市のひな形「{own.fileName}」で作ります（{link}
          ）。PDFは同じ文面のアプリの書式です。市の書式で印刷するときは、Wordから印刷してください。
        </>
      )}
    </p>
  );
}
