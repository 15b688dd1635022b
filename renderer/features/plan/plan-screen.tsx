import { useLayoutEffect } from 'react';
import type { OpenPlan } from '../../../shared/contract/methods.ts';
import { useScreenSearch } from '../../client/navigation.ts';
import { appErrorOf, usePlanDocument, usePlans } from '../../client/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PlanBoard } from './plan-board.tsx';
import { takeDocument, usePlanEdits } from './state/plan-edits.ts';
import { lookAt, setView, usePlanView } from './state/plan-view.ts';
import './plan.css';

/** The plan: a grid of every line by month, and what the figure under the cursor is made of. */
export function PlanScreen() {
  const plan = usePlans().data?.current ?? null;
  const document = usePlanDocument();
  const search = useScreenSearch();
  const sheet = usePlanEdits((state) => state.sheet);
  const looked = usePlanView((state) => state.plan);
  useLayoutEffect(() => {
    if (!plan || !document.data) return;
    const another = lookAt(nameOf(plan));
    if (takeDocument(document.data, another)) setView({ said: null });
    // Before there is a ledger there is only the budget to look at.
    if (another && document.data.ledger.actualsTo === null) setView({ view: 'budget' });
  }, [document.data, plan]);
  if (document.error && !sheet) return <ErrorNotice error={appErrorOf(document.error)} />;
  if (!plan || !sheet || !document.data || looked !== nameOf(plan)) return <Opening />;
  return <PlanBoard sheet={sheet} plan={plan} show={search.show} />;
}

const nameOf = ({ folder, fileName }: OpenPlan): string => `${folder}/${fileName}`;

function Opening() {
  return (
    <div className="pl-opening">
      <EmptyState title="Opening the plan" />
    </div>
  );
}
