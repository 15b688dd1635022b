import { lazy, Suspense, useEffect } from 'react';
import { usePlanView } from '../state/plan-view.ts';
import type { PlanDialogsProps } from './plan-dialogs.tsx';

const load = () => import('./plan-dialogs.tsx');
const PlanDialogs = lazy(async () => ({ default: (await load()).PlanDialogs }));

/** The plan's dialogs, fetched once the grid stands and the window is idle, or when one is wanted sooner. */
export function LazyPlanDialogs(props: PlanDialogsProps) {
  const wanted = usePlanView((state) => state.dialog !== null || state.refused !== null);
  useEffect(() => {
    const idle = requestIdleCallback(() => void load());
    return () => cancelIdleCallback(idle);
  }, []);
  return wanted ? (
    <Suspense>
      <PlanDialogs {...props} />
    </Suspense>
  ) : null;
}
