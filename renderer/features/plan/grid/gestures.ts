import type { BudgetEdit } from '../../../../shared/domain/plan/plan-figures.ts';
import { readTable, writeTable } from '../../../ui/grid/clipboard-table.ts';
import { contains, rectangleOf, type CellAt, type GridRange, type Rectangle } from '../../../ui/grid/grid-range.ts';
import { announce } from '../../../ui/announcer.tsx';
import { readEntry } from '../model/cell-entry-targets.ts';
import type { LockSetting } from '../model/cell-lock.ts';
import { valueOf } from '../model/cell-value.ts';
import { openMonths, poundsText, whereOf, writesOf, type CellTarget } from '../model/cell-writes.ts';
import { blockTargets, fillTargets, selectedTargets } from '../model/fill.ts';
import { pasteTable, type OwnCopy, type PasteGround } from '../model/paste.ts';
import type { PlanColumn } from '../model/plan-columns.ts';
import type { PlanRow } from '../model/plan-row.ts';
import { applyEdits } from '../state/plan-edits.ts';
import { setView, type Refused } from '../state/plan-view.ts';

/** What the grid's gestures do to the plan. Each is one action of the history, and one undo. */
export interface GestureGround {
  readonly rows: readonly PlanRow[];
  readonly columns: readonly PlanColumn[];
  /** How many columns of names stand before the figures. */
  readonly names: number;
  readonly range: GridRange;
  readonly setting: LockSetting;
}

/** The selection in figures: null when it holds names alone. */
export function pasteGround({ rows, columns, names, range }: GestureGround): PasteGround | null {
  const { top, bottom, left, right } = rectangleOf(range);
  if (right < names) return null;
  return { rows, columns, area: { top, bottom, left: Math.max(0, left - names), right: right - names } };
}

export const cellAt = ({ rows, columns, names }: GestureGround, { row, column }: CellAt) => {
  const [found, of] = [rows[row], columns[column - names]];
  return found && of ? { row: found, column: of } : null;
};

/** Says what happened: beside the figures, and aloud. */
export function say(words: string): void {
  setView({ said: words });
  announce(words);
}

