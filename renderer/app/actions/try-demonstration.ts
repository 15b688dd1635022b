import { call } from '../../client/api-client.ts';
import { planSwitched } from '../../client/queries.ts';
import { notify } from '../notice.ts';
import type { Action } from './action.ts';

export const tryDemonstration: Action = {
  id: 'open-demo',
  group: 'Plan file',
  name: () => 'Try the demonstration plan',
  // Inside a plan the same keys fill down; they must never change the plan by mistake.
  keys: ({ plan }) => (plan ? [] : ['Ctrl+D']),
  perform: async ({ go }) => {
    const result = await call('open-demo', {});
    if (!result.ok) return notify(result.error);
    await planSwitched();
    go('overview');
  },
};
