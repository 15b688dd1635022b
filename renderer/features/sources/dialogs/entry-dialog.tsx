import type { ReactNode } from 'react';
import { appErrorOf } from '../../../client/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';

interface EntryDialogProps {
  readonly title: string;
  /** What the primary button does: `Save the allocation`. */
  readonly save: string;
  /** Why nothing can be saved now; null when it can. */
  readonly unavailable: string | null;
  readonly sending: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown };
  readonly wide?: boolean;
  /** A further button, at the left: to remove what is shown. */
  readonly more?: ReactNode;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const FORM = 'source-entry';

/** A form in a dialog: Enter saves, Esc leaves, and a refusal stands where it was tried. */
export function EntryDialog({
  title,
  save,
  unavailable,
  sending,
  wide,
  more,
  onSubmit,
  onClose,
  children,
}: EntryDialogProps) {
  const footer = (
    <>
      {more}
      <Button onClick={onClose}>Cancel</Button>
      <Button kind="primary" type="submit" form={FORM} busy={sending.isPending} unavailable={unavailable}>
        {save}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} footer={footer} {...(wide && { wide })}>
      <form
        id={FORM}
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          if (unavailable === null && !sending.isPending) onSubmit();
        }}
      >
        {children}
        {sending.isError && <ErrorNotice error={appErrorOf(sending.error)} />}
      </form>
    </Dialog>
  );
}
