import { useMemo, useState } from 'react';
import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { conditionDisplay } from '../../../shared/domain/conditions/condition-display.ts';
import { conditionResults } from '../../../shared/domain/conditions/evaluate-conditions.ts';
import { useGo } from '../../client/navigation.ts';
import { ConditionDialog } from '../../ui/condition-dialog.tsx';
import { ConditionMeter } from '../../ui/condition-meter.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { SourceView } from './source-view.ts';

/** This source's conditions of every year, as the budget in force has them. */
function displaysOf({ document, figures, source }: SourceView) {
  const own = new Map(document.conditions.filter((c) => c.sourceId === source.id).map((c) => [c.id, c]));
  return conditionResults(document, figures).flatMap((result) => {
    const condition = own.get(result.conditionId);
    return condition ? [{ year: result.year, display: conditionDisplay(document, condition, result) }] : [];
  });
}

/** What the funder asks of the money in a year, each a meter that opens. */
export function ConditionsBox({ view }: { readonly view: SourceView }) {
  const go = useGo();
  const displays = useMemo(() => displaysOf(view), [view]);
  const [year, setYear] = useState<FinancialYear>(view.now);
  const [opened, setOpened] = useState<number | null>(null);
  const shown = displays.filter((one) => one.year === year).map(({ display }) => display);
  const open = shown.find(({ conditionId }) => conditionId === opened);
  const options = view.years.map((value) => ({ value, label: value.slice(2) }));
  return (
    <section className="box" aria-labelledby="source-conditions-title">
      <div className="t">
        <h2 id="source-conditions-title">Conditions</h2>
        <span className="x">
          <Segmented label="Conditions of" options={options} value={year} onChange={setYear} />
        </span>
      </div>
      {shown.length === 0 && <p className="cap box-empty">No condition is kept for {year}.</p>}
      <ul className="source-conditions">
        {shown.map((display) => (
          <li key={display.conditionId}>
            <ConditionMeter {...display} onOpen={() => setOpened(display.conditionId)} />
          </li>
        ))}
      </ul>
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
