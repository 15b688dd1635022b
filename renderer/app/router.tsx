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
