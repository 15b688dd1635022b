import { useState, type KeyboardEvent } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import { oneCell } from '../../../ui/grid/grid-range.ts';
import { findInRows } from '../model/find-in-plan.ts';
import { withOpen } from '../model/visible-rows.ts';
import { selectRange, setView, usePlanView } from '../state/plan-view.ts';
import type { BoardGround } from './active-figure.ts';
import { shownRows } from './use-rows.ts';

interface FindBarProps {
  readonly ground: BoardGround;
  /** Puts the keyboard into the grid. */
  readonly onClosed: () => void;
}

/** Looks for a name, a note or a figure; what is in closed rows is found too, and they are opened. */
export function FindBar({ ground, onClosed }: FindBarProps) {
  const words = usePlanView((state) => state.find);
  const [nothing, setNothing] = useState(false);
  if (words === null) return null;
  const close = () => {
    setView({ find: null });
    requestAnimationFrame(onClosed);
  };
  const look = (step: 1 | -1) => setNothing(!goToNext(words, ground, step));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') look(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className="pl-find" role="search" aria-label="Find in the plan">
      <span className="field">
        <Icon name="find" small />
        <input
          type="search"
          // It was opened to write here.
          autoFocus
          value={words}
          placeholder="Find a name, note or figure"
          aria-label="Find a name, note or figure"
          onChange={(event) => {
            setNothing(false);
            setView({ find: event.target.value });
          }}
          onKeyDown={onKeyDown}
        />
      </span>
      <button type="button" className="btn sm" onClick={() => look(-1)}>
        Before
      </button>
      <button type="button" className="btn sm" onClick={() => look(1)}>
        Next
      </button>
      <button type="button" className="btn sm" onClick={close}>
        Close
      </button>
      <span className="cap" role="status">
        {nothing ? `Nothing holds “${words.trim()}”.` : ''}
      </span>
    </div>
  );
}

function goToNext(words: string, ground: BoardGround, step: 1 | -1): boolean {
  const { setting, columns, names, range, rows } = ground;
  const { sheet } = setting;
  const { rows: open, filter, order, hidden } = usePlanView.getState();
  const everything = { closed: new Set<string>(), opened: new Set(sheet.rows.keys()) };
  const all = shownRows(sheet, setting.view, { open: everything, filter, order, hidden });
  const here = rows[range.active.row];
  const from = {
    row: Math.max(
      0,
      all.findIndex(({ key }) => key === here?.key),
    ),
    column: Math.max(-1, range.active.column - names),
  };
  const found = findInRows(words, all, columns, setting, from, step);
  if (!found) return false;
  const { key } = all[found.row]!;
  let opened = open;
  for (let above = sheet.rows.get(key)?.parent ?? null; above !== null; above = sheet.rows.get(above)?.parent ?? null)
    opened = withOpen(opened, sheet.rows.get(above)!, true);
  setView({ rows: opened });
  // Once the opened rows are drawn: until then the selection is kept with its own row.
  requestAnimationFrame(() => {
    const shown = shownRows(sheet, setting.view, { open: opened, filter, order, hidden });
    const row = shown.findIndex((one) => one.key === key);
    if (row >= 0) selectRange(oneCell({ row, column: found.column < 0 ? 0 : names + found.column }));
  });
  return true;
}
