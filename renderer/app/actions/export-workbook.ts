import { openDialog } from '../dialogs.ts';
import { always, needsPlan, type Action } from './action.ts';

export const exportWorkbook: Action = {
  id: 'export-workbook',
  group: 'Plan file',
  name: () => 'Save as an Excel workbook',
  keys: always('Ctrl+E'),
  unavailable: needsPlan,
  perform: () => openDialog('export-workbook'),
};
