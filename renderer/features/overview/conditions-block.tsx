import { useMemo, useState } from 'react';
import { conditionDisplay, type ConditionDisplay } from '../../../shared/domain/conditions/condition-display.ts';
import { conditionResults } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import { useGo } from '../../client/navigation.ts';
import { ConditionDialog } from '../../ui/condition-dialog.tsx';
import { ConditionMeter } from '../../ui/condition-meter.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import type { OverviewFigures } from './overview-figures.ts';

/** The conditions of the running year as the budget in force has them. */
function displaysOf({ document, figures, now }: OverviewFigures): readonly ConditionDisplay[] {
  const conditions = new Map(document.conditions.map((condition) => [condition.id, condition]));
  return conditionResults(document, figures)
    .filter(({ year }) => year === now)
    .map((result) => conditionDisplay(document, conditions.get(result.conditionId)!, result));
}

function Tally({ displays }: { readonly displays: readonly ConditionDisplay[] }) {
  const count = (...states: readonly ConditionDisplay['state'][]) =>
    displays.filter(({ state }) => states.includes(state)).length;
  const broken = count('broken');
  return (
    <span className="x">
      {broken > 0 && (
        <StateMark shape="square" plain>
          {broken} broken
        </StateMark>
      )}{' '}
      <span className="cap">{count('met', 'close')} met</span>
    </span>
  );
}

/** Funders' conditions in the running year, each a meter; pressing one shows what is behind it. */
export function ConditionsBlock({ overview }: { readonly overview: OverviewFigures }) {
  const displays = useMemo(() => displaysOf(overview), [overview]);
  const [opened, setOpened] = useState<number | null>(null);
  const go = useGo();
  const open = displays.find(({ conditionId }) => conditionId === opened);
  return (
    <section className="box conditions-block" aria-labelledby="conditions-title">
      <div className="t">
        <h2 id="conditions-title">Conditions {overview.now}</h2>
        <Tally displays={displays} />
      </div>
      {displays.length === 0 && <p className="cap none">No condition is kept for this year.</p>}
      <ul className="con">
        {displays.map((display) => (
          <li key={display.conditionId}>
            <ConditionMeter {...display} onOpen={() => setOpened(display.conditionId)} />
          </li>
        ))}
      </ul>
      <p className="con-all">
        <button type="button" className="link" onClick={() => go('conditions')}>
          All conditions and years
        </button>
      </p>
      {open && (
        <ConditionDialog
          {...open}
          onEdit={() => go('conditions', { show: { conditionId: open.conditionId } })}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
