import { lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { usePlans } from '../client/queries.ts';
import type { Action, ActionContext } from './actions/action.ts';
import { newPlan } from './actions/new-plan.ts';
import { openPlan } from './actions/open-plan.ts';
import { tryDemonstration } from './actions/try-demonstration.ts';
import { perform, useActionContext } from './use-actions.ts';

const StartScreen = lazyRouteComponent(() => import('../features/start/start-screen.tsx'), 'StartScreen');

const opening = { first: true };

const offer = (action: Action, context: ActionContext) => ({
  id: action.id,
  title: action.name(context),
  keys: action.keys?.(context)[0] ?? '',
  perform: () => perform(action, context),
});

const offersOf = (context: ActionContext) => [
  { ...offer(newPlan, context), icon: 'plus' as const, words: 'Sources, years and interventions. About ten minutes.' },
  { ...offer(openPlan, context), icon: 'open' as const, words: 'From this computer or a shared drive.' },
  {
    ...offer(tryDemonstration, context),
    icon: 'overview' as const,
    words: 'Three years, 14 interventions and a ledger. Made-up figures.',
  },
];

/** The window opens on the plan that the host has open already; afterwards the same address is the list of plans. */
export function Home() {
  const plans = usePlans().data;
  const context = useActionContext();
  if (!plans) return null;
  if (opening.first && plans.current !== null) return <Navigate to="/overview" replace />;
  opening.first = false;
  return <StartScreen offers={offersOf(context)} />;
}
