import { err, ok, type Result } from '../../../../shared/base/result.ts';
import { pence, type Pence } from '../../../../shared/domain/money/pence.ts';
import type { BudgetEdit } from '../../../../shared/domain/plan/plan-figures.ts';
import type { ProfileMonth } from '../../../../shared/domain/profiles/profile-months.ts';
import { respread } from '../../../../shared/domain/profiles/respread.ts';
import { whyLocked, type CellSetting, type LockSetting } from './cell-lock.ts';
import type { PlanColumn } from './plan-columns.ts';
import type { PlanRow } from './plan-row.ts';

/** An amount on its way into a cell: a month takes it, a quarter or year spreads it over its open months. */
export interface CellTarget {
  readonly row: PlanRow;
  readonly column: PlanColumn;
  readonly amount: Pence | null;
}

/** A cell that will not take what was meant for it. */
export interface RejectedCell {
  /** `Navigators contract, Sep 2023`. */
  readonly where: string;
  readonly text: string;
  readonly why: string;
}

export interface CellWrites {
  readonly edits: readonly BudgetEdit[];
  readonly rejected: readonly RejectedCell[];
}

export const whereOf = (row: PlanRow, column: PlanColumn): string => `${row.name}, ${column.name}`;

/** What typing, pasting or filling these cells changes, and which of them cannot be changed. */
export function writesOf(targets: readonly CellTarget[], setting: LockSetting): CellWrites {
  const edits: BudgetEdit[] = [];
  const rejected: RejectedCell[] = [];
  for (const target of targets) {
    const why = whyLocked(target.row, target.column, setting);
    const written = why === null ? editsOf(target, setting) : err(why);
    if (written.ok) edits.push(...written.value);
    else
      rejected.push({
        where: whereOf(target.row, target.column),
        text: textOf(target.amount),
        why: written.error.replace(/[^.]$/, '$&.'),
      });
  }
  return { edits, rejected };
}

const textOf = (amount: Pence | null): string => (amount === null ? 'nothing' : poundsText(amount));

/** An amount as spreadsheets read it whatever their settings: `-1234.56`, without commas. Exact. */
export function poundsText(amount: number): string {
  const size = Math.abs(amount);
  const pennies = size % 100;
  const whole = String((size - pennies) / 100);
  const text = pennies === 0 ? whole : `${whole}.${String(pennies).padStart(2, '0')}`;
  return amount < 0 ? `-${text}` : text;
}

/** The months of a column that can still be typed in, from 0. */
export function openMonths({ from, count }: PlanColumn, { openFrom, view }: CellSetting): number[] {
  const first = view === 'forecast' ? Math.max(from, openFrom) : from;
  return Array.from({ length: from + count - first }, (_, i) => first + i);
}

/** The months that a cell's amount goes into; or, in words, why held months leave no way. */
function editsOf({ row, column, amount }: CellTarget, setting: CellSetting): Result<BudgetEdit[], string> {
  const { input } = row;
  if (input === null) return ok([]);
  const months = openMonths(column, setting);
  const rest = amount === null ? null : pence(amount - lockedPart(row, column, setting));
  const spreadOut =
    column.kind === 'month'
      ? ok([rest])
      : respread(
          rest,
          months.map((month) => profileMonth(row, month)),
        );
  if (!spreadOut.ok) return spreadOut;
  return ok(months.map((month, i) => ({ ...input, month, amount: spreadOut.value[i] ?? null })));
}

/** A month of a row as profiles see it. */
export const profileMonth = (row: PlanRow, month: number): ProfileMonth => ({
  amount: budgetAt(row, month),
  held: row.marks.held.has(month),
});

const budgetAt = ({ figures }: PlanRow, month: number): Pence | null =>
  figures.entered[month] === 0 ? null : pence(figures.budget[month] ?? 0);

/** Months that are actual keep what they have: only the rest of a total is spread. */
function lockedPart(row: PlanRow, { from, count }: PlanColumn, { openFrom, view }: CellSetting): number {
  if (view !== 'forecast') return 0;
  const to = Math.min(from + count, openFrom);
  let sum = 0;
  for (let month = from; month < to; month += 1) sum += row.figures.actual[month] ?? 0;
  return sum;
}
