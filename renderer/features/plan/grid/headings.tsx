import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { rectangleOf } from '../../../ui/grid/grid-range.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import { usePlanView } from '../state/plan-view.ts';

interface ToggleProps {
  /** Said after what is shown: `, quarters`, what opening it shows. */
  readonly said: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A year's or a quarter's heading: pressing it shows or hides what it is made of. */
export function HeadingToggle({ said, open, onToggle, children }: ToggleProps) {
  return (
    <button type="button" tabIndex={-1} className="h-toggle" aria-expanded={open} onClick={onToggle}>
      <Icon name={open ? 'down' : 'right'} small />
      {children}
      <span className="sr">{said}</span>
    </button>
  );
}

/** The lowest heading of a column; marked while the selection runs through it. */
export function ColumnHeading({ column, index, locked }: { column: PlanColumn; index: number; locked: boolean }) {
  const selected = usePlanView(({ range }) => {
    const { left, right } = rectangleOf(range);
    return index >= left && index <= right;
  });
  return (
    <span className={selected ? 'h-label h-selected' : 'h-label'} title={column.name}>
      {locked && <Icon name="lock" small />}
      {locked && <span className="sr">locked, </span>}
      {column.label}
    </span>
  );
}

interface CornerProps {
  readonly interventions: number;
  readonly lines: number;
  readonly shown: number | null;
}

/** Over the names: what the rows are and how many. */
export function CornerHeading({ interventions, lines, shown }: CornerProps) {
  const count = (n: number, one: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`;
  return (
    <span className="h-corner">
      <span>Theme, intervention, line</span>
      <span className="cap">
        {shown === null
          ? `${count(interventions, 'intervention')}, ${count(lines, 'line')}`
          : `${shown} of ${count(lines, 'line')} match`}
      </span>
    </span>
  );
}
