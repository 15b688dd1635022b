import { CELL, type RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import type { ReadBudget } from './read-budget.ts';
import type { TextTable } from './text-table.ts';

/** Rows of thousands of columns end a block early, so that a block stays some megabytes. */
const MOST_CELLS = 256 * 1024;

/** Texts that cells refer to by number. */
export interface TextLookup {
  /** Index in the file's table by reference, plus 2; 0 where it is not known yet. Grows: ask for it anew each time. */
  known: Float64Array;
  /** As `known`, found out now. */
  find(reference: number): number;
}

/** The looked-up text is empty: the cell holds nothing. */
export const BLANK = 1;
/** Added to an index: the text is not the cell's content but says what is wrong with it. */
export const AS_ERROR = 2 ** 40;

const NO_REFERENCES: TextLookup = {
  known: new Float64Array(0),
  find: (reference) => {
    throw new Error(`no text has the number ${reference}`);
  },
};

/** Gathers cells and rows into a block. Rows are begun, filled in column order and ended; empty ones leave no trace. */
export class BlockBuilder {
  readonly #texts: TextTable;
  readonly #budget: ReadBudget;
  readonly #rowsPerBlock: number;
  readonly #lookUp: TextLookup;
  #rows = 0;
  #rowNumbers: Uint32Array<ArrayBuffer>;
  #cellStart: Uint32Array<ArrayBuffer>;
  #cells = 0;
  #column = new Uint16Array(1024);
  #kind = new Uint8Array(1024);
  #value = new Float64Array(1024);
  #ordered = true;
  /** Cells whose text is still to be looked up; their value is the reference. */
  #pending = new Uint32Array(1024);
  #pendingCount = 0;
  /** The highest reference among them, -1 when there is none: what has to be readable before `take`. */
  highestReference = -1;
  /** The block is to be taken before more rows are begun. */
  full = false;

  constructor(texts: TextTable, budget: ReadBudget, rowsPerBlock: number, lookUp: TextLookup = NO_REFERENCES) {
    this.#texts = texts;
    this.#budget = budget;
    this.#rowsPerBlock = rowsPerBlock;
    this.#lookUp = lookUp;
    this.#rowNumbers = new Uint32Array(rowsPerBlock);
    this.#cellStart = new Uint32Array(rowsPerBlock + 1);
  }

  get rows(): number {
    return this.#rows;
  }

  add(column: number, kind: number, value: number): void {
    const at = this.#cells;
    if (at === this.#column.length) this.#grow();
    if (at > this.#cellStart[this.#rows]! && this.#column[at - 1]! >= column) this.#ordered = false;
    this.#column[at] = column;
    this.#kind[at] = kind;
    this.#value[at] = value;
    this.#cells = at + 1;
  }

  /** A cell whose text is named by a number; unless a block had it before, it is looked up when this one is taken. */
  addReference(column: number, reference: number): void {
    const { known } = this.#lookUp;
    const found = reference < known.length ? known[reference]! : 0;
    if (found > BLANK && found < AS_ERROR) {
      this.add(column, CELL.text, found - 2);
      return;
    }
    if (this.#pendingCount === this.#pending.length) this.#pending = doubled(this.#pending);
    this.#pending[this.#pendingCount] = this.#cells;
    this.#pendingCount += 1;
    if (reference > this.highestReference) this.highestReference = reference;
    this.add(column, CELL.text, reference);
  }

  addError(column: number, words: string): void {
    this.add(column, CELL.error, this.#texts.internText(words));
  }

  /** Forgets the cells of a row that was not ended. */
  dropRow(): void {
    this.#cells = this.#cellStart[this.#rows]!;
    this.#ordered = true;
  }

  /** Ends a row. Returns false, keeping nothing of it, when a column occurs twice in it. */
  endRow(rowNumber: number): boolean {
    const start = this.#cellStart[this.#rows]!;
    if (this.#cells === start) return true;
    if (!this.#ordered && !this.#sortRow(start)) return false;
    this.#rowNumbers[this.#rows] = rowNumber;
    this.#rows += 1;
    this.#cellStart[this.#rows] = this.#cells;
    this.full = this.#rows >= this.#rowsPerBlock || this.#cells >= MOST_CELLS;
    return true;
  }

  /** The block, with its texts looked up; the builder is empty afterwards. `lastRow` as the block is to say it. */
  take(sheet: number, lastRow: number): RowBlock {
    this.#budget.cells(this.#cells);
    if (this.#resolve()) this.#closeGaps();
    const firstText = this.#texts.firstText;
    const block = {
      sheet,
      rowCount: this.#rows,
      rowNumbers: this.#rowNumbers.slice(0, this.#rows),
      lastRow,
      cellStart: this.#cellStart.slice(0, this.#rows + 1),
      column: this.#column.slice(0, this.#cells),
      kind: this.#kind.slice(0, this.#cells),
      value: this.#value.slice(0, this.#cells),
      texts: this.#texts.takeNew(),
      firstText,
    };
    this.#rows = 0;
    this.#cells = 0;
    this.#cellStart[0] = 0;
    this.full = false;
    return block;
  }

  /** Looks up what is pending. Returns whether any of it is blank; such cells get the kind 0. */
  #resolve(): boolean {
    let blank = false;
    for (let pending = 0; pending < this.#pendingCount; pending += 1) {
      const at = this.#pending[pending]!;
      const found = this.#lookUp.find(this.#value[at]!);
      const error = found >= AS_ERROR;
      this.#kind[at] = found === BLANK ? 0 : error ? CELL.error : CELL.text;
      this.#value[at] = error ? found - AS_ERROR - 2 : found - 2;
      if (found === BLANK) blank = true;
    }
    this.#pendingCount = 0;
    this.highestReference = -1;
    return blank;
  }

  /** Closes the gaps that blank texts leave, and rows of nothing else. */
  #closeGaps(): void {
    let kept = 0;
    let rows = 0;
    for (let row = 0; row < this.#rows; row += 1) {
      // `rows` never runs ahead of `row`, so no start is overwritten before it is read.
      const end = this.#cellStart[row + 1]!;
      const first = kept;
      for (let at = this.#cellStart[row]!; at < end; at += 1) if (this.#kind[at] !== 0) this.#move(at, kept++);
      this.#cellStart[rows] = first;
      this.#rowNumbers[rows] = this.#rowNumbers[row]!;
      if (kept > first) rows += 1;
    }
    this.#cellStart[rows] = kept;
    this.#rows = rows;
    this.#cells = kept;
  }

  #move(from: number, to: number): void {
    this.#column[to] = this.#column[from]!;
    this.#kind[to] = this.#kind[from]!;
    this.#value[to] = this.#value[from]!;
  }

  #sortRow(start: number): boolean {
    const order = Array.from({ length: this.#cells - start }, (_, index) => start + index);
    order.sort((a, b) => this.#column[a]! - this.#column[b]!);
    for (let pending = this.#pendingCount - 1; pending >= 0 && this.#pending[pending]! >= start; pending -= 1) {
      this.#pending[pending] = start + order.indexOf(this.#pending[pending]!);
    }
    const cells = order.map((at) => [this.#column[at]!, this.#kind[at]!, this.#value[at]!] as const);
    cells.forEach(([column, kind, value], index) => {
      this.#column[start + index] = column;
      this.#kind[start + index] = kind;
      this.#value[start + index] = value;
    });
    this.#ordered = true;
    return cells.every(([column], index) => index === 0 || column !== cells[index - 1]![0]);
  }

  #grow(): void {
    this.#column = doubled(this.#column);
    this.#kind = doubled(this.#kind);
    this.#value = doubled(this.#value);
  }
}

function doubled<T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T): T {
  const wider = new (array.constructor as new (length: number) => T)(array.length * 2);
  wider.set(array);
  return wider;
}
