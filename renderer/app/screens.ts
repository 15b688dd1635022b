/** The code of each screen, fetched when it is first shown. */
export const loadScreen = {
  overview: () => import('../features/overview/overview-screen.tsx'),
  plan: () => import('../features/plan/plan-screen.tsx'),
  conditions: () => import('../features/conditions/conditions-screen.tsx'),
  approvals: () => import('../features/changes/changes-screen.tsx'),
  sources: () => import('../features/sources/sources-screen.tsx'),
  ledger: () => import('../features/ledger/ledger-screen.tsx'),
  rates: () => import('../features/rates/rates-screen.tsx'),
  history: () => import('../features/history/history-screen.tsx'),
};

/** Fetches the screen that the address names, without waiting to be told that a plan is open. */
export function loadFirstScreen(): void {
  const name = /^#\/(\w+)/.exec(location.hash)?.[1] ?? 'overview';
  // One that cannot be had is asked for again, and told of, when it is shown.
  if (name in loadScreen) loadScreen[name as keyof typeof loadScreen]().catch(() => undefined);
}
