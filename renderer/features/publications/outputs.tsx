import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { PublicationOutputs } from '../../../shared/contract/publications.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { LoadingState } from '../../components/loading-state.tsx';
import { PdfPreview } from '../../components/pdf-preview.tsx';
import { outputsQuery, publicationFileQuery } from './api.ts';
import { RefusalNote } from './refusal-note.tsx';

/** The texts of a publication, or why they must not be shown. */
export function Outputs({
  id,
  children,
}: {
  readonly id: string;
  readonly children: (outputs: PublicationOutputs) => ReactNode;
}) {
  const query = useQuery(outputsQuery(id));
  if (query.isPending) return <LoadingState />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return query.data.ok ? children(query.data.value) : <RefusalNote refusal={query.data.refusal} />;
}

/** The very PDF that is saved. */
export function FilePreview({
  id,
  format,
  label,
  height,
}: {
  readonly id: string;
  readonly format: 'press-pdf' | 'list-pdf' | 'diff-pdf';
  readonly label: string;
  readonly height: number;
}) {
  const query = useQuery(publicationFileQuery(id, format));
  if (query.isPending) return <LoadingState what="PDFを" />;
  if (query.isError) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data.ok) return <RefusalNote refusal={query.data.refusal} />;
  const { base64 } = query.data.value.file;
  return <PdfPreview key={base64.length} base64={base64} label={label} height={height} fit="width" />;
}
