import { lazyRouteComponent, Navigate } from '@tanstack/react-router';
import { useEffect } from 'react';
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

/** Left once: from then on the address of this screen means the list of plans. */
function StraightOn() {
  useEffect(
    () => () => {
      opening.first = false;
    },
    [],
  );
  return <Navigate to="/overview" replace />;
}

/** The window opens on the plan that the host has open already; afterwards the same address is the list of plans. */
export function Home() {
  const plans = usePlans().data;
  const context = useActionContext();
  if (!plans) return null;
  if (opening.first && plans.current !== null) return <StraightOn />;
  return <StartScreen offers={offersOf(context)} />;
}
