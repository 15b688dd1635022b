import type { KeyboardEvent } from 'react';
import { call } from '../../../client/api-client.ts';
import { usePreferences } from '../../../client/preferences.ts';
import { announce } from '../../../ui/announcer.tsx';
import { oneCell, type CellAt } from '../../../ui/grid/grid-range.ts';
import type { GridActions } from '../../../ui/grid/grid-types.ts';
import { editTextOf } from '../model/cell-entry-targets.ts';
import { whyLocked } from '../model/cell-lock.ts';
import { valueOf } from '../model/cell-value.ts';
import { withQuarter, withYear, type OpenColumns } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import { withOpen } from '../model/visible-rows.ts';
import { allAnswered, usePlanEdits } from '../state/plan-edits.ts';
import { openFigure, selectRange, setView, usePlanView } from '../state/plan-view.ts';
import { openNote, toggleHold } from './mark-gestures.ts';
import { cellAt, clear, copy, cut, enter, fill, fillBlock, paste, say, type GestureGround } from './gestures.ts';

/** What the keyboard, the mouse and the clipboard do in this grid. */
export interface ActionGround extends GestureGround {
  readonly totals: readonly PlanRow[];
  readonly openColumns: OpenColumns;
}

const rowAt = ({ rows, totals }: ActionGround, { row }: CellAt): PlanRow | undefined =>
  rows[row] ?? totals[row - rows.length];

export function gridActions(ground: ActionGround): GridActions {
  const { setting } = ground;
  return {
    select: selectRange,
    filled: (at) => {
      const cell = cellAt(ground, at);
      if (!cell) return true;
      return valueOf(cell.row, cell.column, setting.view, setting.openFrom) !== null;
    },
    editText: (at) => {
      const cell = cellAt(ground, at);
      return cell ? editTextOf(cell.row, cell.column, setting) : '';
    },
    editing: (text, problem) => {
      setView({ editing: text === null ? null : { text, problem } });
      if (problem !== null) announce(problem);
    },
    commit: (text, all) => enter(ground, text, all),
    refused: (at) => {
      const cell = cellAt(ground, at);
      say(cell ? (whyLocked(cell.row, cell.column, setting) ?? '') : 'Names are changed with F2.');
    },
    open: (at) => openAt(ground, at),
    clear: () => clear(ground),
    fill: (direction) => fill(ground, direction),
    fillBlock: (block) => fillBlock(ground, block),
    menu: (menuAt) => setView({ menuAt }),
    copy: () => copy(ground),
    cut: () => cut(ground),
    paste: (text) => paste(ground, text),
    openRow: (at, open) => openRow(ground, at, open),
    openColumn: (at, open) => openColumn(ground, at, open),
    rename: (at) => rename(ground, at),
    key: (event) => otherKey(ground, event),
  };
}

/** Enter on a name opens or closes its row, on a figure the figure. */
function openAt(ground: ActionGround, at: CellAt): void {
  const row = rowAt(ground, at);
  if (at.column < ground.names && row && row.open !== null) toggleRow(row, !row.open);
  else openFigure();
}

export function toggleRow(row: PlanRow, open: boolean): void {
  const { rows } = usePlanView.getState();
  setView({ rows: withOpen(rows, row, open) });
  announce(`${row.name} ${open ? 'opened' : 'closed'}`);
}

/** A row that opens into nothing closes the one it stands in, as an outline does, and that one is then active. */
function openRow(ground: ActionGround, at: CellAt, open: boolean): void {
  const row = rowAt(ground, at);
  if (!row) return;
  if (row.open !== null && row.open !== open) return toggleRow(row, open);
  const above = open ? -1 : ground.rows.findIndex(({ key }) => key === row.parent);
  const parent = ground.rows[above];
  if (!parent) return;
  selectRange(oneCell({ row: above, column: at.column }));
  toggleRow(parent, false);
}

/** Opens the closed quarter or year of the active column, or closes the nearest open one round it. */
function openColumn(ground: ActionGround, at: CellAt, open: boolean): void {
  const column = ground.columns[at.column - ground.names];
  if (!column) return;
  const { openColumns } = ground;
  const { quarter, year } = column;
  const inQuarter = quarter !== null && openColumns.quarters.has(quarter);
  if (open && quarter !== null) setView({ columns: withQuarter(openColumns, quarter, true) });
  else if (open) setView({ columns: withYear(openColumns, year, true) });
  else setView({ columns: inQuarter ? withQuarter(openColumns, quarter, false) : withYear(openColumns, year, false) });
}

function rename(ground: ActionGround, at: CellAt): boolean {
  const row = rowAt(ground, at);
  if (at.column >= ground.names || !row) return false;
  return editNames(row);
}

/** Opens the dialog of what the row is; false for rows that have no name of their own. */
export function editNames(row: PlanRow): boolean {
  if (row.kind === 'intervention') setView({ dialog: { kind: 'intervention', interventionId: row.interventionId } });
  else if (row.lineId !== null)
    setView({ dialog: { kind: 'line', lineId: row.lineId, interventionId: row.interventionId } });
  else return false;
  return true;
}

/** Space on a name; Esc; and undo while a gesture is still on its way, which waits for it first. */
function otherKey(ground: ActionGround, event: KeyboardEvent): boolean {
  // A dialog is on its way: what is typed until it has the keyboard is not meant for the cell.
  if (usePlanView.getState().dialog !== null) return true;
  const { active } = ground.range;
  const row = rowAt(ground, active);
  if (event.key === ' ' && active.column < ground.names && row && row.open !== null && !event.ctrlKey) {
    toggleRow(row, !row.open);
    return true;
  }
  if (event.key === 'Escape') {
    setView({ said: null, panelOpen: false });
    selectRange(oneCell(active));
    return true;
  }
  if (letterKey(ground, event)) return true;
  return event.key.toLowerCase() === 'z' && event.ctrlKey && !event.shiftKey && undoAfterSending();
}

/** H holds and N notes, where single letters are keys. */
function letterKey(ground: ActionGround, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || !usePreferences.getState().letterShortcuts) return false;
  const letter = event.key.toLowerCase();
  if (letter === 'h') toggleHold(ground);
  else if (letter === 'n') openNote(ground);
  else return false;
  return true;
}

function undoAfterSending(): boolean {
  if (!usePlanEdits.getState().pending.some(({ revision }) => revision === null)) return false;
  void allAnswered()
    .then(() => call('undo', {}))
    .then((result) => say(result.ok ? `Undone: ${result.value.action}` : result.error.message));
  return true;
}
