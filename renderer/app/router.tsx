import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  type AsyncRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import type { ScreenSearch } from '../client/navigation.ts';
import { usePlans } from '../client/queries.ts';
import { Home } from './home.tsx';
import { loadScreen } from './screens.ts';
import { ScreenFailed } from './shell/screen-failed.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: () => <Navigate to="/" /> });

const OverviewScreen = lazyRouteComponent(loadScreen.overview, 'OverviewScreen');
const PlanScreen = lazyRouteComponent(loadScreen.plan, 'PlanScreen');
const ConditionsScreen = lazyRouteComponent(loadScreen.conditions, 'ConditionsScreen');
const ChangesScreen = lazyRouteComponent(loadScreen.approvals, 'ChangesScreen');
const SourcesScreen = lazyRouteComponent(loadScreen.sources, 'SourcesScreen');
const LedgerScreen = lazyRouteComponent(loadScreen.ledger, 'LedgerScreen');
const RatesScreen = lazyRouteComponent(loadScreen.rates, 'RatesScreen');
const HistoryScreen = lazyRouteComponent(loadScreen.history, 'HistoryScreen');

/** Without an open plan there is only the start. The router has the screen's code fetched before it goes there. */
function inPlan(Screen: AsyncRouteComponent<object>): AsyncRouteComponent<object> {
  function InPlan() {
    const plans = usePlans().data;
    if (!plans) return null;
    return plans.current ? <Screen key={plans.current.fileName + plans.current.folder} /> : <Navigate to="/" />;
  }
  return Object.assign(InPlan, { preload: Screen.preload });
}

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
    screen('/conditions', inPlan(ConditionsScreen)),
    screen('/approvals', inPlan(ChangesScreen)),
    screen('/sources', inPlan(SourcesScreen)),
    screen('/ledger', inPlan(LedgerScreen)),
    screen('/rates', inPlan(RatesScreen)),
    screen('/history', inPlan(HistoryScreen)),
  ]),
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