const count = (n: number, one: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : `${one}s`}`;

/** Text typed into the active cell, or with `all` into every cell of the selection; answers why not, in words. */
export function enter(ground: GestureGround, text: string, all: boolean): string | null {
  const active = cellAt(ground, ground.range.active);
  const area = pasteGround(ground);
  const places = all && area ? selectedTargets(area) : active ? [active] : [];
  const read = readEntry(text, places, ground.setting);
  if (!read.ok) return read.why;
  const { edits, rejected } = writesOf(read.targets, ground.setting);
  const first = rejected[0];
  if (first && rejected.length === places.length) return first.why;
  const changed = realChanges(edits, ground);
  if (changed.length === 0) return null;
  applyEdits(changed, entryAction(read.targets));
  tellSpread(ground, read.targets);
  return null;
}

/** Setting a month to what it holds is no change and no action. */
function realChanges(edits: readonly BudgetEdit[], { setting }: GestureGround): BudgetEdit[] {
  const { cells, rowOf, months } = setting.sheet.figures;
  return edits.filter(({ lineId, sourceId, month, amount }) => {
    const at = (rowOf(lineId, sourceId) ?? 0) * months.length + month;
    const now = cells.draftEntered[at] === 0 ? null : cells.draft[at];
    return now !== amount;
  });
}

function entryAction(targets: readonly CellTarget[]): string {
  const [first] = targets;
  if (!first || targets.length > 1) return `Set ${count(targets.length, 'cell')}`;
  const verb = first.column.kind === 'month' ? 'Set' : 'Spread';
  return `${verb} ${whereOf(first.row, first.column)}`;
}

function tellSpread({ setting }: GestureGround, targets: readonly CellTarget[]): void {
  const [first] = targets;
  if (!first || targets.length > 1 || first.column.kind === 'month') return;
  const months = openMonths(first.column, setting).length;
  // Said once the cursor has moved on: a moved selection ends what was said before.
  queueMicrotask(() => say(`Spread over ${count(months, 'open month')} of ${first.column.name}.`));
}

/** Empties the selected cells that can be typed in; says what stayed. */
export function clear(ground: GestureGround, verb = 'Empty'): void {
  const area = pasteGround(ground);
  if (!area) return;
  const targets = selectedTargets(area).map((place) => ({ ...place, amount: null }));
  const { edits, rejected } = writesOf(targets, ground.setting);
  const changed = realChanges(edits, ground);
  const cells = targets.length - rejected.length;
  if (changed.length > 0) applyEdits(changed, `${verb} ${actionCells(targets, cells)}`);
  const stayed = rejected.length > 0 ? ` ${count(rejected.length, 'locked cell')} stayed.` : '';
  say(changed.length > 0 ? `Emptied ${count(cells, 'cell')}: not entered.${stayed}` : `Nothing to empty.${stayed}`);
}

const actionCells = (targets: readonly CellTarget[], cells: number): string => {
  const [only] = targets;
  return cells === 1 && targets.length === 1 && only ? whereOf(only.row, only.column) : count(cells, 'cell');
};

export function fill(ground: GestureGround, direction: 'down' | 'right'): void {
  const area = pasteGround(ground);
  if (!area) return;
  const targets = fillTargets(direction, area, ground.setting);
  const { edits, rejected } = writesOf(targets, ground.setting);
  if (targets.length === 0) return say('Nothing to fill: select the cells to fill first.');
  finish({ edits, rejected, action: `Fill ${direction} ${count(targets.length, 'cell')}`, verb: 'Fill' }, ground);
}

/** The selection from the block within it that its corner was dragged from. */
export function fillBlock(ground: GestureGround, block: Rectangle): void {
  const area = pasteGround(ground);
  if (!area) return;
  const figures = { ...block, left: Math.max(0, block.left - ground.names), right: block.right - ground.names };
  const targets = blockTargets(figures, area, ground.setting);
  if (targets.length === 0) return say('Nothing to fill: select the cells to fill first.');
  const { edits, rejected } = writesOf(targets, ground.setting);
  finish({ edits, rejected, action: `Fill ${count(targets.length, 'cell')}`, verb: 'Fill' }, ground);
}

function finish(gesture: Refused, ground: GestureGround): void {
  const changed = realChanges(gesture.edits, ground);
  if (gesture.rejected.length > 0) return setView({ refused: { ...gesture, edits: changed } });
  if (changed.length === 0) return say('Nothing changed: the figures are the same.');
  applyEdits(changed, gesture.action);
  say(`${gesture.action}.`);
}

/** The user chose to write what can be written. */
export function writeTheRest({ edits, action }: Refused): void {
  setView({ refused: null });
  if (edits.length > 0) applyEdits(edits, action);
  say(`${action}: the cells named were left as they were.`);
}

/** What was last copied from here, to know it again when it is pasted. */
let ownCopy: OwnCopy | null = null;

export function copy(ground: GestureGround): string {
  const { top, bottom, left, right } = rectangleOf(ground.range);
  const rows = ground.rows.slice(top, bottom + 1);
  const columns = Array.from({ length: right - left + 1 }, (_, i) => left + i);
  const text = writeTable(rows.map((row) => columns.map((column) => copyText(ground, row, column))));
  ownCopy = {
    text,
    calculatedRows: rows.map((row) => row.input === null),
    totalColumns: columns.map((column) => ground.columns[column - ground.names]?.totals ?? true),
  };
  say(`Copied ${rows.length} × ${columns.length}.`);
  return text;
}

function copyText({ columns, names, setting }: GestureGround, row: PlanRow, at: number): string {
  const column = columns[at - names];
  if (!column) return at === 0 ? [row.code, row.name].filter(Boolean).join(' ') : row.source;
  const value = valueOf(row, column, setting.view, setting.openFrom);
  return value === null ? '' : poundsText(value);
}

export function cut(ground: GestureGround): string {
  const text = copy(ground);
  clear(ground, 'Cut');
  return text;
}

export function paste(ground: GestureGround, text: string): void {
  const area = pasteGround(ground);
  if (text === '') return say('Nothing on the clipboard that is text.');
  if (!area || ground.range.active.column < ground.names)
    return say('Figures are pasted into cells of figures: choose the first one.');
  const table = readTable(text);
  const own = ownCopy?.text.replace(/\r/g, '') === text.replace(/\r/g, '') ? ownCopy : null;
  const pasted = pasteTable(table, own, area, ground.setting);
  const { edits, rejected } = writesOf(pasted.targets, ground.setting);
  const [only] = pasted.targets;
  const single = pasted.targets.length === 1 && only ? `Paste ${whereOf(only.row, only.column)}` : null;
  selectPasted(ground, pasted.targets);
  finish(
    {
      edits,
      rejected: [...pasted.rejected, ...rejected],
      action: single ?? `Paste ${pasted.height} × ${pasted.width} cells`,
      verb: 'Paste',
    },
    ground,
  );
}

/** What was pasted is selected afterwards, as a spreadsheet does. */
function selectPasted({ rows, columns, names, range }: GestureGround, targets: readonly CellTarget[]): void {
  const [first, last] = [targets[0], targets.at(-1)];
  if (!first || !last) return;
  const head = { row: rows.indexOf(last.row), column: names + columns.indexOf(last.column) };
  const anchor = { row: rows.indexOf(first.row), column: names + columns.indexOf(first.column) };
  const area = rectangleOf({ anchor, head });
  setView({ range: { anchor, head, active: contains(area, range.active) ? range.active : anchor } });
}
