import { useState } from 'react';
import { amountOfMoves } from '../../../../shared/domain/changes/change-moves.ts';
import { pendingMoves } from '../../../../shared/domain/changes/pending-moves.ts';
import { pence, sumPence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { PlanDocument } from '../../../../shared/domain/plan/plan-document.ts';
import { appErrorOf, useCommand } from '../../../client/queries.ts';
import { announce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorNotice } from '../../../ui/error-notice.tsx';
import { FormField } from '../../../ui/form-field.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { Money } from '../../../ui/money.tsx';
import { pendingRows } from '../pending/pending-rows.ts';
import type { ChangesGround } from '../use-ground.ts';

interface ApproveBaselineDialogProps {
  readonly ground: ChangesGround;
  readonly version: number;
  readonly onClose: () => void;
}

/** What a baseline freezes: every source's budget by year, and how it differs from the budget in force. */
export function ApproveBaselineDialog({ ground, version, onClose }: ApproveBaselineDialogProps) {
  const [note, setNote] = useState('');
  const approve = useCommand('approve-baseline');
  const submit = () =>
    approve.mutate({ note }, { onSuccess: (made) => (announce(`Approved baseline ${made.version}`), onClose()) });
  return (
    <Dialog
      title={`Approve baseline ${version}`}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form="baseline" busy={approve.isPending}>
            {`Approve baseline ${version}`}
          </Button>
        </>
      }
    >
      <form id="baseline" className="form" onSubmit={(event) => (event.preventDefault(), submit())}>
        <p>
          The whole plan is frozen as the budget, with the allocations in force. It is never changed afterwards; undo
          takes it back as a whole.
        </p>
        <Totals ground={ground} />
        <Differences ground={ground} />
        <FormField label="Note" hint="Such as “Board of 12 May, paper 4”.">
          {(field) => (
            <input
              {...field}
              autoFocus
              maxLength={500}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          )}
        </FormField>
        {approve.isError && <ErrorNotice error={appErrorOf(approve.error)} />}
      </form>
    </Dialog>
  );
}

const sumOf = ({ budgets }: PlanDocument, sourceId: number): Pence =>
  sumPence(
    budgets
      .filter((row) => row.sourceId === sourceId)
      .flatMap(({ months }) => months.filter((amount) => amount !== null)),
  );

function Totals({ ground: { document } }: { readonly ground: ChangesGround }) {
  return (
    <DataTable
      caption="Budget of each source over all years, in pounds"
      rows={document.sources}
      rowKey={({ id }) => id}
      columns={[
        { key: 'source', heading: 'Source', render: ({ code, name }) => `${code} ${name}` },
        {
          key: 'budget',
          heading: 'Budget that is frozen, £',
          numeric: true,
          render: ({ id }) => <Money amount={sumOf(document, id)} show="pence" />,
        },
      ]}
    />
  );
}

function Differences({ ground: { document, names } }: { readonly ground: ChangesGround }) {
  const moves = pendingMoves(document);
  if (document.approved === null) return null;
  if (moves.length === 0) return <p className="dim">It does not differ from the budget in force.</p>;
  const net = pence(moves.reduce((sum, { amount }) => sum + amount, 0));
  return (
    <div className="ch-scroll">
      <p>
        It differs from the budget in force by <Money amount={amountOfMoves(moves)} show="pence" symbol /> that no
        change has asked for:
      </p>
      <DataTable
        caption="Differences from the budget in force"
        rows={pendingRows(moves)}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', heading: 'Line', render: ({ lineId }) => names.longLine(lineId) },
          { key: 'source', heading: 'Source', render: ({ sourceId }) => names.source(sourceId) },
          { key: 'year', heading: 'Year', render: ({ year }) => names.year(year) },
          { key: 'net', heading: '£', numeric: true, render: (row) => <Money amount={row.net} show="pence" plus /> },
        ]}
        total={['All', '', '', <Money key="net" amount={net} show="pence" plus zero="digits" />]}
      />
    </div>
  );
}
