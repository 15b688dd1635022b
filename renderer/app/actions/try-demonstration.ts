import { call } from '../../client/api-client.ts';
import { notify } from '../notice.ts';
import { always, type Action } from './action.ts';

export const tryDemonstration: Action = {
  id: 'open-demo',
  group: 'Plan file',
  name: () => 'Try the demonstration plan',
  keys: always('Ctrl+D'),
  perform: async ({ go }) => {
    const result = await call('open-demo', {});
    if (result.ok) go('overview');
    else notify(result.error);
  },
};
