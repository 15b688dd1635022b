import { useState } from 'react';
import type { Baseline } from '../../../../shared/domain/changes/change-types.ts';
import { nameOfUser } from '../../../../shared/domain/people/standing.ts';
import { Button } from '../../../ui/button.tsx';
import { DataTable } from '../../../ui/data-table.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { clockTime, longDate } from '../../../ui/format-date.ts';
import { StateMark } from '../../../ui/state-mark.tsx';
import type { ChangesGround } from '../use-ground.ts';
import { ApproveBaselineDialog } from './approve-baseline-dialog.tsx';
import { Comparison } from './comparison.tsx';

/** The approved budgets, the first to the one in force, and any two of them compared. */
export function BaselinesView({ ground }: { readonly ground: ChangesGround }) {
  const { baselines, changes } = ground.document;
  const [approving, setApproving] = useState(false);
  const open = changes.filter(({ state }) => state === 'draft' || state === 'requested').length;
  const next = (baselines.at(-1)?.version ?? 0) + 1;
  const waiting = open === 0 ? null : 'Decide the changes that wait first';
  return (
    <>
      <section className="box" aria-label="Baselines">
        <div className="t">
          <h2>Baselines</h2>
          <span className="cap">each freezes the whole plan as the budget</span>
          <span className="x">
            <Button
              kind="primary"
              unavailable={ground.whyNot('approve-baseline') ?? waiting}
              onClick={() => setApproving(true)}
            >
              {`Approve baseline ${next}`}
            </Button>
          </span>
        </div>
        {baselines.length === 0 ? (
          <EmptyState title="No baseline yet">
            Approving baseline 1 makes the plan as it stands the original budget. From then on an edit is a draft until
            it is approved.
          </EmptyState>
        ) : (
          <BaselineTable baselines={baselines} ground={ground} />
        )}
      </section>
      {baselines.length > 0 && <Comparison ground={ground} />}
      {approving && <ApproveBaselineDialog ground={ground} version={next} onClose={() => setApproving(false)} />}
    </>
  );
}

function BaselineTable({
  baselines,
  ground,
}: {
  readonly baselines: readonly Baseline[];
  readonly ground: ChangesGround;
}) {
  const { changes, people } = ground.document;
  const changed = ({ id }: Baseline): number =>
    changes.filter(({ state, baselineId }) => state === 'approved' && baselineId === id).length;
  return (
    <DataTable
      caption="Baselines"
      rows={baselines.toReversed()}
      rowKey={({ id }) => id}
      columns={[
        { key: 'version', heading: 'Baseline', render: (one) => <Version one={one} last={baselines.at(-1)} /> },
        {
          key: 'at',
          heading: 'Approved',
          render: ({ approvedAt }) => `${longDate(approvedAt)}, ${clockTime(approvedAt)}`,
        },
        { key: 'by', heading: 'By', render: ({ approvedBy }) => nameOfUser(people, approvedBy) },
        { key: 'note', heading: 'Note', render: ({ note }) => note },
        {
          key: 'changes',
          heading: 'Changes approved on it',
          numeric: true,
          render: (one) => changed(one).toLocaleString('en-GB'),
        },
      ]}
    />
  );
}

function Version({ one, last }: { readonly one: Baseline; readonly last: Baseline | undefined }) {
  return (
    <>
      <b className="m">{one.version}</b>{' '}
      {one.id === last?.id && (
        <StateMark shape="disc" plain>
          In force
        </StateMark>
      )}
      {one.version === 1 && one.id !== last?.id && <span className="dim">Original budget</span>}
    </>
  );
}
