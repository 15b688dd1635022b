import type { FinancialYear } from '../../../shared/domain/calendar/financial-year.ts';
import { Button } from '../../ui/button.tsx';
import { ConditionMeter } from '../../ui/condition-meter.tsx';
import type { ConditionRow } from './condition-rows.ts';

export interface ListActions {
  readonly onOpen: (conditionId: number, year: FinancialYear) => void;
  readonly onEdit: (conditionId: number) => void;
  readonly onSwitch: (conditionId: number, active: boolean) => void;
  /** Before which other one; null: last. */
  readonly onMove: (conditionId: number, beforeId: number | null) => void;
}

interface ConditionListProps {
  readonly rows: readonly ConditionRow[];
  readonly years: readonly FinancialYear[];
  readonly readOnly: string | null;
  readonly actions: ListActions;
}

/** Every condition in the order in which match is counted, with a meter for each year. */
export function ConditionList({ rows, years, readOnly, actions }: ConditionListProps) {
  return (
    <table className="condition-list">
      <caption className="sr">Conditions in the order in which match is counted, with how each stands by year</caption>
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Condition</th>
          {years.map((year) => (
            <th key={year} scope="col">
              {year}
            </th>
          ))}
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.condition.id} className={row.condition.active ? undefined : 'off'}>
            <td className="m" title={row.source}>
              {row.code}
            </td>
            <th scope="row">
              {row.condition.name}
              <span className="cap">
                {row.requirement}
                <br />
                {row.measures}
              </span>
            </th>
            {years.map((year) => (
              <YearCell key={year} row={row} year={year} onOpen={actions.onOpen} />
            ))}
            <td>
              <RowActions rows={rows} at={at} readOnly={readOnly} actions={actions} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface YearCellProps {
  readonly row: ConditionRow;
  readonly year: FinancialYear;
  readonly onOpen: ListActions['onOpen'];
}

function YearCell({ row, year, onOpen }: YearCellProps) {
  const display = row.years.get(year);
  const { condition } = row;
  if (!display) return <td className="cap none">{condition.active ? `Only in ${condition.year}` : 'Switched off'}</td>;
  return (
    <td className="year">
      <ConditionMeter {...display} name="" requirement="" onOpen={() => onOpen(condition.id, year)}>
        <span className="sr">
          {condition.name}, {year}
        </span>
      </ConditionMeter>
    </td>
  );
}

interface RowActionsProps {
  readonly rows: readonly ConditionRow[];
  readonly at: number;
  readonly readOnly: string | null;
  readonly actions: ListActions;
}

function RowActions({ rows, at, readOnly, actions }: RowActionsProps) {
  const { id, name, active } = rows[at]!.condition;
  const shared = { kind: 'quiet', small: true, reasonBeside: false } as const;
  return (
    <div className="condition-actions">
      <Button {...shared} aria-label={`Edit ${name}`} onClick={() => actions.onEdit(id)}>
        Edit
      </Button>
      <Button
        {...shared}
        aria-label={`${active ? 'Switch off' : 'Switch on'} ${name}`}
        unavailable={readOnly}
        onClick={() => actions.onSwitch(id, !active)}
      >
        {active ? 'Switch off' : 'Switch on'}
      </Button>
      {at > 0 && (
        <Button
          {...shared}
          aria-label={`Move ${name} up`}
          unavailable={readOnly}
          onClick={() => actions.onMove(id, rows[at - 1]!.condition.id)}
        >
          Up
        </Button>
      )}
      {at < rows.length - 1 && (
        <Button
          {...shared}
          aria-label={`Move ${name} down`}
          unavailable={readOnly}
          onClick={() => actions.onMove(id, rows[at + 2]?.condition.id ?? null)}
        >
          Down
        </Button>
      )}
    </div>
  );
}
