import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ScreenSearch } from '../client/navigation.ts';
import { usePlans } from '../client/queries.ts';
import { Home } from './home.tsx';
import { ScreenFailed } from './shell/screen-failed.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: () => <Navigate to="/" /> });

const load = {
  overview: () => import('../features/overview/overview-screen.tsx'),
  plan: () => import('../features/plan/plan-screen.tsx'),
  ledger: () => import('../features/ledger/ledger-screen.tsx'),
  history: () => import('../features/history/history-screen.tsx'),
};
const OverviewScreen = lazyRouteComponent(load.overview, 'OverviewScreen');
const PlanScreen = lazyRouteComponent(load.plan, 'PlanScreen');
const LedgerScreen = lazyRouteComponent(load.ledger, 'LedgerScreen');
const HistoryScreen = lazyRouteComponent(load.history, 'HistoryScreen');

/** Fetches the code of the screen that the address names, without waiting to be told that a plan is open. */
export function loadFirstScreen(): void {
  const name = /^#\/(\w+)/.exec(location.hash)?.[1] ?? 'overview';
  if (name in load) void load[name as keyof typeof load]();
}

/** Without an open plan there is only the start. */
const inPlan = (Screen: React.ComponentType) =>
  function InPlan() {
    const plans = usePlans().data;
    if (!plans) return null;
    return plans.current ? <Screen key={plans.current.fileName + plans.current.folder} /> : <Navigate to="/" />;
  };

const screen = <const P extends string>(path: P, Screen: RouteComponent) =>
  createRoute({
    getParentRoute: () => root,
    path,
    component: Screen,
    errorComponent: ScreenFailed,
    validateSearch: (search): ScreenSearch => search,
  });

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
