import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { formatMoney } from '../../../../shared/domain/money/format-money.ts';
import { sumPence } from '../../../../shared/domain/money/pence.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';

interface RemoveLineProps {
  readonly document: PlanDocument;
  readonly lineId: number;
  readonly onClose: () => void;
}

/** Takes a line out, with its budget; the core refuses where ledger rows, commitments or rules need it. */
export function RemoveLineDialog({ document, lineId, onClose }: RemoveLineProps) {
  const remove = useCommand('remove-line');
  const line = document.lines.find(({ id }) => id === lineId);
  const budgets = document.budgets.filter((row) => row.lineId === lineId);
  const sum = sumPence(budgets.flatMap(({ months }) => months.filter((amount) => amount !== null)));
  const name = line?.description ?? '';
  const take = () =>
    remove.mutate(
      { id: lineId },
      {
        onSuccess: () => {
          announce(`Removed ${name}. Undo brings it back.`);
          onClose();
        },
      },
    );
  return (
    <Dialog
      title={`Remove ${name}`}
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button kind="primary" busy={remove.isPending} onClick={take}>
            Remove the line
          </Button>
        </>
      }
    >
      <p>
        {sum === 0
          ? 'Nothing is budgeted on it.'
          : `Its budget of ${formatMoney(sum, { show: 'pence', symbol: true })} over all years goes with it.`}{' '}
        Undo brings both back.
      </p>
      {remove.error && <ErrorNotice error={appErrorOf(remove.error)} />}
    </Dialog>
  );
}
