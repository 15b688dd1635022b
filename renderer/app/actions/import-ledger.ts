import { LEDGER_FILES, offerLedgerFile, pickFile } from '../../client/file-access.ts';
import { always, needsWritablePlan, type Action } from './action.ts';

export const importLedger: Action = {
  id: 'import-ledger',
  group: 'Plan file',
  name: () => 'Import a ledger extract',
  keys: always('Ctrl+I'),
  unavailable: needsWritablePlan,
  perform: async ({ go }) => {
    const file = await pickFile(LEDGER_FILES);
    if (!file) return;
    offerLedgerFile(file);
    go('ledger');
  },
};
