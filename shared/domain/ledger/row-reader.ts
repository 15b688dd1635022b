import type { CellReadings, Reading } from './cell-readings.ts';
import type { FileRows } from './file-rows.ts';
import { LEDGER_FIELDS, type LedgerField, type LedgerMapping } from './ledger-types.ts';
import type { PlanYears } from './period-evidence.ts';
import { codeInYear, codeNearDay, codeOfDay, codeOfWritten, type PeriodCode } from './posting.ts';
import type { WrittenPeriod } from './read-period.ts';
import type { ReasonCode } from './reasons.ts';
import { CELL, type RowBlock } from './row-block.ts';
import type { SheetLayout } from './sheet-layout.ts';

/** Why a row has no amount or no posting, and the field whose cell is to blame. */
export interface RowProblem {
  readonly code: ReasonCode;
  readonly field: LedgerField;
}

const SLOT: Readonly<Record<LedgerField, number>> = Object.fromEntries(
  LEDGER_FIELDS.map((field, slot) => [field, slot]),
) as Record<LedgerField, number>;
const NO_CELL = -1;

/** One row of a sheet at a time: the cells of its mapped columns, and what they say. */
export class RowReader {
  /** What `posting` and `amount` found wrong; null when nothing. */
  problem: RowProblem | null = null;
  /** The day that `posting` read; null when the row has a period alone. */
  day: number | null = null;

  readonly #readings: CellReadings;
  readonly #layout: SheetLayout;
  readonly #mapping: LedgerMapping;
  readonly #plan: PlanYears;
  readonly #slotOfColumn: Int8Array;
  readonly #cells = new Int32Array(LEDGER_FIELDS.length);
  #block: RowBlock | null = null;

  constructor(readings: CellReadings, layout: SheetLayout, mapping: LedgerMapping, plan: PlanYears) {
    this.#readings = readings;
    this.#layout = layout;
    this.#mapping = mapping;
    this.#plan = plan;
    this.#slotOfColumn = new Int8Array(Math.max(0, ...[...layout.columns.values()].map((h) => h.column)) + 1).fill(NO_CELL);
    for (const [field, { column }] of layout.columns) this.#slotOfColumn[column] = SLOT[field];
  }

  moveTo(block: RowBlock, row: number): void {
    this.#block = block;
    this.#cells.fill(NO_CELL);
    const end = block.cellStart[row + 1] ?? 0;
    for (let cell = block.cellStart[row] ?? 0; cell < end; cell++) {
      const slot = this.#slotOfColumn[block.column[cell] ?? 0] ?? NO_CELL;
      if (slot !== NO_CELL) this.#cells[slot] = cell;
    }
  }

  /** The cell of a field in the row's block; null when the row has none. */
  cellOf(field: LedgerField): number | null {
    const cell = this.#cells[SLOT[field]] ?? NO_CELL;
    return cell === NO_CELL ? null : cell;
  }

  /** Pence, spend positive; null when blank or not to be read: then `problem` says which. */
  amount(): number | null {
    this.problem = null;
    if (this.#layout.columns.has('amount')) {
      const amount = this.#money('amount');
      return amount !== null && this.#mapping.sign === 'debits negative' ? -amount : amount;
    }
    const debit = this.#money('debit');
    if (this.problem !== null) return null;
    const credit = this.#money('credit');
    if (this.problem !== null || (debit === null && credit === null)) return null;
    return (debit ?? 0) - (this.#mapping.sign === 'debits negative' ? -1 : 1) * (credit ?? 0);
  }

  /** The period the row belongs to, its own before its date's; null when neither can be had: `problem` then says why. */
  posting(): PeriodCode | null {
    this.problem = null;
    const day = this.#reading('date', (kind, value) => this.#readings.day(kind, value, this.#layout.monthFirst));
    this.day = typeof day === 'number' ? day : null;
    const written = this.#reading('period', (kind, value) => this.#readings.period(kind, value));
    if (written !== null) return this.#fromPeriod(written);
    if (this.day !== null) return codeOfDay(this.day);
    if (day !== null) this.#blame('date', day === 'error' ? 'error-cell' : 'unreadable-date');
    return null;
  }

  #fromPeriod(written: Exclude<Reading<WrittenPeriod>, null>): PeriodCode | null {
    if (typeof written === 'string') return this.#blame('period', written === 'error' ? 'error-cell' : 'unreadable-period');
    if (written.year !== null)
      return codeOfWritten(written, this.#mapping.periodReading) ?? this.#blame('period', 'unreadable-period');
    if (this.day !== null) return codeNearDay(written, this.day);
    const year = this.#layout.year ?? (this.#plan.count === 1 ? this.#plan.first : null);
    return year === null ? this.#blame('period', 'period-without-year') : codeInYear(written, year);
  }

  #money(field: LedgerField): number | null {
    const amount = this.#reading(field, (kind, value) => this.#readings.amount(kind, value));
    if (amount === null || typeof amount === 'number') return amount;
    return this.#blame(field, AMOUNT_PROBLEMS[amount]);
  }

  #reading<T>(field: LedgerField, read: (kind: number, value: number) => Reading<T>): Reading<T> {
    const cell = this.#cells[SLOT[field]] ?? NO_CELL;
    if (cell === NO_CELL || this.#block === null) return null;
    return read(this.#block.kind[cell] ?? 0, this.#block.value[cell] ?? 0);
  }

  #blame(field: LedgerField, code: ReasonCode): null {
    this.problem = { code, field };
    return null;
  }
}

const AMOUNT_PROBLEMS = {
  unreadable: 'unreadable-amount',
  fraction: 'fraction-of-a-penny',
  error: 'error-cell',
} as const satisfies Record<string, ReasonCode>;

/** How many cells of a row hold something other than spaces. */
export function filledCells(file: FileRows, block: RowBlock, row: number): number {
  let filled = 0;
  for (let cell = block.cellStart[row] ?? 0; cell < (block.cellStart[row + 1] ?? 0); cell++)
    if (block.kind[cell] !== CELL.text || (file.texts[block.value[cell] ?? 0] ?? '').trim() !== '') filled += 1;
  return filled;
}
