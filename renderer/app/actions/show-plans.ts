import type { Action } from './action.ts';

export const showPlans: Action = {
  id: 'show-plans',
  group: 'Plan file',
  name: () => 'Recent plans',
  perform: ({ go }) => go('start'),
};
