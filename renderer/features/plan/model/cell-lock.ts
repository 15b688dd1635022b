import { monthName } from '../../../../shared/domain/calendar/month.ts';
import { numberOfPeriod, type Period } from '../../../../shared/domain/calendar/period.ts';
import { MONTHS_IN_YEAR } from '../../../../shared/domain/calendar/month.ts';
import type { PlanColumn, PlanView } from './plan-columns.ts';
import { TOTAL_KINDS, type PlanRow } from './plan-row.ts';
import type { PlanSheet } from './plan-sheet.ts';

/** What decides, besides the cell itself, how it is shown and whether it can be typed in; seldom changes. */
export interface CellSetting {
  readonly view: PlanView;
  /** The first month that the ledger has not reached, from 0. */
  readonly openFrom: number;
  readonly readOnly: boolean;
}

export interface LockSetting extends CellSetting {
  readonly sheet: PlanSheet;
  /** Who holds the plan, when it is open for reading only. */
  readonly heldBy: string | null;
}

/** The cheap half, asked of every cell drawn: whether a budget can be typed here. */
export function isEditable(row: PlanRow, column: PlanColumn, setting: CellSetting): boolean {
  if (row.input === null || setting.readOnly || column.kind === 'variance') return false;
  if (setting.view === 'budget') return true;
  return setting.view === 'forecast' && column.span !== 'actual';
}

const periodName = (period: Period): string => `P${String(numberOfPeriod(period)).padStart(2, '0')}`;

/** Why a cell cannot be typed in, in words; null when it can. */
export function whyLocked(row: PlanRow, column: PlanColumn, setting: LockSetting): string | null {
  if (isEditable(row, column, setting)) return null;
  if (setting.readOnly) return readingOnly(setting.heldBy);
  if (column.kind === 'variance') return 'Calculated: budget − forecast. Positive is an underspend.';
  const calculated = whyCalculated(row);
  if (setting.view === 'budget') return calculated ?? noBudget(row);
  if (setting.view === 'actual' || column.span === 'actual') return actualWords(column, setting);
  return calculated ?? noBudget(row);
}

const readingOnly = (holder: string | null): string =>
  holder ? `Locked: ${holder} has this plan open for writing.` : 'Locked: this plan is open for reading only.';

function whyCalculated(row: PlanRow): string | null {
  if (row.kind === 'uncoded') return 'Ledger rows without a home. Give them one in the ledger.';
  if (TOTAL_KINDS.has(row.kind)) return 'Calculated: a total of the rows above.';
  if (row.kind === 'line' && row.children.length > 0)
    return `Calculated: the sum of ${row.children.length} sources. Open the line to edit each.`;
  if (row.children.length > 0) return `Calculated: the sum of the ${row.children.length} rows beneath it.`;
  return row.kind === 'theme' || row.kind === 'intervention' ? 'No lines yet. Add a line to budget here.' : null;
}

const noBudget = (row: PlanRow): string =>
  row.sourceId === null
    ? 'No source pays for this line yet.'
    : 'The ledger charged this source, but it has no budget for the line.';

function actualWords(column: PlanColumn, { sheet, view }: LockSetting): string {
  const { actualsTo } = sheet.document.ledger;
  if (actualsTo === null) return 'Actual, read only. The ledger is empty.';
  if (view === 'actual' && column.from >= sheet.figures.openFrom)
    return 'Read only. The ledger has not come so far yet.';
  const last = sheet.figures.months[sheet.figures.openFrom - 1];
  return `Actual. Locked because the ledger has reached ${periodName(actualsTo)}${last ? `, ${monthName(last)}` : ''}.`;
}

/** `P06` for a month, `P04 to P06` for several. */
export function periodsOf({ from, count }: PlanColumn): string {
  const name = (month: number) => `P${String((month % MONTHS_IN_YEAR) + 1).padStart(2, '0')}`;
  return count === 1 ? name(from) : `${name(from)} to ${name(from + count - 1)}`;
}
