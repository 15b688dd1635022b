import { parseMoney } from '../../../../shared/domain/money/parse-money.ts';
import { repeatInto, type Table } from '../../../ui/grid/clipboard-table.ts';
import type { Rectangle } from '../../../ui/grid/grid-range.ts';
import { whyLocked, type LockSetting } from './cell-lock.ts';
import { whereOf, type CellTarget, type RejectedCell } from './cell-writes.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/*
 * Lays a table from the clipboard on the grid. Totals whose months stand beside them are stepped over: twelve months
 * copied from a workbook land in twelve months, whatever quarters stand between them. A table that holds those totals
 * itself (it was copied here, or each of them is the sum of its months) has them left out. What was pasted is never
 * changed afterwards; a closed quarter or year takes its figure as if it had been typed.
 */

/** What is under the clipboard's table: rows and columns of figures as shown, `area` counted in them. */
export interface PasteGround {
  readonly rows: readonly PlanRow[];
  readonly columns: readonly PlanColumn[];
  readonly area: Rectangle;
}

/** What the last copy from this grid held, to know it again. */
export interface OwnCopy {
  readonly text: string;
  readonly calculatedRows: readonly boolean[];
  readonly totalColumns: readonly boolean[];
}

export interface Pasted {
  readonly targets: readonly CellTarget[];
  readonly rejected: readonly RejectedCell[];
  /** Rows and columns that received something. */
  readonly height: number;
  readonly width: number;
}

export function pasteTable(table: Table, own: OwnCopy | null, ground: PasteGround, setting: LockSetting): Pasted {
  const plain = own ? withoutTotals(table, own) : withoutSums(table, ground);
  const rows = targetRows(ground, own !== null);
  const columns = targetColumns(ground);
  const laid = repeatInto(plain, { height: rows.selected, width: columns.selected });
  const found = laid.flatMap((line, r) => line.map((text, c) => readCell(text, rows.all[r], columns.all[c], setting)));
  const width = laid[0]?.length ?? 0;
  return {
    targets: found.flatMap((cell) => (cell !== null && 'amount' in cell ? [cell] : [])),
    rejected: found.flatMap((cell) => (cell !== null && 'why' in cell ? [cell] : [])),
    height: laid.length,
    width,
  };
}

/** An empty cell of the table that lands on nothing is nothing. */
function readCell(
  text: string,
  row: PlanRow | undefined,
  column: PlanColumn | undefined,
  setting: LockSetting,
): CellTarget | RejectedCell | null {
  const blank = text.trim() === '';
  if (!row || !column) return blank ? null : { where: beyond(row, column), text, why: 'There is no cell here.' };
  const why = whyLocked(row, column, setting);
  if (why !== null) return blank ? null : { where: whereOf(row, column), text, why };
  const amount = parseMoney(text);
  if (amount.ok) return { row, column, amount: amount.value };
  return { where: whereOf(row, column), text, why: whyNoAmount(text, amount.error.words) };
}

const DATE = /^\s*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}[- ][a-z]{3,9}[- ]\d{2,4}|[a-z]{3,9}[- ]\d{2,4})\s*$/i;

const whyNoAmount = (text: string, words: string): string =>
  DATE.test(text) ? `“${text.trim()}” is a date, not an amount.` : `${words}.`;

const beyond = (row: PlanRow | undefined, column: PlanColumn | undefined): string =>
  row ? `${row.name}, after the last column` : column ? `Below the last row, ${column.name}` : 'Beyond the grid';

/** `selected`: how many of them the selection covers. */
interface Along<T> {
  readonly all: readonly T[];
  readonly selected: number;
}

/** From the selection on, without totals, unless it begins on one. */
function targetColumns({ columns, area }: PasteGround): Along<PlanColumn> {
  const from = columns.slice(area.left);
  if (columns[area.left]?.totals) return { all: from, selected: area.right - area.left + 1 };
  const takes = (column: PlanColumn) => !column.totals;
  return {
    all: from.filter(takes),
    selected: columns.slice(area.left, area.right + 1).filter(takes).length,
  };
}

function targetRows({ rows, area }: PasteGround, onlyInputs: boolean): Along<PlanRow> {
  const takes = (row: PlanRow) => !onlyInputs || row.input !== null;
  return {
    all: rows.slice(area.top).filter(takes),
    selected: rows.slice(area.top, area.bottom + 1).filter(takes).length,
  };
}

function withoutTotals(table: Table, { calculatedRows, totalColumns }: OwnCopy): Table {
  const rows = table.filter((_, r) => !calculatedRows[r]);
  const kept = rows.map((line) => line.filter((_, c) => !totalColumns[c]));
  return kept.length > 0 && (kept[0]?.length ?? 0) > 0 ? kept : table;
}

/** Leaves out the columns that would land on totals, when in every row each is exactly the sum of its months there. */
function withoutSums(table: Table, { columns, area }: PasteGround): Table {
  const under = columns.slice(area.left, area.left + (table[0]?.length ?? 0));
  const totals = under.flatMap((column, c) => (column.totals && column.kind !== 'variance' ? [c] : []));
  if (totals.length === 0 || under[0]?.totals) return table;
  const amounts = table.map((line) => line.map(amountOf));
  if (!totals.every((c) => amounts.every((line) => isSum(line, c, under)))) return table;
  return table.map((line) => line.filter((_, c) => !totals.includes(c)));
}

const amountOf = (text: string): number | null => {
  const amount = parseMoney(text);
  return amount.ok ? (amount.value ?? 0) : null;
};

function isSum(amounts: readonly (number | null)[], total: number, under: readonly PlanColumn[]): boolean {
  const whole = under[total];
  let [sum, months] = [0, 0];
  for (const [c, column] of under.entries()) {
    if (!whole || column.totals || column.from < whole.from || column.from >= whole.from + whole.count) continue;
    if (amounts[c] === null) return false;
    sum += amounts[c] ?? 0;
    months += column.count;
  }
  return months === whole?.count && sum === amounts[total];
}
