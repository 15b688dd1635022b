import { call } from '../../client/api-client.ts';
import { planSwitched } from '../../client/queries.ts';
import { notify } from '../notice.ts';
import { needsPlan, type Action } from './action.ts';

export const closePlan: Action = {
  id: 'close-plan',
  group: 'Plan file',
  name: () => 'Close the plan',
  unavailable: needsPlan,
  perform: async ({ go }) => {
    const result = await call('close-plan', {});
    if (!result.ok) return notify(result.error);
    await planSwitched();
    go('start');
  },
};
