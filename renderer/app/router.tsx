import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
} from '@tanstack/react-router';
import type { ScreenSearch } from '../client/navigation.ts';
import { usePlans } from '../client/queries.ts';
import { ScreenFailed } from './shell/screen-failed.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: () => <Navigate to="/" /> });

const StartScreen = lazyRouteComponent(() => import('../features/start/start-screen.tsx'), 'StartScreen');
const OverviewScreen = lazyRouteComponent(() => import('../features/overview/overview-screen.tsx'), 'OverviewScreen');
const PlanScreen = lazyRouteComponent(() => import('../features/plan/plan-screen.tsx'), 'PlanScreen');
const LedgerScreen = lazyRouteComponent(() => import('../features/ledger/ledger-screen.tsx'), 'LedgerScreen');
const HistoryScreen = lazyRouteComponent(() => import('../features/history/history-screen.tsx'), 'HistoryScreen');

/** Without an open plan there is only the start. */
const inPlan = (Screen: React.ComponentType) =>
  function InPlan() {
    const plans = usePlans().data;
    if (!plans) return null;
    return plans.current ? <Screen key={plans.current.fileName + plans.current.folder} /> : <Navigate to="/" />;
  };

const screen = (path: string, Screen: React.ComponentType) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: Screen,
    errorComponent: ScreenFailed,
    validateSearch: (search): ScreenSearch => search,
  });

const opening = { first: true };

/** The window opens on the plan that the host has open already; later the same address is the list of plans. */
function Home() {
  const plans = usePlans().data;
  if (!plans) return null;
  const straightOn = opening.first && plans.current !== null;
  opening.first = false;
  return straightOn ? <Navigate to="/overview" replace /> : <StartScreen />;
}

export const router = createRouter({
  history: createHashHistory(),
  routeTree: root.addChildren([
    screen('/', Home),
    screen('/overview', inPlan(OverviewScreen)),
    screen('/plan', inPlan(PlanScreen)),
    screen('/ledger', inPlan(LedgerScreen)),
    screen('/history', inPlan(HistoryScreen)),
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
