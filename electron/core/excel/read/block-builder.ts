import { CELL, type RowBlock } from '../../../../shared/domain/ledger/row-block.ts';
import type { ReadBudget } from './read-budget.ts';
import type { TextTable } from './text-table.ts';

/** Rows of thousands of columns end a block early, so that a block stays some megabytes. */
const MOST_CELLS = 256 * 1024;

/** Looks up a text that a cell refers to by number: its index in the file's table, or `BLANK`. */
export type TextLookup = (reference: number) => number;

/** The looked-up text is empty: the cell holds nothing. */
export const BLANK = -1;
/** Added to an index: the text is not the cell's content but says what is wrong with it. */
export const AS_ERROR = 2 ** 40;

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
  /** The block is to be taken before more rows are begun. */
  full = false;

  constructor(texts: TextTable, budget: ReadBudget, rowsPerBlock: number, lookUp: TextLookup) {
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

  /** A cell whose text is named by a number and looked up when the block is taken. */
  addReference(column: number, reference: number): void {
    this.add(column, CELL.text, -1 - reference);
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

  /** The highest reference among the cells, -1 when there is none: what has to be readable before `take`. */
  highestReference(): number {
    let lowest = 0;
    for (let at = 0; at < this.#cells; at += 1) if (this.#value[at]! < lowest && this.#kind[at] === CELL.text) lowest = this.#value[at]!;
    return -lowest - 1;
  }

  /** The block, with its texts looked up; the builder is empty afterwards. */
  take(sheet: number): RowBlock {
    this.#budget.cells(this.#cells);
    this.#resolve();
    const firstText = this.#texts.firstText;
    const block = {
      sheet,
      rowCount: this.#rows,
      rowNumbers: this.#rowNumbers.slice(0, this.#rows),
      cellStart: this.#cellStart.slice(0, this.#rows + 1),
      column: this.#column.slice(0, this.#cells),
      kind: this.#kind.slice(0, this.#cells),
      value: this.#value.slice(0, this.#cells),
      texts: this.#texts.takeNew(),
      firstText,
    };
    this.#rows = 0;
    this.#cells = 0;
    this.full = false;
    return block;
  }

  /** Looks up references, and closes the gaps that blank texts and rows of nothing else leave. */
  #resolve(): void {
    let kept = 0;
    let rows = 0;
    for (let row = 0; row < this.#rows; row += 1) {
      const end = this.#cellStart[row + 1]!;
      const first = kept;
      for (let at = this.#cellStart[row]!; at < end; at += 1) kept += this.#keep(at, kept);
      this.#cellStart[rows] = first;
      this.#rowNumbers[rows] = this.#rowNumbers[row]!;
      if (kept > first) rows += 1;
    }
    // cellStart[row] is read before it can be overwritten: `rows` never runs ahead of `row`.
    this.#cellStart[rows] = kept;
    this.#cellStart[0] = 0;
    this.#rows = rows;
    this.#cells = kept;
  }

  /** Moves the cell at `at` to `to`; 0 when it holds nothing. */
  #keep(at: number, to: number): number {
    let kind = this.#kind[at]!;
    let value = this.#value[at]!;
    if (value < 0 && kind === CELL.text) {
      value = this.#lookUp(-1 - value);
      if (value === BLANK) return 0;
      if (value >= AS_ERROR) {
        kind = CELL.error;
        value -= AS_ERROR;
      }
    }
    this.#column[to] = this.#column[at]!;
    this.#kind[to] = kind;
    this.#value[to] = value;
    return 1;
  }

  #sortRow(start: number): boolean {
    const order = Array.from({ length: this.#cells - start }, (_, index) => start + index);
    order.sort((a, b) => this.#column[a]! - this.#column[b]!);
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
    const size = this.#column.length * 2;
    const column = new Uint16Array(size);
    const kind = new Uint8Array(size);
    const value = new Float64Array(size);
    column.set(this.#column);
    kind.set(this.#kind);
    value.set(this.#value);
    this.#column = column;
    this.#kind = kind;
    this.#value = value;
  }
}
