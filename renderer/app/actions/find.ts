import { openDialog } from '../dialogs.ts';
import { always, type Action } from './action.ts';

export const find: Action = {
  id: 'find',
  group: 'Go to',
  name: () => 'Find a figure or run a command',
  keys: always('Ctrl+K'),
  perform: () => openDialog('find'),
};
