import type { PlanSheet } from '../model/plan-sheet.ts';
import { setView, usePlanView } from '../state/plan-view.ts';
import { InterventionDialog } from './intervention-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import { RemoveLineDialog } from './remove-line-dialog.tsx';

interface PlanDialogsProps {
  readonly sheet: PlanSheet;
  /** Puts the keyboard back where it was. */
  readonly onClosed: () => void;
}

/** The dialogs of the plan; one at a time. */
export function PlanDialogs({ sheet, onClosed }: PlanDialogsProps) {
  const dialog = usePlanView((state) => state.dialog);
  const refused = usePlanView((state) => state.refused);
  const close = () => {
    setView({ dialog: null, refused: null });
    requestAnimationFrame(onClosed);
  };
  if (refused) return <RefusedDialog refused={refused} onClose={close} />;
  switch (dialog?.kind) {
    case 'line':
      return <LineDialog document={sheet.document} choice={dialog} onClose={close} />;
    case 'intervention':
      return <InterventionDialog document={sheet.document} id={dialog.interventionId} onClose={close} />;
    case 'remove line':
      return <RemoveLineDialog document={sheet.document} lineId={dialog.lineId} onClose={close} />;
    case undefined:
      return null;
  }
}
