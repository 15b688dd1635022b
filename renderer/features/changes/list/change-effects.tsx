import { useMemo } from 'react';
import {
  conditionEffects,
  resultWords,
  type ConditionEffect,
} from '../../../../shared/domain/changes/condition-effects.ts';
import type { BudgetChange } from '../../../../shared/domain/changes/change-types.ts';
import { OPEN_STATES } from '../../../../shared/domain/changes/pending-moves.ts';
import { DataTable } from '../../../ui/data-table.tsx';
import { StateMark, type StateShape } from '../../../ui/state-mark.tsx';
import type { ChangesGround } from '../use-ground.ts';

const SHAPES = { met: 'disc', close: 'triangle', broken: 'square', 'not tested': 'bar' } as const satisfies Record<
  ConditionEffect['after']['state'],
  StateShape
>;

interface ChangeEffectsProps {
  readonly change: BudgetChange;
  readonly ground: ChangesGround;
}

/** What a change that is not decided yet would do to the funders' conditions. Its memo has them once it is. */
export function ChangeEffects({ change, ground: { document } }: ChangeEffectsProps) {
  const waits = OPEN_STATES.has(change.state);
  const effects = useMemo(
    () => (waits && document.approved ? conditionEffects(document, document.approved, change.moves) : []),
    [waits, document, change],
  );
  if (!waits) return null;
  if (effects.length === 0) return <p className="dim">It moves no condition of a funder.</p>;
  return (
    <DataTable
      caption="Effect on the funders’ conditions"
      rows={effects}
      rowKey={({ before }) => `${before.conditionId} ${before.year}`}
      columns={[
        { key: 'condition', heading: 'Condition', render: ({ before }) => nameOf(document, before) },
        { key: 'before', heading: 'Before', render: ({ before }) => <Result document={document} result={before} /> },
        { key: 'after', heading: 'After', render: ({ after }) => <Result document={document} result={after} /> },
      ]}
    />
  );
}

type Parts = Pick<ChangesGround, 'document'> & { readonly result: ConditionEffect['before'] };

function nameOf({ conditions, sources }: Parts['document'], { conditionId, year }: Parts['result']): string {
  const condition = conditions.find(({ id }) => id === conditionId);
  const source = sources.find(({ id }) => id === condition?.sourceId);
  return `${source?.code ?? ''} ${year}: ${condition?.name ?? ''}`;
}

function Result({ document, result }: Parts) {
  const condition = document.conditions.find(({ id }) => id === result.conditionId);
  if (!condition) return null;
  return (
    <StateMark shape={SHAPES[result.state]} plain>
      {resultWords(result, condition.definition)}
    </StateMark>
  );
}
