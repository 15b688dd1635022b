import type { CellReadings, Reading } from './cell-readings.ts';
import type { FileRows } from './file-rows.ts';
import { TEXT_FIELDS, type StringPool } from './ledger-rows.ts';
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
const TEXT_SLOTS = TEXT_FIELDS.map((field) => SLOT[field]);
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
  readonly #hasAmount: boolean;
  readonly #slotOfColumn: Int8Array;
  readonly #cells = new Int32Array(LEDGER_FIELDS.length);
  #block: RowBlock | null = null;

  constructor(readings: CellReadings, layout: SheetLayout, mapping: LedgerMapping, plan: PlanYears) {
    this.#readings = readings;
    this.#layout = layout;
    this.#mapping = mapping;
    this.#plan = plan;
    this.#hasAmount = layout.columns.has('amount');
    this.#slotOfColumn = new Int8Array(Math.max(0, ...[...layout.columns.values()].map((h) => h.column)) + 1).fill(
      NO_CELL,
    );
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

  /** Writes the numbers of the row's texts, in the order of `TEXT_FIELDS`. */
  takeTexts(strings: StringPool, into: Uint32Array): void {
    for (let i = 0; i < TEXT_SLOTS.length; i++) {
      const cell = this.#cells[TEXT_SLOTS[i] ?? 0] ?? NO_CELL;
      const block = this.#block;
      into[i] = cell === NO_CELL || !block ? 0 : strings.ofCell(block.kind[cell] ?? 0, block.value[cell] ?? 0);
    }
  }

  /** Pence, spend positive; null when blank or not to be read: then `problem` says which. */
  amount(): number | null {
    this.problem = null;
    const sign = this.#mapping.sign === 'debits negative' ? -1 : 1;
    if (this.#hasAmount) {
      const amount = this.#money(SLOT.amount);
      return amount === null || amount === 0 ? amount : amount * sign;
    }
    const debit = this.#money(SLOT.debit);
    if (this.problem !== null) return null;
    const credit = this.#money(SLOT.credit);
    if (this.problem !== null || (debit === null && credit === null)) return null;
    return (debit ?? 0) - sign * (credit ?? 0);
  }

  /** The period the row belongs to, its own before its date's; null when neither can be had: `problem` then says why. */
  posting(): PeriodCode | null {
    this.problem = null;
    const day = this.#readDay();
    this.day = typeof day === 'number' ? day : null;
    const written = this.#readPeriodIn(SLOT.period);
    if (written !== null) return this.#fromPeriod(written);
    if (this.day !== null) return codeOfDay(this.day);
    if (day === 'unreadable') return this.#monthInDate() ?? this.#blame(SLOT.date, 'unreadable-date');
    return day === null ? null : this.#blame(SLOT.date, 'error-cell');
  }

  /** `Apr-24` in the column of dates: a month, which is as good as a period. */
  #monthInDate(): PeriodCode | null {
    const written = this.#readPeriodIn(SLOT.date);
    const isMonth = written !== null && typeof written !== 'string' && written.says === 'month';
    return isMonth ? codeOfWritten(written, this.#mapping.periodReading) : null;
  }

  #fromPeriod(written: Exclude<Reading<WrittenPeriod>, null>): PeriodCode | null {
    if (typeof written === 'string')
      return this.#blame(SLOT.period, written === 'error' ? 'error-cell' : 'unreadable-period');
    if (written.year !== null)
      return codeOfWritten(written, this.#mapping.periodReading) ?? this.#blame(SLOT.period, 'unreadable-period');
    if (this.day !== null) return codeNearDay(written, this.day);
    const year = this.#layout.year ?? (this.#plan.count === 1 ? this.#plan.first : null);
    return year === null ? this.#blame(SLOT.period, 'period-without-year') : codeInYear(written, year);
  }

  #readDay(): Reading<number> {
    const cell = this.#cells[SLOT.date] ?? NO_CELL;
    if (cell === NO_CELL || this.#block === null) return null;
    return this.#readings.day(this.#block.kind[cell] ?? 0, this.#block.value[cell] ?? 0, this.#layout.monthFirst);
  }

  #readPeriodIn(slot: number): Reading<WrittenPeriod> {
    const cell = this.#cells[slot] ?? NO_CELL;
    if (cell === NO_CELL || this.#block === null) return null;
    return this.#readings.period(this.#block.kind[cell] ?? 0, this.#block.value[cell] ?? 0);
  }

  #money(slot: number): number | null {
    const cell = this.#cells[slot] ?? NO_CELL;
    if (cell === NO_CELL || this.#block === null) return null;
    const { kind, value } = this.#block;
    const amount = this.#readings.amount(kind[cell] ?? 0, value[cell] ?? 0, this.#layout.commaDecimals);
    if (amount === null || typeof amount === 'number') return amount;
    return this.#blame(slot, AMOUNT_PROBLEMS[amount]);
  }

  #blame(slot: number, code: ReasonCode): null {
    this.problem = { code, field: LEDGER_FIELDS[slot] ?? 'amount' };
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
