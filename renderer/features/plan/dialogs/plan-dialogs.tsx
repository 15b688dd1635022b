import type { PlanSheet } from '../model/plan-sheet.ts';
import { setView, usePlanView } from '../state/plan-view.ts';
import { CopyYearDialog } from './copy-year-dialog.tsx';
import { DoubleFundingDialog } from './double-funding-dialog.tsx';
import { DriverDialog } from './driver-dialog.tsx';
import { FilterDialog } from './filter-dialog.tsx';
import { FundingDialog } from './funding-dialog.tsx';
import { InterventionDialog } from './intervention-dialog.tsx';
import { LineDialog } from './line-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { ProfileDialog } from './profile-dialog.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import { RemoveLineDialog } from './remove-line-dialog.tsx';
import { SaveViewDialog } from './save-view-dialog.tsx';
import { ScaleDialog } from './scale-dialog.tsx';
import { ShiftDialog } from './shift-dialog.tsx';

export interface PlanDialogsProps {
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
    case 'driver':
      return <DriverDialog document={sheet.document} lineId={dialog.lineId} onClose={close} />;
    case 'funding':
      return <FundingDialog document={sheet.document} lineId={dialog.lineId} onClose={close} />;
    case 'double funding':
      return <DoubleFundingDialog document={sheet.document} onClose={close} />;
    case 'profile':
      return <ProfileDialog sheet={sheet} scope={dialog} onClose={close} />;
    case 'scale':
      return <ScaleDialog sheet={sheet} scope={dialog} onClose={close} />;
    case 'shift':
      return <ShiftDialog sheet={sheet} scope={dialog} onClose={close} />;
    case 'copy year':
      return <CopyYearDialog sheet={sheet} scope={dialog} onClose={close} />;
    case 'note':
      return <NoteDialog sheet={sheet} rowKey={dialog.rowKey} month={dialog.month} onClose={close} />;
    case 'filter':
      return <FilterDialog sheet={sheet} onClose={close} />;
    case 'save view':
      return <SaveViewDialog document={sheet.document} onClose={close} />;
    case undefined:
      return null;
  }
}
