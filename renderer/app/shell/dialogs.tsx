import { lazy } from 'react';
import type { ActionContext } from '../actions/action.ts';
import { closeDialog, type DialogName } from '../dialogs.ts';
import { CommandPalette } from './command-palette.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { HelpDialog } from './help-dialog.tsx';
import { RenamePlanDialog } from './rename-plan-dialog.tsx';

const NewPlanDialog = lazy(async () => ({
  default: (await import('../../features/start/new-plan-dialog.tsx')).NewPlanDialog,
}));
const SourceDialog = lazy(async () => ({
  default: (await import('../../features/sources/dialogs/source-dialog.tsx')).SourceDialog,
}));

/** The dialog that is open. Fetched with the first that is wanted. */
export function Dialogs({ name, context }: { readonly name: DialogName; readonly context: ActionContext }) {
  switch (name) {
    case 'find':
      return <CommandPalette context={context} onClose={closeDialog} />;
    case 'help':
      return <HelpDialog context={context} onClose={closeDialog} />;
    case 'new-plan':
      return <NewPlanDialog onClose={closeDialog} onMade={() => context.go('overview')} />;
    case 'rename-plan':
      return <RenamePlanDialog name={context.plan?.name ?? ''} onClose={closeDialog} />;
    case 'add-source':
      return <SourceDialog onClose={closeDialog} />;
    case 'export-workbook':
      return <ExportDialog method="export-plan-workbook" title="Save as an Excel workbook" onClose={closeDialog} />;
    case 'copy-plan':
      return <ExportDialog method="copy-plan" title="Save a copy of the plan" onClose={closeDialog} />;
  }
}
