import { always, needsPlan, type Action } from './action.ts';

export const goToLedger: Action = {
  id: 'go-to-ledger',
  group: 'Go to',
  name: () => 'Ledger',
  keys: always('G L'),
  unavailable: needsPlan,
  perform: ({ go }) => go('ledger'),
};
