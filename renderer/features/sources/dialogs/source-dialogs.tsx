import { lazy, Suspense } from 'react';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import type { PlanDocument, Source } from '../../../../shared/domain/plan/plan-document.ts';
import type { Income, ReserveCover } from '../../../../shared/domain/sources/source-types.ts';

const AllocationDialog = lazy(async () => ({ default: (await import('./allocation-dialog.tsx')).AllocationDialog }));
const CarryForwardDialog = lazy(async () => ({
  default: (await import('./carry-forward-dialog.tsx')).CarryForwardDialog,
}));
const CoverDialog = lazy(async () => ({ default: (await import('./cover-dialog.tsx')).CoverDialog }));
const IncomeDialog = lazy(async () => ({ default: (await import('./income-dialog.tsx')).IncomeDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog.tsx')).MergeDialog }));
const RenameDialog = lazy(async () => ({ default: (await import('./rename-dialog.tsx')).RenameDialog }));
const SourceDialog = lazy(async () => ({ default: (await import('./source-dialog.tsx')).SourceDialog }));
const TermsDialog = lazy(async () => ({ default: (await import('./terms-dialog.tsx')).TermsDialog }));

/** What is being entered about a source. */
export type Entering =
  | { readonly what: 'source' | 'terms' | 'rename' | 'merge' }
  | { readonly what: 'allocation'; readonly year: FinancialYear; readonly vary: boolean }
  | { readonly what: 'carry-forward'; readonly year: FinancialYear }
  | {
      readonly what: 'income';
      readonly year: FinancialYear;
      readonly claim: string;
      readonly income: Income | null;
    }
  | { readonly what: 'cover'; readonly year: FinancialYear; readonly cover: ReserveCover | null };

interface SourceDialogsProps {
  readonly entering: Entering;
  readonly document: PlanDocument;
  readonly source: Source | undefined;
  /** ISO date. */
  readonly today: string;
  readonly readOnly: string | null;
  readonly onClose: () => void;
  readonly onAdded: (sourceId: number) => void;
}

function Entered({ entering, document, source, today, readOnly, onClose, onAdded }: SourceDialogsProps) {
  const shared = { readOnly, onClose };
  if (entering.what === 'source') return <SourceDialog {...shared} onAdded={onAdded} />;
  if (!source) return null;
  switch (entering.what) {
    case 'allocation':
      return (
        <AllocationDialog
          {...shared}
          document={document}
          sourceId={source.id}
          year={entering.year}
          vary={entering.vary}
        />
      );
    case 'terms':
      return <TermsDialog {...shared} document={document} source={source} />;
    case 'rename':
      return <RenameDialog {...shared} source={source} today={today} />;
    case 'merge':
      return <MergeDialog {...shared} document={document} source={source} today={today} />;
    case 'carry-forward':
      return <CarryForwardDialog {...shared} document={document} source={source} year={entering.year} today={today} />;
    case 'income':
      return <IncomeDialog {...shared} {...entering} document={document} source={source} />;
    case 'cover':
      return <CoverDialog {...shared} {...entering} source={source} />;
  }
}

/** The screen's dialogs, each fetched when it is first wanted. */
export const SourceDialogs = (props: SourceDialogsProps) => (
  <Suspense>
    <Entered {...props} />
  </Suspense>
);
