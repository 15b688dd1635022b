import { lazy, Suspense } from 'react';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument } from '../../../shared/domain/plan/plan-document.ts';

const AllocationDialog = lazy(async () => ({ default: (await import('./allocation-dialog.tsx')).AllocationDialog }));
const SourceDialog = lazy(async () => ({ default: (await import('./source-dialog.tsx')).SourceDialog }));

/** What is being entered: an allocation, the terms of a source, or a new source. */
export type Entering =
  | { readonly what: 'allocation'; readonly sourceId: number; readonly year: FinancialYear }
  | { readonly what: 'terms'; readonly sourceId: number }
  | { readonly what: 'source' };

interface OverviewDialogsProps {
  readonly entering: Entering | null;
  readonly document: PlanDocument;
  readonly readOnly: string | null;
  readonly onClose: () => void;
}

/** The overview's dialogs, each fetched when it is first wanted. */
export function OverviewDialogs({ entering, document, readOnly, onClose }: OverviewDialogsProps) {
  if (entering === null) return null;
  const shared = { readOnly, onClose };
  const source = entering.what === 'source' ? undefined : document.sources.find(({ id }) => id === entering.sourceId);
  return (
    <Suspense>
      {entering.what === 'allocation' ? (
        <AllocationDialog document={document} sourceId={entering.sourceId} year={entering.year} {...shared} />
      ) : (
        <SourceDialog {...(source && { source })} {...shared} />
      )}
    </Suspense>
  );
}
