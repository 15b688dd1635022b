import { useEffect, useMemo, useRef, useState } from 'react';
import type { FinancialYear } from '../../../../shared/domain/calendar/financial-year.ts';
import { compileConditions } from '../../../../shared/domain/conditions/compile-conditions.ts';
import { conditionDisplay, type ConditionDisplay } from '../../../../shared/domain/conditions/condition-display.ts';
import { evaluateConditions } from '../../../../shared/domain/conditions/evaluate-conditions.ts';
import { useGo } from '../../../client/navigation.ts';
import { announce } from '../../../ui/announcer.tsx';
import { ConditionDialog } from '../../../ui/condition-dialog.tsx';
import { ConditionMeter } from '../../../ui/condition-meter.tsx';
import type { PlanSheet } from '../model/plan-sheet.ts';
import './conditions-strip.css';

interface ConditionsStripProps {
  readonly sheet: PlanSheet;
  /** The year that is being looked at. */
  readonly year: FinancialYear;
}

interface Shown {
  readonly display: ConditionDisplay;
  /** Whether the grid's draft makes it differ from the budget in force. */
  readonly drafted: boolean;
}

/** Rows, months and amounts are looked up once for a document; each keystroke then only adds up. */
function useConditions({ document, figures }: PlanSheet, year: FinancialYear): readonly Shown[] {
  const { rows } = figures;
  const compiled = useMemo(() => {
    const all = compileConditions(document, figures);
    return { ...all, tests: all.tests.filter((test) => test.year === year) };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the figures, only the rows: their amounts change at each keystroke
  }, [document, rows, year]);
  return useMemo(() => {
    const conditions = new Map(document.conditions.map((condition) => [condition.id, condition]));
    const inForce = evaluateConditions(compiled, figures);
    return evaluateConditions(compiled, figures, 'draft').map((result, at) => ({
      display: conditionDisplay(document, conditions.get(result.conditionId)!, result),
      drafted: result.figure !== inForce[at]?.figure || result.state !== inForce[at].state,
    }));
  }, [compiled, document, figures]);
}

/** Says what an edit has broken or mended, once, to those who do not see the meters. */
function useAnnouncedChanges(shown: readonly Shown[], year: FinancialYear): void {
  const before = useRef<{ readonly year: FinancialYear; readonly states: ReadonlyMap<number, string> }>(undefined);
  useEffect(() => {
    const states = new Map(shown.map(({ display }) => [display.conditionId, display.state]));
    const last = before.current;
    before.current = { year, states };
    if (last?.year !== year) return;
    for (const { display } of shown) {
      const was = last.states.get(display.conditionId);
      if (was === undefined || (was === 'broken') === (display.state === 'broken')) continue;
      announce(`${display.name}: ${display.stateWords}. ${display.note}`);
    }
  }, [shown, year]);
}

/** The conditions of the year under the cursor, beneath the grid, with every keystroke counted. */
export function ConditionsStrip({ sheet, year }: ConditionsStripProps) {
  const shown = useConditions(sheet, year);
  const [opened, setOpened] = useState<number | null>(null);
  const go = useGo();
  useAnnouncedChanges(shown, year);
  if (sheet.document.conditions.length === 0) return null;
  const open = shown.find(({ display }) => display.conditionId === opened);
  const drafted = shown.some((one) => one.drafted);
  return (
    <section className="pl-conditions" data-region tabIndex={-1} aria-label={`Conditions ${year}`}>
      <p className="cap pl-conditions-head">
        <button type="button" className="link" onClick={() => go('conditions')}>
          Conditions
        </button>
        <span>{year}</span>
        {drafted && <span>with draft changes</span>}
      </p>
      {shown.map(({ display }) => (
        <ConditionMeter
          key={display.conditionId}
          {...display}
          requirement={display.shortRequirement}
          onOpen={() => setOpened(display.conditionId)}
        />
      ))}
      {shown.length === 0 && <p className="cap pl-conditions-none">No condition is kept for this year.</p>}
      {open && (
        <ConditionDialog
          {...open.display}
          basis={open.drafted ? 'With draft changes that no budget in force has yet.' : undefined}
          onEdit={() => go('conditions', { show: { conditionId: open.display.conditionId } })}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
