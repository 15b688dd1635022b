import { openDialog } from '../dialogs.ts';
import { always, type Action } from './action.ts';

export const help: Action = {
  id: 'help',
  group: 'Help',
  name: () => 'Keys and words',
  keys: always('F1'),
  perform: () => openDialog('help'),
};
